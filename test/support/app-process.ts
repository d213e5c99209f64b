import { type Running, run } from '../../commands/process.ts'

/** The app as its own process, so that it can be killed as a machine would kill it. */
export async function startApp(env: NodeJS.ProcessEnv): Promise<Running & { kill(): Promise<void> }> {
  const running = run({
    args: ['server/main.ts'],
    env: { ...process.env, ...env },
    isReady: (line) => line.msg === 'listening',
  })
  await running.ready
  return {
    ...running,
    async kill() {
      const gone = new Promise((resolve) => running.child.once('exit', resolve))
      running.child.kill('SIGKILL')
      await gone
    },
  }
}
