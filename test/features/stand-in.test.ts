import { expect, test } from 'vitest'
import { chartFromBundle } from '../../server/chart/parse-chart.ts'
import { featuresFrom } from '../../server/features/features.ts'
import { unknownConceptsIn } from '../../server/features/stand-in.ts'
import { condition, TODAY } from './a-chart.ts'

/** Malignant phyllodes tumour of breast, which no table has. */
const RARE = '1076731000119100'
const chartOf = (...resources: object[]) => {
  const chart = chartFromBundle({ resourceType: 'Bundle', entry: resources.map((resource) => ({ resource })) }, 'p')
  if (!chart) throw new Error('no Bundle')
  return chart
}

test('a concept that no table knows is asked for by its code, and no other is', () => {
  const chart = chartOf(
    condition(`snomed ${RARE}`),
    condition('snomed 254837009'),
    condition('cm C61'),
    condition('snomed 44054006'),
  )
  expect(unknownConceptsIn(chart)).toEqual([RARE, '44054006'])
})

test('it is read as what subsumes it, and its evidence is the code that stands in the chart', () => {
  const chart = chartOf(condition(`snomed ${RARE}`))
  expect(featuresFrom(chart, TODAY).cancerStatus).toEqual({ known: false, why: 'not-understood' })
  const { currentSite } = featuresFrom(chart, TODAY, new Map([[RARE, '254837009']]))
  expect(currentSite).toMatchObject({ known: true, value: 'breast', sources: [{ code: { code: RARE } }] })
})

test('a concept that the tables know is read by them, whatever a server says', () => {
  const chart = chartOf(condition('snomed 94222008'))
  expect(featuresFrom(chart, TODAY, new Map([['94222008', '254837009']])).primarySites).toMatchObject({ value: [] })
})
