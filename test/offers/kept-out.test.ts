import { expect, test } from 'vitest'
import { keptOutFrom } from '../../server/offers/kept-out.ts'

test('all who are not available are told in one breath, whoever is unwell', () => {
  const full = keptOutFrom([{ barrier: 'full', count: 2 }])
  expect(full).toEqual(['not-available'])
  expect(
    keptOutFrom([
      { barrier: 'full', count: 2 },
      { barrier: 'final-stage', count: 1 },
    ]),
  ).toEqual(full)
})

test('an outlook that is not theirs reads as another way of being there does, and neither has a number', () => {
  const prognosis = keptOutFrom([{ barrier: 'prognosis', count: 6 }])
  expect(prognosis).toEqual(['less-suited'])
  expect(keptOutFrom([{ barrier: 'tone', count: 1 }])).toEqual(prognosis)
})
