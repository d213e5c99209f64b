import { parseArgs } from 'node:util'

export type Options = { port: number; sandboxPort: number; folder: string; fresh: boolean; build: boolean }

const HELP = `Accompany, with a sandbox EHR to try it with.

  npm start -- [--port 3010] [--sandbox-port 4010] [--data .data] [--fresh] [--no-build]

  --port N          the app's port (default 3010)
  --sandbox-port N  the sandbox EHR's port (default 4010)
  --data FOLDER     where keys, logs and the embedded database are kept (default .data)
  --fresh           forget everything kept in that folder first
  --no-build        take the pages as they are in dist/, even when their sources have changed
  --help            this text

What can be set in the environment:
  DATABASE_URL      a PostgreSQL to use in place of the embedded database
  DATA_DIR          the folder of the embedded database (default app, in --data)
  LOG_LEVEL         debug, info, warn, error or silent (default info); the log is app.log, in --data
  EHR_DEADLINE_MS   the longest one conversation with the EHR may take (default 10000)
  SANDBOX_SEED      a file with an array of Bundles: the sandbox's people, in place of its own
`

/** What was asked on the command line; prints the help and ends when that was asked, or a word is unknown. */
export function optionsFrom(args: string[]): Options {
  const asked = parsed(args)
  if (asked.help) end(HELP, 0)
  const port = portFrom(asked.port, 3010, '--port')
  const sandboxPort = portFrom(asked['sandbox-port'], 4010, '--sandbox-port')
  if (port === sandboxPort) end('The app and the sandbox cannot share a port.\n', 2)
  return {
    port,
    sandboxPort,
    folder: asked.data ?? '.data',
    fresh: asked.fresh === true,
    build: asked['no-build'] !== true,
  }
}

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        port: { type: 'string' },
        'sandbox-port': { type: 'string' },
        data: { type: 'string' },
        fresh: { type: 'boolean' },
        'no-build': { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values
  } catch (cause) {
    return end(`${cause instanceof Error ? cause.message : 'What was asked is not understood.'}\n\n${HELP}`, 2)
  }
}

function portFrom(text: string | undefined, usual: number, name: string): number {
  const port = text === undefined ? usual : Number(text)
  return Number.isInteger(port) && port > 0 && port < 65_536
    ? port
    : end(`${name} takes a number from 1 to 65535.\n`, 2)
}

function end(text: string, code: number): never {
  process[code === 0 ? 'stdout' : 'stderr'].write(text)
  process.exit(code)
}
