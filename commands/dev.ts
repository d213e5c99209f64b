import { spawn } from 'node:child_process'
import { build } from 'vite'

/**
 * As `npm start`, and reloading: the pages are built again at every change (reload the page to see
 * them), the processes start again when the server or the sandbox changes.
 */
await build({ build: { watch: {} }, logLevel: 'warn' })
const started = spawn(
  process.execPath,
  [
    '--watch-path=server',
    '--watch-path=shared',
    '--watch-path=sandbox',
    '--watch-preserve-output',
    'commands/start.ts',
    ...process.argv.slice(2),
  ],
  { stdio: 'inherit' },
)
started.once('exit', (code) => process.exit(code ?? 0))
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => started.kill(signal))
