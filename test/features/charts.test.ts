import { readFileSync } from 'node:fs'
import { describe } from 'vitest'
import { chartFromBundle } from '../../server/chart/parse-chart.ts'
import { featuresFrom } from '../../server/features/features.ts'
import { type Expectation, testsOf } from './holds.ts'

type Case = Expectation & { file: string; title: string; patient: string }
const read = (name: string) => JSON.parse(readFileSync(new URL(`./charts/${name}`, import.meta.url), 'utf8'))
const { asOf, cases } = read('expected.json') as { asOf: string; cases: Case[] }

const featuresOf = ({ file, patient }: Case) => {
  const chart = chartFromBundle(read(file), patient)
  if (!chart) throw new Error(`${file} is no Bundle`)
  return featuresFrom(chart, asOf)
}

describe.each(cases)('$title', (one) => testsOf(featuresOf(one), one))
