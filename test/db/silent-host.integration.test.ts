import { createServer } from 'node:net'
import { expect, test } from 'vitest'
import { openDatabase } from '../../server/db/database.ts'
import { freePort } from '../support/free-port.ts'

test('a database host that takes the call and never says a word is told by the setting that names it', async () => {
  const port = await freePort()
  const silent = createServer().listen(port, '127.0.0.1')
  const url = `postgres://accompany:secret@127.0.0.1:${port}/accompany`
  await expect(openDatabase({ kind: 'postgres', url }, 300)).rejects.toThrow(
    'DATABASE_URL names what cannot be used here (ETIMEDOUT).',
  )
  silent.close()
})
