import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { openFound } from '../../server/offers/ranking-kept.ts'
import { withRanking } from '../../server/offers/ranking-store.ts'
import { replayed } from '../../server/offers/replayed.ts'
import { Visit } from '../support/visit.ts'
import { openWorld, type World } from '../support/world.ts'

const [DANIELLE, DANIELLE_SIGNS_IN] = ['f3-01', 'Practitioner/mentor-f3-01']
const [ELISE, MARGARET] = ['elise-chateau-noel', 'margaret-oconnor']

describe.each([
  ['in winter', '2026-03-01T03:00:00Z', '2026-02-28'],
  ['in summer', '2026-07-01T03:30:00Z', '2026-06-30'],
])('an evening in Québec %s, when elsewhere the next month has begun', (_, moment, today) => {
  let world: World
  beforeAll(async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(moment) })
    world = await openWorld({ site: { mentorAccepts: true } })
  })
  afterAll(async () => {
    vi.useRealTimers()
    await world.stop()
  })

  const atHome = async (patient: string) => {
    const user = `Patient/${patient}`
    const { launchUrl } = await world.sandbox.launch({ patient, user })
    const visit = await Visit.open(launchUrl, world.appUrl)
    await visit.consent()
    await visit.read()
    return visit
  }

  test('is still today for who is ranked, and for who waits', async () => {
    const elise = await atHome(ELISE)
    const [listed] = (await elise.must('rank', {})).candidates
    await elise.must('propose', { mentor: listed?.mentor.id ?? '' })
    expect((await elise.must('offers'))[0]?.candidate).toEqual(listed)
    await (await atHome(MARGARET)).must('wait', {})
    const coordinator = await world.enter('Practitioner/coordinator-cote')
    const [pair] = (await coordinator.must('plan', { pins: [] })).pairs
    await coordinator.must('confirmPair', { waiting: pair?.waiting ?? '', mentor: pair?.mentor ?? '' } as never)
    const { db, vault } = world.app.house
    const days = (await withRanking(db, null, 9)).map((kept) => openFound(vault, kept)?.decision?.profile.asOf)
    expect(days).toEqual([today, today])
    for await (const { outcome } of replayed(db, vault)) expect(outcome).toBe('same')
  })

  test('begins a match this month, for both', async () => {
    const elise = await atHome(ELISE)
    const user = `Patient/${ELISE}`
    for (const { id } of await elise.must('offers')) await elise.must('endOffer', {}, { offer: id })
    const { id } = await elise.must('propose', { mentor: world.seen(DANIELLE, ELISE, user) })
    const danielle = await world.enter(DANIELLE_SIGNS_IN)
    await danielle.acceptRules()
    const [request] = await danielle.must('requests')
    await danielle.must('answerRequest', { accepts: true }, { offer: request?.id ?? '' })
    const month = today.slice(0, 7)
    expect((await danielle.must('accompanied'))[0]?.since).toBe(month)
    expect((await elise.must('contact', undefined, { offer: id })).since).toBe(month)
  })
})
