import { expect, test } from 'vitest'
import { isOutdated } from '../../server/matching/criteria/recency.ts'
import type { MentorFacts } from '../../shared/mentor.ts'
import { mentor } from './people.ts'

const old: Partial<MentorFacts> = { diagnosedOn: '2018', finishedOn: '2020-03', treatments: [] }
const isOld = (but: Partial<MentorFacts>) => isOutdated({ ...mentor('m'), ...old, ...but }, '2026-06-15')

test('what a mentor knows of treatment is old five years after the last of it, whatever they show of it', () => {
  expect([isOld({}), isOld({ discloses: [] })]).toEqual([true, true])
  expect(isOld({ finishedOn: '2021-06' })).toBe(false)
  expect(isOld({ treatments: [{ kind: 'immunotherapy', on: '2024-01' }] })).toBe(false)
})

test('who is treated now, or lives with it, knows it as it is', () => {
  expect([isOld({ course: 'in_treatment' }), isOld({ course: 'living_with' })]).toEqual([false, false])
})

test('of whom nothing is known of when, it is not said to be long ago', () => {
  expect(isOld({ diagnosedOn: null, finishedOn: null })).toBe(false)
})
