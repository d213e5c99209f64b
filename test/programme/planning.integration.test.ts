import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { allLines, type Kept } from '../../server/audit/audit-store.ts'
import { Answers } from '../../shared/answers.ts'
import { CONSENT_TEXT_VERSION } from '../../shared/consent.ts'
import { databases } from '../support/databases.ts'
import type { Visit } from '../support/visit.ts'
import { COORDINATOR, openWorld, type World } from '../support/world.ts'

const [ELISE, MARGARET] = ['elise-chateau-noel', 'margaret-oconnor']
const NO_ANSWERS = Answers.parse({})

describe.each(databases)('the waiting list, on %s', (_, databaseUrl) => {
  let world: World
  let coordinator: Visit
  beforeAll(async () => {
    world = await openWorld({ databaseUrl: await databaseUrl(), site: { mentorAccepts: true } })
    coordinator = await world.enter(COORDINATOR)
  })
  afterAll(() => world.stop())

  const plan = async (pins: Parameters<typeof coordinator.must<'plan'>>[1] = { pins: [] }) =>
    coordinator.must('plan', pins)
  async function waits(patient: string): Promise<Visit> {
    const visit = await world.launch(patient)
    await visit.consent()
    await visit.read()
    await visit.must('wait', { answers: NO_ANSWERS })
    return visit
  }

  const ofNobody = async () => {
    const lines: Kept[] = []
    for await (const line of allLines(world.app.house.db)) lines.push(line)
    return lines.filter(({ role, patient }) => role === 'coordinator' && patient === null)
  }

  test('is empty, and says so, before anybody waits', async () => {
    expect(await plan()).toMatchObject({ waiting: [], pairs: [], unserved: [] })
    expect(await coordinator.must('coverage')).toEqual({
      served: 0,
      unserved: 0,
      cells: [],
      recruit: [],
      noneAlone: 0,
    })
  })

  test('gives the coordinator a plan for all who wait, and names nobody', async () => {
    const [elise, margaret] = [await waits(ELISE), await waits(MARGARET)]
    const { waiting, pairs, oneByOne } = await plan()
    expect(waiting.map(({ site }) => site)).toEqual(['breast', 'breast'])
    expect(pairs).toHaveLength(2)
    expect(oneByOne.served).toBe(2)
    expect(JSON.stringify(await plan())).not.toMatch(/Élise|Château|Connor|elise|margaret-|"(f\d-\d\d|m\d\d)"/)

    const served = await coordinator.must('coverage')
    expect(served).toMatchObject({ served: 2, unserved: 0 })
    expect(served.cells).toContainEqual(expect.objectContaining({ by: 'site', value: 'breast', waiting: 2 }))
    expect((await elise.must('waiting')).since).not.toBeNull()
    expect((await margaret.call('plan', { pins: [] })).ok).toBe(false)
  })

  test('tells each who waits that they were planned for, once an hour, and nobody of a plan that was refused', async () => {
    await plan()
    await coordinator.call('plan', {
      pins: [{ waiting: '00000000-0000-4000-8000-000000000000', mentor: 'x' }],
    } as never)
    for (const patient of [ELISE, MARGARET]) {
      const { lines } = await (await world.launch(patient, { user: `Patient/${patient}` })).must('mySeen')
      const planned = lines.filter(({ role }) => role === 'coordinator')
      expect(planned).toMatchObject([{ act: 'people-looked-for', outcome: 'done' }])
    }
    expect(await ofNobody()).toMatchObject([{ act: 'people-looked-for', outcome: 'plan-outdated' }])
  })

  test('keeps what the coordinator decided, and plans the others around it', async () => {
    const before = await plan()
    const [pair] = before.pairs
    const other = before.mentors.find(({ id, free }) => free > 0 && id !== pair?.mentor)
    if (!pair || !other) throw new Error('Nobody to pin')
    const { pairs } = await plan({ pins: [{ waiting: pair.waiting, mentor: other.id }] })
    expect(pairs.find(({ waiting }) => waiting === pair.waiting)).toMatchObject({ mentor: other.id, pinned: true })
    const twice = { waiting: pair.waiting, mentor: other.id }
    const refused = await coordinator.call('plan', { pins: [twice, twice] })
    expect(refused).toMatchObject({ ok: false, problem: 'plan-outdated' })
  })

  test('turns a confirmed pair into an offer that the patient still decides, once', async () => {
    const { pairs } = await plan()
    const [pair] = pairs
    if (!pair) throw new Error('Nobody is planned')
    const { waiting, mentor } = pair
    await coordinator.must('confirmPair', { waiting, mentor })
    expect((await plan()).waiting.map(({ id }) => id)).not.toContain(waiting)
    expect(await coordinator.call('confirmPair', { waiting, mentor })).toMatchObject({ problem: 'plan-outdated' })

    const offers = await Promise.all(
      [ELISE, MARGARET].map(async (patient) => (await world.launch(patient)).must('offers')),
    )
    expect(offers.flat()).toHaveLength(1)
    expect(offers.flat()[0]).toMatchObject({ state: 'proposed', chosenBy: 'programme' })
  })

  test('forgets whoever no longer agrees to be matched, or no longer wants to wait', async () => {
    const left = await plan()
    expect(left.waiting).toHaveLength(1)
    for (const patient of [ELISE, MARGARET]) {
      const visit = await world.launch(patient)
      await visit.must('withdrawConsent', { purposes: ['match'] })
      expect((await visit.must('waiting')).since).toBeNull()
    }
    expect((await plan()).waiting).toEqual([])

    const again = await waits(MARGARET)
    expect((await again.must('stopWaiting', {})).since).toBeNull()
    expect((await plan()).waiting).toEqual([])
  })

  test('tells the mentor of a planned pair why, and has somebody come after who says no', async () => {
    const elise = await waits(ELISE)
    const told = { purposes: ['tell-mentor' as const], fields: ['site' as const] }
    await elise.must('giveConsent', { ...told, textVersion: CONSENT_TEXT_VERSION, language: 'fr' })
    const [waiter] = (await plan()).waiting
    const danielle = (await plan()).mentors.find(({ alias }) => alias === 'Danielle')
    if (!waiter || !danielle) throw new Error('Nobody to plan for')
    await coordinator.must('confirmPair', { waiting: waiter.id, mentor: danielle.id })
    const { lines } = await (await world.launch(ELISE, { user: `Patient/${ELISE}` })).must('mySeen')
    expect(lines).toContainEqual(expect.objectContaining({ act: 'match-changed', role: 'coordinator' }))
    const [offer] = await elise.must('offers')
    await elise.must('answerOffer', { answer: 'yes' }, { offer: offer?.id ?? '' })

    const mentor = await world.enter('Practitioner/mentor-f3-01')
    const [request] = await mentor.must('requests')
    expect(request?.reasons).toEqual([{ criterion: 'site', shared: [] }])
    await mentor.must('answerRequest', { accepts: false }, { offer: request?.id ?? '' })
    const [next] = await elise.must('offers')
    expect(next).toMatchObject({ state: 'proposed', chosenBy: 'programme' })
    expect(next?.mentor).not.toBe(offer?.mentor)
  })

  test('lets nobody wait who has somebody, and nobody stay who chose, or would rather not be asked', async () => {
    const margaret = await waits(MARGARET)
    await margaret.must('quiet', {})
    expect((await margaret.must('waiting')).since).toBeNull()
    await margaret.must('wait', { answers: NO_ANSWERS })
    const kept = await margaret.must('propose', { mentor: world.seen('f3-01', MARGARET), later: true })
    expect((await margaret.must('waiting')).since).not.toBeNull()
    await margaret.must('answerOffer', { answer: 'yes' }, { offer: kept.id })
    expect((await margaret.must('waiting')).since).toBeNull()
    expect(await margaret.call('wait', { answers: NO_ANSWERS })).toMatchObject({ problem: 'offer-open' })
    await margaret.must('withdrawConsent', { purposes: ['match'] })
  })

  test('confirms a pair or hears a withdrawal, when both come at once, and fails with neither', async () => {
    for (let round = 0; round < 12; round += 1) {
      const margaret = await waits(MARGARET)
      const { waiting } = await plan()
      const asked = { waiting: waiting[0]?.id ?? '', mentor: world.seen('f3-01', null, COORDINATOR) }
      const [confirmed, withdrawn] = await Promise.all([
        coordinator.call('confirmPair', asked as never),
        margaret.call('withdrawConsent', { purposes: ['match'] }),
      ])
      expect(withdrawn).toMatchObject({ ok: true })
      if (!confirmed.ok) expect(['consent-missing', 'plan-outdated']).toContain(confirmed.problem)
      expect((await margaret.must('offers')).map(({ state }) => state)).not.toContain('proposed')
    }
  })

  test('is planned without whoever cannot be read any more, and the log says so', async () => {
    const { db } = world.app.house
    const before = await plan()
    await sql`insert into waiting (id, issuer, patient, sealed, since)
      values (gen_random_uuid(), ${world.sandbox.iss}, 'unlucky', 'unreadable', now())`.execute(db)
    expect((await plan()).waiting).toEqual(before.waiting)
    await coordinator.must('coverage')
    await coordinator.must('uptake')
    expect(world.logged()).toContain('"unreadable"')
    expect(world.logged()).not.toContain('unlucky')
    await sql`delete from waiting where patient = 'unlucky'`.execute(db)
  })
})
