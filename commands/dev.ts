import { spawn } from 'node:child_process'
import { build } from 'vite'
import { optionsFrom } from './options.ts'

/**
 * As `npm start`, and reloading: the pages are built again at every change (reload the page to see
 * them), the processes start again when the server or the sandbox changes.
 */
const asked = process.argv.slice(2)
optionsFrom(asked)
await pagesBuiltAtEveryChange()

const watched = ['server', 'shared', 'sandbox', 'launch.html'].map((path) => `--watch-path=${path}`)
const started = spawn(
  process.execPath,
  [...watched, '--watch-preserve-output', 'commands/start.ts', '--no-build', ...asked],
  { stdio: 'inherit' },
)
started.once('exit', (code) => process.exit(code ?? 0))
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => started.kill(signal))

/** Settles after the first build; Vite itself says what went wrong in one. */
async function pagesBuiltAtEveryChange(): Promise<void> {
  const watcher = await build({ build: { watch: {} }, logLevel: 'warn' })
  if (!('on' in watcher)) return
  await new Promise<void>((resolve) =>
    watcher.on('event', ({ code }) => {
      if (code === 'END' || code === 'ERROR') resolve()
    }),
  )
}
