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
  for (const asked of ['SIGTERM', 'SIGINT']) process.once(asked, () => void served.stop().then(() => process.exit(0)))
  // Whoever started it is gone. Nobody reads the log either: at an exit its last lines would be tried for ever.
  const endAlone = () => void served.stop().then(() => process.kill(process.pid, 'SIGKILL'))
  process.once('disconnect', endAlone)
  if (process.connected === false) endAlone() // it went while this started
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
