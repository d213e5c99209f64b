import { type Running, run } from '../../commands/process.ts'

/** The app as its own process, so that it can be killed as a machine would kill it. */
export async function startApp(
  env: NodeJS.ProcessEnv,
  onLine: (line: string) => void = () => undefined,
): Promise<Running & { kill(): Promise<void> }> {
  const isReady = (line: Record<string, unknown>) => line.msg === 'listening'
  const running = run({ args: ['server/main.ts'], env: { ...process.env, ...env }, isReady }, onLine)
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
