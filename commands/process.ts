import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

export type Running = {
  readonly child: ChildProcess
  readonly ready: Promise<Record<string, unknown>>
  stop(): Promise<void>
}

type Start = {
  args: readonly string[]
  env: NodeJS.ProcessEnv
  isReady(line: Record<string, unknown>): boolean
} & Pick<SpawnOptions, 'cwd'>

/** Most milliseconds a process is given to end when asked, before it is ended. */
const PATIENCE = 10_000

/**
 * Runs one of our processes and waits for the JSON line in which it says that it is ready. A channel holds the two
 * together: when this process is killed and can stop nobody, the channel closes, and the other ends by itself.
 *
 * gives   `ready`: that line; rejects with what the process said last when it ends before
 */
export function run(
  { args, env, isReady, ...options }: Start,
  onLine: (line: string) => void = () => undefined,
): Running {
  const child = spawn(process.execPath, [...args], { ...options, env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] })
  const said: string[] = []
  const ready = new Promise<Record<string, unknown>>((resolve, reject) => {
    const hear = (line: string) => {
      said.push(line)
      if (said.length > 20) said.shift()
      onLine(line)
      const read = jsonIn(line)
      if (read && isReady(read)) resolve(read)
    }
    if (child.stdout) createInterface({ input: child.stdout }).on('line', hear)
    if (child.stderr) createInterface({ input: child.stderr }).on('line', hear)
    child.once('error', reject)
    // 'close' and not 'exit': what it said last has been read by then.
    child.once('close', (code) => reject(new Error(`${args.join(' ')} ended with code ${code}:\n${said.join('\n')}`)))
  })
  ready.catch(() => undefined)
  return {
    child,
    ready,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return
      const gone = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      const insist = setTimeout(() => child.kill('SIGKILL'), PATIENCE)
      await gone
      clearTimeout(insist)
    },
  }
}

function jsonIn(line: string): Record<string, unknown> | null {
  try {
    const read: unknown = JSON.parse(line)
    return typeof read === 'object' ? (read as Record<string, unknown> | null) : null
  } catch {
    return null
  }
}
