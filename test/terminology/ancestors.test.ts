import { expect, test } from 'vitest'
import { chartFromBundle } from '../../server/chart/parse-chart.ts'
import { featuresFrom } from '../../server/features/features.ts'
import { ANCESTORS, deciding } from '../../server/terminology/ancestors.ts'

const featuresOf = (code: string) => {
  const condition = {
    resourceType: 'Condition',
    subject: { reference: 'Patient/ana' },
    code: { coding: [{ system: 'http://snomed.info/sct', code }] },
  }
  const chart = chartFromBundle({ resourceType: 'Bundle', entry: [{ resource: condition }] }, 'ana')
  if (!chart) throw new Error('No chart')
  return featuresFrom(chart, '2026-11-24')
}

/** Words are not there to help: the code alone must be a row of our tables. */
test.each(ANCESTORS)('%s says a tumour to our own tables', (code) => {
  const { cancerStatus } = featuresOf(code)
  expect(cancerStatus).toMatchObject({ known: true })
  expect(cancerStatus.known && cancerStatus.value).not.toBe('none')
})

const decided = (...subsuming: string[]) => deciding(new Map([['1', subsuming]])).get('1')

test.each([
  [
    'a secondary tumour in the breast is secondary, not a cancer of the breast',
    ['254837009', '128462008'],
    '128462008',
  ],
  ['a lymphoma of the stomach is a lymphoma', ['363349007', '118600007'], '118600007'],
  ['a tumour of the breast is of the breast', ['254837009'], '254837009'],
  ['malignant, and of the breast, is of the breast', ['363346000', '254837009'], '254837009'],
  ['a sarcoma of the breast is of the breast', ['424413001', '254837009'], '254837009'],
  ['malignant alone is malignant', ['363346000'], '363346000'],
  ['a concept that is none of ours decides nothing', ['64572001', '254837009'], '254837009'],
])('%s', (_, subsuming, ancestor) => expect(decided(...subsuming)).toBe(ancestor))

test('what nothing subsumes stays unknown', () => expect(decided()).toBeUndefined())
