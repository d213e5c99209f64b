import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { chartFromBundle } from '../../server/chart/parse-chart.ts'
import { featuresFrom } from '../../server/features/features.ts'
import { type Expectation, isWord, testsOf } from './holds.ts'

type Case = Expectation & { id: string; title: string; why: string; launchPatientId: string; bundle: unknown }
type Theme = { asOf: string; cases: Case[] }

const FOLDER = new URL('./variety/', import.meta.url)
const themes = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .map((name) => ({ name, ...(JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as Theme) }))

describe.each(themes)('$name', ({ asOf, cases }) => {
  describe.each(cases)('$id $title', (one) => {
    const chart = chartFromBundle(one.bundle, one.launchPatientId)
    if (!chart) throw new Error(`${one.id} is no Bundle`)
    testsOf(featuresFrom(chart, asOf), one)
  })
})

test('every case has an id of its own, a reason, and speaks the vocabulary', () => {
  const all = themes.flatMap(({ cases }) => cases)
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
  expect(new Set(all.map(({ launchPatientId }) => launchPatientId)).size).toBe(all.length)
  for (const { why, expected, mustNot } of all) {
    expect(why).not.toBe('')
    expect(
      [...Object.keys(expected), ...mustNot.map(({ feature }) => feature)].filter((word) => !isWord(word)),
    ).toEqual([])
  }
})
