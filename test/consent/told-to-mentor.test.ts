import fc from 'fast-check'
import { expect, test } from 'vitest'
import { commonFrom, placeOn, tellable, toldToMentor } from '../../server/consent/told-to-mentor.ts'
import { NOTHING_READ } from '../../server/profile/nothing-read.ts'
import { profileFrom } from '../../server/profile/profile.ts'
import { Answers, Criterion } from '../../shared/answers.ts'
import { Reading } from '../../shared/candidate.ts'
import type { Profile } from '../../shared/profile.ts'
import { Tellable, Told } from '../../shared/told.ts'

const nobody = profileFrom(NOTHING_READ, Answers.parse({}), '2026-11-25')
const whole: Profile = {
  ...nobody,
  site: 'breast',
  livesWithIt: false,
  treatments: ['chemotherapy'],
  diagnosedOn: '2026-03-24',
  gender: 'woman',
  ageBand: '25-34',
  language: 'fr',
  answers: Answers.parse({ supports: ['emotional'], topics: ['work'], style: 'listener', formats: ['phone'] }),
}

/** What each tick shows, and nothing else does. */
const SHOWS: Record<Tellable, keyof Told> = {
  supports: 'supports',
  topics: 'topics',
  style: 'style',
  formats: 'formats',
  language: 'language',
  ageBand: 'ageBand',
  gender: 'gender',
  site: 'site',
  spread: 'livesWithIt',
  treatments: 'treatments',
  pathway: 'pathway',
}

test('nothing ticked tells nothing', () => expect(toldToMentor(whole, [])).toEqual({}))

test.each(Tellable.options)('%s tells of itself alone', (field) => {
  expect(Object.keys(toldToMentor(whole, [field]))).toEqual([SHOWS[field]])
})

test('whatever is ticked, nothing that was not ticked is told, and what is told is what the profile says', () => {
  fc.assert(
    fc.property(fc.subarray(Tellable.options), (fields) => {
      const told = toldToMentor(whole, fields)
      expect(new Set(Object.keys(told))).toEqual(new Set(fields.map((field) => SHOWS[field])))
      expect(Told.parse(told)).toEqual(told)
    }),
  )
})

test('ticked and not known looks like not ticked', () => expect(toldToMentor(nobody, Tellable.options)).toEqual({}))

test.each([
  ['2026-10-02', 'under-six-months'],
  ['2026-03-24', 'six-to-twelve-months'],
  ['2025-06', 'one-to-two-years'],
  ['2023', 'two-to-five-years'],
  ['2012-01-01', 'over-five-years'],
])('a date of %s is told as %s, never as a date', (since, place) => {
  expect(placeOn(since, '2026-11-25')).toBe(place)
})

const reading = (criterion: Criterion, shared: string[] = [], months: number | null = null) =>
  Reading.parse({ criterion, finding: 'same-subtype', points: 1, outOf: 1, shared, months })

test('a reason tells of the patient too: it is shown only with the field it speaks of', () => {
  const treatments = reading('treatments', ['surgery'])
  expect(tellable([treatments], ['site'])).toEqual([])
  expect(tellable([treatments], ['treatments'])).toEqual([treatments])
  expect(
    tellable(
      Criterion.options.map((criterion) => reading(criterion)),
      [],
    ),
  ).toEqual([])
})

test('a reason says no more than the field: no month, no kind of cancer, no treatment still to come', () => {
  expect(commonFrom(reading('pathway', [], 7))).toEqual([{ criterion: 'pathway', shared: [] }])
  expect(commonFrom(reading('site', ['breast', 'triple_negative']))).toEqual([{ criterion: 'site', shared: [] }])
  expect(commonFrom(reading('coming', ['radiotherapy']))).toEqual([{ criterion: 'coming', shared: [] }])
  expect(commonFrom(reading('subtype', ['breast', 'triple_negative']))).toEqual([])
  expect(commonFrom(reading('topics', ['work']))).toEqual([{ criterion: 'topics', shared: ['work'] }])
})
