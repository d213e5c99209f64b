import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterEach, describe, expect, test } from 'vitest'
import { atEnd } from '../support/at-end.ts'
import { databases } from '../support/databases.ts'
import { freshDatabase } from '../support/postgres.ts'
import type { Visit } from '../support/visit.ts'
import { type Killable, openKillable } from './killable.ts'

const PATIENT = 'elise-chateau-noel'

let app: Killable
afterEach(() => app.stop())

const posts = () =>
  app.sandbox.log().filter(({ method, resourceType }) => method === 'POST' && resourceType === 'DocumentReference')
/** So often the chart was asked whose it is, and never answered. */
const unanswered = () =>
  app.sandbox.log().filter(({ resourceType, fault }) => resourceType === 'Patient' && fault === 'never')

describe.each(databases)('killed after a note was signed and before it was sent, on %s', (_, databaseUrl) => {
  test('the note is in the chart after the next start, once', async () => {
    app = await openKillable({ databaseUrl: await databaseUrl() })
    const visit = await app.open(PATIENT)
    const offer = await visit.toAcceptedOffer()
    const sign = await readyToSign(visit, offer)
    const match = { method: 'GET', path: '^/Patient' }
    app.sandbox.faults.add({ match, times: 1, effect: { kind: 'delay', ms: 0 } })
    app.sandbox.faults.add({ match, effect: { kind: 'never' } })
    await sign()
    while (unanswered().length === 0) await sleep(10)
    await app.kill()
    expect(posts()).toEqual([])

    app.sandbox.faults.clear()
    await app.start()
    await visit.noteIn(['in-chart'], 20_000)
    expect(app.sandbox.chart(PATIENT)).toHaveLength(1)
    expect(posts()).toHaveLength(1)
  })
})

test('killed before a signature was kept, nobody was told that it was, nothing is sent, and it is asked for again', async () => {
  const databaseUrl = await freshDatabase()
  app = await openKillable({ databaseUrl })
  const visit = await app.open(PATIENT)
  const offer = await visit.toAcceptedOffer()
  const sign = await readyToSign(visit, offer)
  const other = new pg.Client({ connectionString: databaseUrl })
  atEnd(() => other.end())
  await other.connect()
  await other.query('begin; lock table outbox in share mode')
  const signing = sign().then(
    () => 'told',
    () => 'not told',
  )
  while (!(await somebodyWaits(other))) await sleep(10)
  await sleep(300) // enough to be told too early
  await app.kill()
  expect(await signing).toBe('not told')
  await other.query('rollback')

  await app.start()
  expect(await visit.must('owedNotes')).toEqual([])
  expect(await visit.must('notesToSign')).toMatchObject([{ offer: offer.id, kind: 'begin' }])
  await visit.sign(offer)
  await visit.noteIn(['in-chart'])
  expect(posts()).toHaveLength(1)
})

/** What is signed was shown before. */
async function readyToSign(visit: Visit, { id }: { id: string }): Promise<() => Promise<unknown>> {
  await visit.must('launch')
  const { digest } = await visit.must('previewNote', { language: 'fr' }, { offer: id })
  return () => visit.must('signNote', { language: 'fr', digest }, { offer: id })
}

async function somebodyWaits(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query(`select 1 from pg_locks where not granted and relation = 'outbox'::regclass`)
  return rows.length > 0
}
