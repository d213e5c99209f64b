import './quiet.ts'
import { ConfigError, configFrom } from './config.ts'
import { DirectoryInUse } from './db/directory-lock.ts'
import { logger } from './http/log.ts'
import { serve } from './serve.ts'
import { Unusable } from './unusable.ts'

try {
  const config = configFrom(process.env)
  const log = logger(config.logLevel)
  const served = await serve(config, log)
  log.info({ url: served.url, database: config.database.kind }, 'listening')
  if (config.database.kind === 'pglite')
    log.warn('The embedded database is for trying: it makes no promise against power loss. A site sets DATABASE_URL.')
  const end = () => void served.stop().then(() => process.exit(0))
  // 'disconnect': whoever started it is gone.
  for (const asked of ['SIGTERM', 'SIGINT', 'disconnect']) process.once(asked, end)
  if (process.connected === false) end() // it went while this started
} catch (thrown) {
  process.stderr.write(`${explain(thrown)}\n`)
  process.exit(1)
}

/** What stopped the start, in a sentence; only what is unforeseen shows its stack. */
function explain(thrown: unknown): string {
  const isForeseen = thrown instanceof ConfigError || thrown instanceof DirectoryInUse || thrown instanceof Unusable
  if (isForeseen) return thrown.message
  return thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)
}
