import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { databases } from '../support/databases.ts'
import type { Visit } from '../support/visit.ts'
import { openWorld, type World } from '../support/world.ts'

const [FIRST, SECOND, THIRD, FOURTH, FIFTH, SIXTH] = [
  'elise-chateau-noel',
  'andre-gauthier',
  'ginette-blais',
  'josee-thibodeau',
  'denise-vaillancourt',
  'mei-ling-chen',
] as const
const LAST = 'caroline-desrosiers'
const CHILD = 'leo-marchand'
const TO_DOCUMENTS = { method: 'POST', path: '^/DocumentReference' }

describe.each(databases)('a summary of agreements for the chart, on %s', (_, databaseUrl) => {
  let world: World
  beforeAll(async () => {
    world = await openWorld({ databaseUrl: await databaseUrl() })
  })
  afterEach(() => world.sandbox.faults.clear())
  afterAll(() => world.stop())

  const file = async (visit: Visit, language: 'fr' | 'en' = 'fr') => {
    const { preview } = await visit.must('consentSummary', { language })
    return visit.must('fileConsentSummary', { language, digest: preview.digest })
  }
  const settled = async (visit: Visit, states: readonly string[]) => {
    for (;;) {
      const { last } = await visit.must('consentSummary', { language: 'fr' })
      if (last && states.includes(last.state)) return last
      await new Promise((resolve) => setTimeout(resolve, 30))
    }
  }
  const textOf = (patient: string) =>
    world.sandbox
      .chart(patient)
      .map(({ content }) => Buffer.from(content[0]?.attachment.data ?? '', 'base64').toString('utf8'))

  test('stands in the chart as it was read, only when somebody chose it', async () => {
    const visit = await world.launch(FIRST)
    await visit.must('launch')
    await visit.consent()
    expect(world.sandbox.chart(FIRST)).toEqual([])
    const filed = await file(visit)
    await settled(visit, ['in-chart'])
    expect(textOf(FIRST)).toEqual([filed.preview.text])
    expect(world.sandbox.chart(FIRST)).toMatchObject([
      {
        subject: { reference: `Patient/${FIRST}` },
        type: { coding: [{ system: 'http://loinc.org', code: '59284-0' }] },
      },
    ])
    expect(await visit.must('consentSummary', { language: 'en' })).toMatchObject({ upToDate: true })
  })

  test('filed twice stands there once; filed again after a change it stands beside the first', async () => {
    const visit = await world.launch(SECOND)
    await visit.must('launch')
    await visit.consent()
    await file(visit)
    await settled(visit, ['in-chart'])
    await file(visit)
    expect(world.sandbox.chart(SECOND)).toHaveLength(1)
    await visit.must('withdrawConsent', { purposes: ['share-summaries'] })
    expect(await visit.must('consentSummary', { language: 'fr' })).toMatchObject({ upToDate: false })
    await file(visit)
    await settled(visit, ['in-chart'])
    expect(textOf(SECOND).filter((text) => text.includes('retiré'))).toHaveLength(1)
  })

  test('filed from several pages at once stands there once', async () => {
    const [own, ...pages] = await Promise.all([1, 2, 3, 4].map(() => world.launch(LAST)))
    if (!own) throw new Error('No page')
    for (const page of [own, ...pages]) await page.must('launch')
    await own.consent()
    const { db } = world.app.house
    let filing: Promise<unknown> = Promise.resolve()
    await db.transaction().execute(async (tx) => {
      // Holds the agreements, so that all of them are filed at the same moment.
      await sql`select 1 from consent where patient = ${LAST} for update`.execute(tx)
      filing = Promise.all([own, ...pages].map((page) => file(page)))
      await new Promise((resolve) => setTimeout(resolve, 600))
    })
    await filing
    const owed = await sql`select 1 from outbox where patient = ${LAST}`.execute(db)
    expect(owed.rows).toHaveLength(1)
    await settled(own, ['in-chart'])
    expect(world.sandbox.chart(LAST)).toHaveLength(1)
  })

  test('is no peer-support note: neither the team’s list nor a mentor’s shows it', async () => {
    const visit = await world.launch(SECOND)
    expect(world.sandbox.chart(SECOND).length).toBeGreaterThan(0)
    expect(await visit.must('chartNotes')).toEqual([])
  })

  test('that waits to leave is stopped as soon as it is no longer true', async () => {
    const visit = await world.launch(THIRD)
    await visit.must('launch')
    await visit.consent()
    world.sandbox.faults.add({ match: TO_DOCUMENTS, effect: { kind: 'status', status: 429, retryAfter: 1 } })
    await file(visit)
    while ((await settled(visit, ['waiting', 'stopped'])).reason !== 'ehr-busy') {}
    await visit.must('withdrawConsent', { purposes: ['tell-mentor'] })
    world.sandbox.faults.clear()
    expect(await settled(visit, ['stopped'])).toMatchObject({ reason: 'consent-withdrawn' })
    await new Promise((resolve) => setTimeout(resolve, 1_500))
    expect(world.sandbox.chart(THIRD)).toEqual([])
  })

  test('of agreements that changed after they were read is refused: it is read again first', async () => {
    const visit = await world.launch(FOURTH)
    await visit.must('launch')
    await visit.consent()
    const { preview } = await visit.must('consentSummary', { language: 'fr' })
    await visit.must('withdrawConsent', { purposes: ['match'] })
    expect(await visit.call('fileConsentSummary', { language: 'fr', digest: preview.digest })).toMatchObject({
      problem: 'note-changed',
    })
    expect(world.sandbox.chart(FOURTH)).toEqual([])
  })

  test('held because the name in the record changed is filed anew by who looked, and stands there once', async () => {
    const visit = await world.launch(FIFTH)
    await visit.must('launch')
    await visit.consent()
    world.sandbox.faults.add({ match: TO_DOCUMENTS, times: 1, effect: { kind: 'status', status: 429, retryAfter: 1 } })
    await file(visit)
    while ((await settled(visit, ['waiting', 'stopped'])).reason !== 'ehr-busy') {}
    await sql`update outbox set row_digest = 'x' where patient = ${FIFTH}`.execute(world.app.house.db)
    const held = await settled(visit, ['held'])
    expect(held).toMatchObject({ reason: 'patient-mismatch' })
    expect(world.sandbox.chart(FIFTH)).toEqual([])
    expect(await file(visit)).toMatchObject({ upToDate: true, last: { id: held.id, reason: null } })
    await settled(visit, ['in-chart'])
    expect(world.sandbox.chart(FIFTH)).toHaveLength(1)
  })

  test('that the record refused is not called on its way, and may be filed again', async () => {
    const visit = await world.launch(SIXTH)
    await visit.must('launch')
    await visit.consent()
    world.sandbox.faults.add({ match: TO_DOCUMENTS, times: 1, effect: { kind: 'status', status: 403 } })
    await file(visit)
    await settled(visit, ['needs-attention'])
    expect(await visit.must('consentSummary', { language: 'fr' })).toMatchObject({ upToDate: false })
    await file(visit)
    await settled(visit, ['in-chart'])
    expect(world.sandbox.chart(SIXTH)).toHaveLength(1)
  })

  test('says of a child that a parent agreed for them, and not the child', async () => {
    const visit = await world.launch(CHILD)
    expect(await visit.must('launch')).toMatchObject({ agrees: 'parent' })
    const agreements = await visit.consent(['match', 'write-note'])
    expect(agreements).toContainEqual(expect.objectContaining({ purpose: 'match', mode: 'parent', state: 'active' }))
    const textIn = async (language: 'fr' | 'en') => (await visit.must('consentSummary', { language })).preview.text
    expect(await textIn('fr')).toContain('accord donné de vive voix par une personne titulaire de l’autorité parentale')
    expect(await textIn('en')).toContain('agreed in person by a holder of parental authority')
    await file(visit)
    await settled(visit, ['in-chart'])
    expect(textOf(CHILD)).toEqual([expect.stringContaining('autorité parentale')])
  })

  test('may be filed by the patient, in their own name', async () => {
    const visit = await world.launch(FOURTH, { user: `Patient/${FOURTH}` })
    await visit.must('launch')
    await visit.consent()
    await file(visit, 'en')
    await settled(visit, ['in-chart'])
    expect(world.sandbox.chart(FOURTH)).toMatchObject([{ author: [{ reference: `Patient/${FOURTH}` }] }])
  })
})
