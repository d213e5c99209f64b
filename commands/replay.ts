import { configFrom } from '../server/config.ts'
import { openDatabase } from '../server/db/database.ts'
import { vaultWith } from '../server/db/vault.ts'
import { replayed } from '../server/offers/replayed.ts'

const HELP = `Makes every match decision that is kept once more, where today's weights and tables made it.

  npm run --silent replay

Reads the same environment as \`npm run serve\`. Prints a line of JSON for each: {"offer", "version", "outcome"}, where
the outcome is "same", "differs", "unknown", when other weights or tables made it, or "unreadable", when its key is gone
or an older version wrote it. Ends with 1 if any differs.
`

if (process.argv.length > 2) {
  const wantsHelp = process.argv[2] === '--help'
  process[wantsHelp ? 'stdout' : 'stderr'].write(HELP)
  process.exit(wantsHelp ? 0 : 2)
}
try {
  const config = configFrom(process.env)
  const database = await openDatabase(config.database)
  try {
    for await (const one of replayed(database.db, vaultWith(config.secretKeys))) {
      console.log(JSON.stringify(one))
      if (one.outcome === 'differs') process.exitCode = 1
    }
  } finally {
    await database.close()
  }
} catch (thrown) {
  process.stderr.write(`${thrown instanceof Error ? thrown.message : String(thrown)}\n`)
  process.exitCode = 1
}
