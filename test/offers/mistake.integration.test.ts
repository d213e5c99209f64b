import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demandAt } from '../../server/offers/pool-kept.ts'
import { databases } from '../support/databases.ts'
import { offered } from '../support/offered.ts'
import { Visit } from '../support/visit.ts'
import { COORDINATOR, openWorld, type World } from '../support/world.ts'

const ELISE = 'elise-chateau-noel'
const GINETTE = 'ginette-blais'

describe.each(databases)('a clinician who proposed the wrong mentor, on %s', (_, databaseUrl) => {
  let world: World
  let nurse: Visit
  beforeAll(async () => {
    world = await openWorld({ databaseUrl: await databaseUrl() })
    nurse = await world.launch(ELISE)
    await nurse.consent()
    await nurse.read()
  })
  afterAll(() => world.stop())

  const atHome = async () => {
    const { launchUrl } = await world.sandbox.launch({ patient: ELISE, user: `Patient/${ELISE}` })
    return Visit.open(launchUrl, world.appUrl)
  }
  const listed = async () => (await nurse.must('rank', {})).candidates.map(({ mentor }) => mentor.id)
  const proposeFirst = async () => nurse.must('propose', { mentor: (await listed())[0] ?? '' })

  test('takes it back: the list is as it was before, and nothing is told of it to the patient', async () => {
    const [before, demand] = [await listed(), await demandAt(world.app.house.db, new Date())]
    const { id } = await proposeFirst()
    expect(await nurse.must('takeBackOffer', {}, { offer: id })).toMatchObject({ state: 'entered-in-error' })
    expect(await nurse.must('takeBackOffer', {}, { offer: id })).toMatchObject({ state: 'entered-in-error' })
    expect(await nurse.must('offers')).toEqual([])
    expect(await nurse.must('way')).toEqual({ quietUntil: null, quietAfter: null })
    expect(await listed()).toEqual(before)
    expect(await demandAt(world.app.house.db, new Date())).toEqual(demand)
    const elise = await atHome()
    expect(await elise.must('offers')).toEqual([])
    expect((await elise.must('myData', {})).matches).toMatchObject([{ state: 'entered-in-error' }])
  })

  test('and a patient who reads it on their phone learns that it is over, and may be proposed somebody else', async () => {
    const elise = await atHome()
    const { id } = await proposeFirst()
    await nurse.must('takeBackOffer', {}, { offer: id })
    expect(await elise.call('answerOffer', { answer: 'yes' }, { offer: id })).toMatchObject({ problem: 'offer-closed' })
    const second = await nurse.must('propose', { mentor: (await listed())[1] ?? '' })
    expect((await elise.must('offers')).map((offer) => offer.id)).toEqual([second.id])
    await nurse.must('takeBackOffer', {}, { offer: second.id })
  })

  test('but not what the patient answered meanwhile, nor what they chose', async () => {
    const elise = await atHome()
    const { id } = await proposeFirst()
    await elise.must('answerOffer', { answer: 'yes' }, { offer: id })
    expect(await nurse.call('takeBackOffer', {}, { offer: id })).toMatchObject({ problem: 'offer-closed' })
    expect(await nurse.must('offers')).toMatchObject([{ id, state: 'accepted' }])
  })

  test('and whoever waits for the next after a mentor who could not be there reads by when, as before', async () => {
    const other = await world.launch(GINETTE)
    await other.consent()
    await other.read()
    await offered(world, 1, 'mentor-declined', {}, GINETTE)
    const nextBy = async () => (await other.must('offers')).map((offer) => offer.nextBy)
    const [before] = await nextBy()
    expect(before).not.toBeNull()
    const { candidates } = await other.must('rank', {})
    const { id } = await other.must('propose', { mentor: candidates[0]?.mentor.id ?? '' })
    expect(await nextBy()).toEqual([null, null])
    await other.must('takeBackOffer', {}, { offer: id })
    expect(await nextBy()).toEqual([before])
  })

  test('and nobody is counted among those to whom somebody was proposed', async () => {
    const coordinator = await world.enter(COORDINATOR)
    await offered(world, 11, 'declined', {})
    await offered(world, 10, 'entered-in-error', {})
    expect((await coordinator.must('uptake')).all).toMatchObject({ proposed: 11 })
  })
})
