import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { openWorld, type World } from '../support/world.ts'

const EXTRAS = ['Observation', 'MedicationRequest', 'MedicationAdministration']
const SYLVIE = 'sylvie-bouchard-lemieux'
const ELISE = 'elise-chateau-noel'

const askedOf = ({ sandbox }: World) =>
  sandbox.log().flatMap(({ resourceType = '', path }) => (EXTRAS.includes(resourceType) ? [path] : []))

async function read(world: World, patient: string, withhold: string[] = []) {
  const before = askedOf(world).length
  const visit = await world.launch(patient, { withhold })
  await visit.consent(['read-record', 'match'])
  const { record, lines } = await visit.read()
  if (!record) throw new Error('Nothing was read')
  return { visit, record, lines, asked: askedOf(world).slice(before) }
}

const done = (lines: Awaited<ReturnType<typeof read>>['lines']) =>
  Object.fromEntries(lines.flatMap((line) => (line.kind === 'done' ? [[line.resource, line.entries]] : [])))

describe.each(['v1', 'v2'] as const)('where the site asks for more, in %s scopes', (scopes) => {
  let world: World
  beforeAll(async () => {
    world = await openWorld({ scopes, issuer: { extraResources: EXTRAS }, env: { EHR_DEADLINE_MS: '800' } })
  })
  afterEach(() => world.sandbox.faults.clear())
  afterAll(() => world.stop())

  test('prescriptions and doses are read beside the rest', async () => {
    const { record, lines } = await read(world, SYLVIE)
    expect(done(lines)).toMatchObject({ Observation: 2, MedicationRequest: 1, MedicationAdministration: 3 })
    expect(record).toMatchObject({ completeness: 'complete', missing: [] })
  })

  test('of the results only stage, receptors and performance status are asked for', async () => {
    const { lines, asked } = await read(world, ELISE)
    expect(done(lines)).toMatchObject({ Observation: 4 }) // a fifth, of haemoglobin, stays where it is
    expect(asked).toContain('/Observation?patient&code&_count')
  })

  test('what the EHR did not grant is said, not asked for, and no chart in pieces', async () => {
    const withhold = EXTRAS.map((resource) => `patient/${resource}.${scopes === 'v2' ? 'rs' : 'read'}`)
    const { record, asked, visit } = await read(world, ELISE, withhold)
    expect(asked).toEqual([])
    expect(record).toMatchObject({
      completeness: 'complete',
      missing: EXTRAS.map((resource) => ({ resource, reason: 'not-granted' })),
    })
    expect((await visit.must('rank', { answers: {} })).partial).toBe(false)
  })

  test.each([
    ['is refused', { kind: 'status', status: 403 }, 'refused'],
    ['breaks', { kind: 'status', status: 500 }, 'unreachable'],
    ['never answers', { kind: 'never' }, 'too-slow'],
  ] as const)('one that %s costs the others nothing, and the screen is told', async (_, effect, reason) => {
    const whole = (await read(world, ELISE)).record
    world.sandbox.faults.add({ match: { method: 'GET', path: '^/Observation' }, effect })
    const { record } = await read(world, ELISE)
    expect(record).toMatchObject({ completeness: 'partial', missing: [{ resource: 'Observation', reason }] })
    expect(record.features.primarySites).toEqual(whole.features.primarySites)
    expect(record.features.treatments).toEqual(whole.features.treatments)
  })

  test('another patient’s prescription in the answer is dropped and counted', async () => {
    world.sandbox.faults.add({
      match: { method: 'GET', path: '^/MedicationRequest' },
      effect: { kind: 'other-patient' },
    })
    expect((await read(world, ELISE)).record.leftOut.otherPatient).toBe(1)
  })

  test('nothing of it is read before the patient agreed', async () => {
    const before = askedOf(world).length
    const visit = await world.launch('ginette-blais')
    expect((await visit.read()).problem ?? 'read').toBe('consent-missing')
    expect(askedOf(world)).toHaveLength(before)
  })
})

test('where the site asks for no more, no more is asked for and nothing is said to be missing', async () => {
  const world = await openWorld()
  const { record, asked } = await read(world, SYLVIE)
  await world.stop()
  expect(asked).toEqual([])
  expect(record).toMatchObject({ completeness: 'complete', missing: [] })
})
