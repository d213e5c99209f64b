import { expect, test } from 'vitest'
import { ClinicalFeatures } from '../../shared/features.ts'
import { plainly } from './plainly.ts'

/** What a coder expects of one chart; see variety/README.md for the words. */
export type Expectation = {
  expected: Record<string, unknown>
  mustNot: readonly { feature: string; value: unknown }[]
}

type Found = Readonly<Record<string, unknown>>
type ExpectedTreatment = { kind?: string; kindAnyOf?: string[] }

/** Said of the chart, and not features of their own. */
const OTHER_WORDS: readonly string[] = ['distantMetastasis', 'treatmentsExact', 'tnm']

export const isWord = (name: string) =>
  [...Object.keys(ClinicalFeatures.shape), ...OTHER_WORDS].includes(name.replace(/(AnyOf|Range)$/, ''))

/** Every expectation of one chart as a test of its own. */
export function testsOf(features: ClinicalFeatures, { expected, mustNot }: Expectation) {
  const found = plainly(features)

  test.each(Object.entries(expected))('%s', (name, value) => holds(found, name, value, expected))

  for (const { feature, value } of mustNot)
    test(`${feature} is not ${String(value)}`, () => expect(kindsOrValues(found[feature])).not.toContain(value))

  test('every known value of the chart says where it stands', () => {
    expect(ClinicalFeatures.safeParse(features).success).toBe(true)
    for (const fact of [features.currentSite, features.diagnosedOn, features.ageYears])
      if (fact.known) expect(fact.sources.length).toBeGreaterThan(0)
  })
}

function holds(found: Found, name: string, expected: unknown, whole: Found) {
  if (!isWord(name)) throw new Error(`${name} is no word of the vocabulary`)
  if (name === 'treatments') return treatmentsHold(found, expected as ExpectedTreatment[])
  if (name === 'treatmentsExact') return noOtherTreatment(found, (whole.treatments ?? []) as ExpectedTreatment[])
  if (name === 'subtypes' || name === 'metastaticSites')
    return expect(found[name] ?? []).toEqual(expect.arrayContaining(expected as string[]))
  if (name === 'tnm') return expect(tnmOf(found.tnm)).toEqual(tnmOf(expected))
  if (name.endsWith('Range')) return inRange(found[name.slice(0, -'Range'.length)], expected as [number, number])

  const feature = name.replace(/AnyOf$/, '')
  const value = comparable(feature === 'distantMetastasis' ? found.metastatic : found[feature])
  if (feature !== name) return expect((expected as unknown[]).map(comparable)).toContainEqual(value)
  // "false" asks only that it is not derived as true: unknown is an honest answer.
  if (expected === false) return expect(value).not.toBe(true)
  return expect(value).toEqual(comparable(expected))
}

/** Sets have no order; absent and unknown are the same. */
const comparable = (value: unknown) => (Array.isArray(value) ? value.map(String).sort() : (value ?? null))

function treatmentsHold(found: Found, expected: readonly ExpectedTreatment[]) {
  const lived = (found.treatments ?? []) as unknown[]
  if (expected.length === 0) expect(lived).toEqual([])
  for (const { kindAnyOf, ...told } of expected) {
    const ways = kindAnyOf ? kindAnyOf.map((kind) => ({ ...told, kind })) : [told]
    const met = lived.some((one) => ways.some((way) => expect.objectContaining(way).asymmetricMatch(one)))
    if (!met) expect(lived).toContainEqual(kindAnyOf ? { ...told, kindAnyOf } : told)
  }
}

function noOtherTreatment(found: Found, expected: readonly ExpectedTreatment[]) {
  const allowed = expected.flatMap(({ kind, kindAnyOf }) => kindAnyOf ?? [kind])
  for (const kind of kindsOrValues(found.treatments)) expect(allowed).toContain(kind)
}

const kindsOrValues = (value: unknown): unknown[] =>
  [value ?? []].flat().map((item) => (item as { kind?: string })?.kind ?? item)

function inRange(value: unknown, [from, to]: [number, number]) {
  expect(value).toBeGreaterThanOrEqual(from)
  expect(value).toBeLessThanOrEqual(to)
}

/** T, N and M whatever they are wrapped in: `{ T: '2' }`, `{ T: 'T2' }`, `['T2']`, `'T2 N0'`. */
const tnmOf = (value: unknown) => {
  const named = Object.entries(Object(value)).map(([name, part]) =>
    /^[TNM]/.test(String(part)) ? part : `${name}${String(part)}`,
  )
  const said = typeof value === 'string' ? value : named.join(' ')
  return said
    .split(' ')
    .filter((part) => part !== '')
    .sort()
}
