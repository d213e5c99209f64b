import { describe, expect, test } from 'vitest'
import { offerToShow, stepOf } from '../../client/clinician/where.ts'
import { fr } from '../../client/language/fr.ts'
import { needsEyes } from '../../client/ui/needs-eyes.ts'
import { NO_ANSWERS, said } from '../../client/ui/said.ts'
import { stepsFrom } from '../../client/ui/steps-from.ts'
import { HARD_TO_DRAW, offer, record } from './fixtures.ts'

const steps = (features = HARD_TO_DRAW.features) => stepsFrom(features, 'Diagnostic', fr.clinical.treatment)

describe('the way so far', () => {
  test('is in the order of its dates, and what has none comes last', () => {
    expect(steps().map(({ label }) => label)).toEqual([
      'Diagnostic',
      'Chimiothérapie',
      'Hormonothérapie',
      'Mastectomie',
    ])
    expect(steps().at(-1)?.when).toBeNull()
  })

  test('has no steps where the chart says nothing', () => {
    expect(steps(record().features)).toEqual([])
  })

  test('keeps for each treatment where the chart says it', () => {
    expect(steps().at(-1)?.sources).toMatchObject([{ reference: 'Procedure/c' }])
  })
})

describe('where a visit is', () => {
  test.each([
    ['before agreement', false, undefined, 'consent'],
    ['after agreement', true, undefined, 'choice'],
    ['once somebody was proposed', true, offer('proposed'), 'answer'],
    ['after a “not now”', true, offer('not-now'), 'answer'],
    ['after a yes', true, offer('accepted'), 'note'],
    ['after a yes, even if reading is no longer agreed to', false, offer('accepted'), 'note'],
  ] as const)('%s', (_, agreed, shown, step) => expect(stepOf(agreed, shown)).toBe(step))

  test('a closed offer stays until somebody looks on; an open one stays in any case', () => {
    expect(offerToShow([offer('declined')], false)?.state).toBe('declined')
    expect(offerToShow([offer('declined')], true)).toBeUndefined()
    expect(offerToShow([offer('proposed')], true)?.state).toBe('proposed')
    expect(offerToShow([], false)).toBeUndefined()
  })
})

describe('what the person said', () => {
  test('is nothing when they said nothing', () => expect(said(NO_ANSWERS, fr)).toEqual([]))

  test('is each answer in a few words, and “not important” is one', () => {
    const answers = { ...NO_ANSWERS, topics: ['work' as const], importance: { age: 'not-important' as const } }
    expect(said(answers, fr)).toEqual(['le travail', 'un âge proche : sans importance'])
  })
})

test.each([
  ['uncertain', 'no-proof', true],
  ['uncertain', 'several-in-chart', true],
  ['needs-attention', 'several-in-chart', true],
  ['uncertain', null, false],
  ['waiting', 'ehr-busy', false],
] as const)('a note that is %s (%s) needs a person’s eyes: %s', (state, reason, expected) =>
  expect(needsEyes({ state, reason })).toBe(expected),
)
