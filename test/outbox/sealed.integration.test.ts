import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Effect } from '../../sandbox/faults/rule.ts'
import { openDatabase } from '../../server/db/database.ts'
import { serve } from '../../server/serve.ts'
import { databases } from '../support/databases.ts'
import { openWorld, type World } from '../support/world.ts'

const [ELISE, MARGARET, ANDRE] = ['elise-chateau-noel', 'margaret-oconnor', 'andre-gauthier'] as const
const CANARY = 'CANARY-est-ce-normal'

describe.each(databases)('the words of a note that has not left, on %s', (_, databaseUrl) => {
  let world: World
  beforeAll(async () => {
    world = await openWorld({ databaseUrl: await databaseUrl() })
  })
  afterEach(() => world.sandbox.faults.clear())
  afterAll(() => world.stop())

  /** A note with the person's own words, which the chart does not take. */
  const signedFor = async (patient: string, effect: Effect) => {
    const visit = await world.launch(patient)
    await visit.consent()
    const own = await world.launch(patient, { user: `Patient/${patient}` })
    for (const [question, value] of [
      ['team-questions', CANARY],
      ['team-questions-share', true],
    ] as const) {
      const { version } = await own.must('questionnaire')
      await own.must('saveAnswer', { question, value, version })
    }
    const offer = await visit.toAcceptedOffer()
    world.sandbox.faults.add({ match: { method: 'POST', path: '^/DocumentReference' }, effect })
    await visit.sign(offer)
    return visit
  }
  const rowOf = async (patient: string) => {
    const found = await sql<{ id: string; sealed_document: string | null }>`
      select * from outbox where patient = ${patient}`.execute(world.app.house.db)
    return found.rows[0] as (typeof found.rows)[0]
  }
  const textIn = (text: string) =>
    [...text.matchAll(/[A-Za-z0-9+/]{40,}={0,2}/g)].map(([part]) => Buffer.from(part, 'base64').toString()).join() +
    text
  const inChart = (patient: string) => world.sandbox.chart(patient).map((one) => textIn(JSON.stringify(one)))

  test('cannot be read in the database, neither while it waits nor when the chart refused it', async () => {
    const visit = await signedFor(ELISE, { kind: 'status', status: 422 })
    expect(textIn(JSON.stringify(await rowOf(ELISE)))).not.toMatch(/CANARY|DocumentReference|attachment/)
    const refused = await visit.noteIn(['needs-attention'])
    expect(textIn(JSON.stringify(await rowOf(ELISE)))).not.toMatch(/CANARY|DocumentReference|attachment/)
    world.sandbox.faults.clear()
    await visit.must('settleNote', { seen: 'not-in-chart' }, { note: refused.id })
    await visit.noteIn(['in-chart'])
    expect(inChart(ELISE)).toEqual([expect.stringContaining(CANARY)])
    expect(await rowOf(ELISE)).toMatchObject({ sealed_document: null })
  })

  test('are forgotten with the agreement to write them, and asked to be signed again with the next one', async () => {
    const visit = await signedFor(MARGARET, { kind: 'status', status: 422 })
    await visit.noteIn(['needs-attention'])
    await visit.must('withdrawConsent', { purposes: ['write-note'] })
    expect(await rowOf(MARGARET)).toMatchObject({ sealed_document: null })
    world.sandbox.faults.clear()
    await visit.consent(['write-note'])
    const [waiting] = await visit.must('notesToSign')
    expect(waiting).toMatchObject({ kind: 'begin' })
    await visit.sign({ id: waiting?.offer ?? '' })
    await visit.noteIn(['in-chart'])
    expect(inChart(MARGARET)).toHaveLength(1)
  })

  test('from before they were sealed are sealed at the next start, and arrive as they were signed', async () => {
    const visit = await signedFor(ANDRE, { kind: 'status', status: 429, retryAfter: 1 })
    const { house } = world.app
    const { id, sealed_document: sealed } = await rowOf(ANDRE)
    const plain = house.vault.open(sealed ?? '', `note/${id}`)
    await world.app.stop()
    const { db, close } = await openDatabase(house.config.database)
    await sql`update outbox set sealed_document = ${plain} where id = ${id}`.execute(db)
    await close()

    const next = await serve(house.config, house.log)
    const found = await sql<{ sealed_document: string }>`
      select sealed_document from outbox where id = ${id}`.execute(next.house.db)
    expect(house.vault.open(found.rows[0]?.sealed_document ?? '', `note/${id}`)).toBe(plain)
    world.sandbox.faults.clear()
    await visit.noteIn(['in-chart'])
    expect(inChart(ANDRE)).toEqual([expect.stringContaining(CANARY)])
    await next.stop()
  })
})
