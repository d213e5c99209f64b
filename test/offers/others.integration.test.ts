import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { allMentors } from '../../server/mentors/mentor-store.ts'
import { Visit } from '../support/visit.ts'
import { openWorld, type World } from '../support/world.ts'

const ELISE = 'elise-chateau-noel'

describe('others like me', () => {
  let world: World
  beforeAll(async () => {
    world = await openWorld()
  })
  afterAll(() => world.stop())

  const elise = async () => {
    const { launchUrl } = await world.sandbox.launch({ patient: ELISE, user: `Patient/${ELISE}` })
    return Visit.open(launchUrl, world.appUrl)
  }

  test('is refused before the agreement to be matched', async () => {
    expect(await (await elise()).call('others')).toMatchObject({ ok: false, problem: 'consent-missing' })
  })

  test('tells of the illness in the chart, and of no mentor by id or name', async () => {
    const visit = await elise()
    await visit.consent(['read-record', 'match'])
    expect(await visit.call('others')).toMatchObject({ problem: 'record-not-read' })
    await visit.read()
    const { lines } = await visit.must('others')
    expect(lines).toEqual([
      { like: 'site', value: 'breast', many: 11 },
      { like: 'treatment', value: 'chemotherapy', many: 21 },
      { like: 'treatment', value: 'lumpectomy', many: 'few' },
    ])
    const everybody = (await allMentors(world.app.house.db)).flatMap(({ id, alias }) => [
      id,
      alias,
      world.seen(id, ELISE),
    ])
    for (const name of everybody) expect(JSON.stringify(lines)).not.toContain(`"${name}"`)
  })

  test('takes what the person answered, when the record is not to be read', async () => {
    const visit = await elise()
    await visit.must('withdrawConsent', { purposes: ['read-record'] })
    const { version } = await visit.must('questionnaire')
    await visit.must('saveAnswer', { question: 'topic', value: ['work'], version })
    expect((await visit.must('others')).lines).toEqual([{ like: 'topic', value: 'work', many: 11 }])
  })
})
