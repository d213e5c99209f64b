import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Importance } from '../../shared/answers.ts'
import type { Profile } from '../../shared/profile.ts'
import { anyMentor, anyPatient, RUNS } from './anybody.ts'
import { compared, mentor, patient, ranked } from './people.ts'

/** Whether both would be proposed, alone; a "must" of this patient may keep one out. */
const bothOpen = (profile: Profile, ...mentors: Parameters<typeof ranked>[1]) =>
  ranked(profile, mentors).candidates.length === mentors.length

const important = (profile: Profile, ...criteria: ('spread' | 'style')[]): Profile => {
  const raised = Object.fromEntries(criteria.map((criterion) => [criterion, 'important' satisfies Importance]))
  return { ...profile, importance: { ...profile.importance, ...raised } }
}

test('whatever else is alike, who lives with it is first offered somebody who does too', () => {
  fc.assert(
    fc.property(anyPatient, anyMentor('finished'), anyMentor('living'), (anyone, curable, other) => {
      const profile = important({ ...anyone, livesWithIt: true }, 'spread')
      const finished = mentor('finished', { ...curable, metastatic: false, course: 'finished' })
      const living = mentor('living', { ...other, course: 'living_with' })
      fc.pre(bothOpen(profile, finished, living))
      expect(compared(profile, living).score).toBeGreaterThan(compared(profile, finished).score)
    }),
    RUNS,
  )
})

test('whatever else is alike, who put it behind them is first offered somebody who did too', () => {
  fc.assert(
    fc.property(anyPatient, anyMentor('finished'), anyMentor('living'), (anyone, curable, other) => {
      const profile = important({ ...anyone, livesWithIt: false }, 'spread')
      const finished = mentor('finished', { ...curable, metastatic: false, course: 'finished' })
      const living = mentor('living', { ...other, metastatic: true, course: 'living_with' })
      fc.pre(bothOpen(profile, finished, living))
      expect(compared(profile, finished).score).toBeGreaterThan(compared(profile, living).score)
    }),
    RUNS,
  )
})

test('whatever else is alike but the prognosis, who wants to be heard is not first sent to a solver', () => {
  fc.assert(
    fc.property(anyPatient, anyMentor('solver'), anyMentor('other'), (anyone, one, two) => {
      const profile = important({ ...anyone, livesWithIt: null }, 'style')
      const heard = { ...profile, answers: { ...profile.answers, style: 'listener' as const } }
      const solver = mentor('solver', { ...one, style: 'solutions' })
      const other = mentor('other', { ...two, style: 'both' })
      fc.pre(bothOpen(heard, solver, other))
      expect(compared(heard, other).score).toBeGreaterThan(compared(heard, solver).score)
    }),
    RUNS,
  )
})

test('at the worst, all else for the one and all against the other, the prognosis still decides', () => {
  const profile = patient(
    { site: 'bone', livesWithIt: true, treatments: ['chemotherapy', 'mastectomy', 'immunotherapy'] },
    {
      supports: ['practical'],
      style: 'listener',
      topics: ['work'],
      formats: ['phone'],
      mentorGender: 'woman',
      language: 'fr',
      importance: { age: 'important', format: 'important', load: 'important', language: 'important' },
    },
  )
  const perfectBut = mentor('perfect-but', {
    site: 'bone',
    diagnosedOn: '2025-09',
    treatments: (['chemotherapy', 'mastectomy', 'immunotherapy'] as const).map((kind) => ({ kind, on: '2025-10' })),
    supports: ['practical'],
    style: 'listener',
    topics: ['work'],
  })
  const onlyThat = mentor('only-that', {
    site: 'lung',
    course: 'living_with',
    diagnosedOn: '2010-01',
    treatments: [],
    style: 'solutions',
    gender: 'man',
    ageBand: '18-24',
    languages: ['en'],
    formats: ['video'],
    capacity: 1,
  })
  expect(ranked(profile, [perfectBut, onlyThat]).candidates.map((one) => one.mentor)).toEqual([
    'only-that',
    'perfect-but',
  ])
})
