import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chartFromBundle } from '../../../server/chart/parse-chart.ts'
import { answerTo } from '../../../server/features/derive.ts'
import { featuresFrom } from '../../../server/features/features.ts'
import { ClinicalFeatures } from '../../../shared/features.ts'
import { anyResource, certain, PATIENT, patient } from './resources.ts'

const ASOF = '2025-06-15'
const IN_A_BUNDLE = 50
const RESOURCES = Number(process.env.FUZZ_RESOURCES ?? 100_000)
const seed = Number(process.env.FUZZ_SEED ?? Math.floor(Math.random() * 2 ** 31))

const entriesOf = (resources: readonly unknown[]) => resources.map((resource) => ({ resource }))
const bundleOf = (resources: readonly unknown[]) => ({
  resourceType: 'Bundle',
  type: 'collection',
  entry: entriesOf(resources),
})

test(`${RESOURCES} resources, whatever they are: no throw, no value of a wrong type, and what is certain is read`, () => {
  process.stdout.write(`Charts of chance: FUZZ_SEED=${seed}, ${RESOURCES} resources\n`)
  const bundle = fc.tuple(patient, certain, fc.array(anyResource, { minLength: IN_A_BUNDLE, maxLength: IN_A_BUNDLE }))
  fc.assert(
    fc.property(bundle, fc.nat(IN_A_BUNDLE), ([person, known, others], at) => {
      const chart = chartFromBundle(bundleOf([person, ...others.toSpliced(at, 0, known.resource)]), PATIENT)
      if (!chart) throw new Error('a Bundle was refused')
      const features = featuresFrom(chart, ASOF)
      expect(ClinicalFeatures.safeParse(features).error).toBeUndefined()
      expect(features.cancerStatus).toMatchObject({ known: true, value: 'confirmed' })
      expect(features.primarySites.known && features.primarySites.value).toContain(known.site)
      for (const fact of [features.cancerStatus, features.primarySites])
        expect(fact.known && fact.sources.length).toBeGreaterThan(0)
      expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
    }),
    { seed, numRuns: Math.ceil(RESOURCES / IN_A_BUNDLE) },
  )
}, 300_000)

test('whatever a line of the register is, it has an answer of one of two shapes', () => {
  const line = fc.oneof(
    fc.string(),
    fc.json(),
    fc.record({ id: fc.anything(), patient: fc.anything(), asOf: fc.anything(), bundle: fc.anything() }).map(written),
  )
  fc.assert(
    fc.property(line, (text) => {
      const answer = answerTo(text, { extra: true })
      expect(Object.keys(answer).sort()).toEqual('error' in answer ? ['error', 'id'] : ['evidence', 'features', 'id'])
      expect(JSON.parse(JSON.stringify(answer))).toBeTypeOf('object')
    }),
    { seed, numRuns: 2000 },
  )
})

/** JSON of what JSON can write; the rest is left out, as an interface would. */
function written(value: unknown): string {
  try {
    return JSON.stringify(value) ?? ''
  } catch {
    return '{'
  }
}

test('a resource whose type is no text is left out, and the others are read', () => {
  const odd = JSON.parse('{"resourceType": {"toString": 1, "valueOf": 1}}')
  const sound = {
    resourceType: 'Condition',
    id: 'c',
    subject: { reference: `Patient/${PATIENT}` },
    code: { text: 'Cancer du sein' },
  }
  const chart = chartFromBundle(bundleOf([odd, sound]), PATIENT)
  expect(chart && featuresFrom(chart, ASOF).currentSite).toMatchObject({ known: true, value: 'breast' })
})

test('a resource that contains itself is read once and ends', () => {
  const resource: Record<string, unknown> = {
    resourceType: 'Condition',
    id: 'round',
    subject: { reference: `Patient/${PATIENT}` },
    code: { coding: [{ system: 'http://snomed.info/sct', code: '363354003' }] },
  }
  resource.contained = [resource]
  resource.evidence = [{ detail: [resource] }]
  const chart = chartFromBundle(bundleOf([resource]), PATIENT)
  expect(chart && featuresFrom(chart, ASOF).currentSite).toMatchObject({ known: true, value: 'cervix' })
})
