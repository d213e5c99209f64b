import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Effect } from '../../sandbox/faults/rule.ts'
import { databases } from '../support/databases.ts'
import { openWorld, type World } from '../support/world.ts'

const [A, B] = ['elise-chateau-noel', 'louis-philippe-morin'] as const
const BUSY: Effect = { kind: 'status', status: 429, retryAfter: 1 }

/** What no code path does, somebody with access to the rows might: the note must still not leave. */
describe.each(databases)('a row whose parts do not name one patient, on %s', (_, databaseUrl) => {
  let world: World
  beforeAll(async () => {
    world = await openWorld({ databaseUrl: await databaseUrl() })
  })
  afterEach(() => world.sandbox.faults.clear())
  afterAll(() => world.stop())

  const tampered = async (
    patient: string,
    tamper: (row: { launchOfB: string }) => ReturnType<typeof sql> | Promise<ReturnType<typeof sql>>,
    effect: Effect = BUSY,
    reason = 'ehr-busy',
  ) => {
    const [visit, other] = [await world.launch(patient), await world.launch(B)]
    const offer = await visit.toAcceptedOffer()
    world.sandbox.faults.add({ match: { method: 'POST', path: '^/DocumentReference' }, times: 1, effect })
    await visit.sign(offer)
    while ((await visit.must('owedNotes'))[0]?.reason !== reason)
      await new Promise((resolve) => setTimeout(resolve, 20))
    const tampering = await tamper({ launchOfB: other.launch })
    await tampering.execute(world.app.house.db)
    return visit
  }

  /** Sealed again, as only who has the key could. */
  const reworded = async (patient: string, from: string, to: string) => {
    const { db, vault } = world.app.house
    const { rows } = await sql<{ id: string; sealed_document: string }>`
      select id, sealed_document from outbox where patient = ${patient}`.execute(db)
    const [{ id, sealed_document }] = rows as [(typeof rows)[0]]
    const document = vault.open(sealed_document, `note/${id}`).replace(from, to)
    return sql`update outbox set sealed_document = ${vault.seal(document, `note/${id}`)} where id = ${id}`
  }

  test.each([
    [
      'the launch, and so the token, of another patient',
      'andre-gauthier',
      ({ launchOfB }: { launchOfB: string }) =>
        sql`update outbox set launch_id = ${launchOfB} where patient = 'andre-gauthier'`,
    ],
    ['a payload about another patient', A, () => reworded(A, `Patient/${A}`, `Patient/${B}`)],
    [
      'the sealed words of another row',
      'sylvie-bouchard-lemieux',
      () =>
        sql`update outbox set sealed_document = (select sealed_document from outbox where patient = ${A})
          where patient = 'sylvie-bouchard-lemieux'`,
    ],
    [
      'another name on the button',
      'ginette-blais',
      () => sql`update outbox set row_digest = 'x' where patient = 'ginette-blais'`,
    ],
    [
      'another author than the one who signed',
      'caroline-desrosiers',
      () => sql`update outbox set author = 'Practitioner/other' where patient = 'caroline-desrosiers'`,
    ],
    [
      'another visit than the one it was signed in',
      'rejean-caron',
      () => sql`update outbox set encounter = 'other' where patient = 'rejean-caron'`,
    ],
    [
      'another consent than the one it was signed under',
      'denise-vaillancourt',
      () => sql`update outbox set consent_id = gen_random_uuid() where patient = 'denise-vaillancourt'`,
    ],
    [
      'other words than those that were signed',
      'mei-ling-chen',
      () => reworded('mei-ling-chen', '"current"', '"superseded"'),
    ],
  ])('%s: it is held and nothing is written anywhere', async (_, patient, tamper) => {
    const visit = await tampered(patient, tamper)
    expect(await visit.noteIn(['held'])).toMatchObject({ reason: 'patient-mismatch' })
    expect(world.sandbox.chart(patient)).toEqual([])
    expect(world.sandbox.chart(B)).toEqual([])
  })

  const otherName = (patient: string) => () => sql`update outbox set row_digest = 'x' where patient = ${patient}`

  test('is signed anew by who has looked at the name again, and stands there once', async () => {
    const patient = 'josee-thibodeau'
    const visit = await tampered(patient, otherName(patient))
    const held = await visit.noteIn(['held'])
    expect(await visit.must('notesToSign')).toMatchObject([{ offer: held.offer, kind: 'begin' }])
    const signed = await visit.sign({ id: String(held.offer) }, 'en')
    expect(signed).toMatchObject({ id: held.id, state: 'waiting', reason: null })
    expect(await visit.noteIn(['in-chart'])).toMatchObject({ id: held.id })
    expect(await visit.must('notesToSign')).toEqual([])
    expect(world.sandbox.chart(patient)).toHaveLength(1)
  })

  test('signed anew, what may have arrived before is looked for and not sent again', async () => {
    const patient = 'fatima-zohra-benali'
    const visit = await tampered(patient, otherName(patient), { kind: 'store-and-reset' }, 'no-proof')
    const held = await visit.noteIn(['held'])
    await visit.sign({ id: String(held.offer) })
    await visit.noteIn(['in-chart'])
    expect(world.sandbox.chart(patient)).toHaveLength(1)
  })
})
