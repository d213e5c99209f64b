import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { chartFromBundle } from '../../server/chart/parse-chart.ts'
import { featuresFrom } from '../../server/features/features.ts'
import { ClinicalFeatures } from '../../shared/features.ts'
import { plainly } from './plainly.ts'

type Case = {
  file: string
  title: string
  patient: string
  expected: Record<string, unknown>
  mustNot: { feature: string; value: unknown }[]
}
const read = (name: string) => JSON.parse(readFileSync(new URL(`./charts/${name}`, import.meta.url), 'utf8'))
const { asOf, cases } = read('expected.json') as { asOf: string; cases: Case[] }

const featuresOf = ({ file, patient }: Case) => {
  const chart = chartFromBundle(read(file), patient)
  if (!chart) throw new Error(`${file} is no Bundle`)
  return featuresFrom(chart, asOf)
}

/** How each kind of expectation is met. Everything else must be equal. */
const CHECKS: Record<string, (found: Record<string, unknown>, expected: never) => void> = {
  treatments: (found, expected: Record<string, unknown>[]) => {
    if (expected.length === 0) expect(found.treatments).toEqual([])
    for (const treatment of expected) expect(found.treatments).toContainEqual(expect.objectContaining(treatment))
  },
  treatmentsExact: () => undefined,
  primarySites: (found, expected: string[]) =>
    expect([...(found.primarySites as string[])].sort()).toEqual([...expected].sort()),
  subtypes: (found, expected: string[]) => expect(found.subtypes).toEqual(expect.arrayContaining(expected)),
  metastaticSites: (found, expected: string[]) =>
    expect(found.metastaticSites).toEqual(expect.arrayContaining(expected)),
  metastatic: (found, expected: boolean) => expect(found.metastatic === true).toBe(expected),
  prognosisClassAnyOf: (found, expected: string[]) => expect(expected).toContain(found.prognosisClass),
  yearsSinceDiagnosisRange: (found, [from, to]: [number, number]) => {
    expect(found.yearsSinceDiagnosis).toBeGreaterThanOrEqual(from)
    expect(found.yearsSinceDiagnosis).toBeLessThanOrEqual(to)
  },
  ageYearsRange: (found, [from, to]: [number, number]) => {
    expect(found.ageYears).toBeGreaterThanOrEqual(from)
    expect(found.ageYears).toBeLessThanOrEqual(to)
  },
}

describe.each(cases)('$title', (one) => {
  const features = featuresOf(one)
  const found = plainly(features)

  test.each(Object.entries(one.expected))('%s', (feature, expected) => {
    const check = CHECKS[feature]
    if (check) check(found, expected as never)
    else expect(found[feature]).toEqual(expected)
  })

  if (one.expected.treatmentsExact)
    test('no other treatment', () => {
      const kinds = (one.expected.treatments as { kind: string }[]).map(({ kind }) => kind)
      expect((found.treatments as { kind: string }[]).map(({ kind }) => kind).sort()).toEqual(kinds.sort())
    })

  for (const { feature, value } of one.mustNot)
    test(`${feature} is not ${String(value)}`, () => {
      const values = [found[feature] ?? []].flat().map((item) => (item as { kind?: string })?.kind ?? item)
      expect(values).not.toContain(value)
    })

  test('every known value of the chart says where it stands', () => {
    expect(ClinicalFeatures.safeParse(features).success).toBe(true)
    for (const fact of [features.currentSite, features.diagnosedOn, features.ageYears])
      if (fact.known) expect(fact.sources.length).toBeGreaterThan(0)
  })
})
