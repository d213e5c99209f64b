import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compile } from '../../server/matching/pool.ts'
import { readingsAt, tablesFor, withHistory } from '../../server/matching/tables.ts'
import { Criterion, type Importance } from '../../shared/answers.ts'
import { MentorId } from '../../shared/ids.ts'
import type { Mentor } from '../../shared/mentor.ts'
import type { Profile } from '../../shared/profile.ts'
import { anyMentor, anyPatient, RUNS } from './anybody.ts'
import { compared, mentor, order, patient, ranked } from './people.ts'

/** Whether both would be proposed, alone; a "must" of this patient may keep one out. */
const bothOpen = (profile: Profile, ...mentors: Mentor[]) =>
  mentors.every((one) => ranked(profile, [one]).relaxed.length === 0 && ranked(profile, [one]).candidates.length === 1)

const important = (profile: Profile, ...criteria: ('spread' | 'style')[]): Profile => {
  const raised = Object.fromEntries(criteria.map((criterion) => [criterion, 'important' satisfies Importance]))
  return { ...profile, importance: { ...profile.importance, ...raised } }
}

test('whatever else is alike, who lives with it is offered somebody who does too, and nobody who put it behind them', () => {
  fc.assert(
    fc.property(anyPatient, anyMentor('finished'), anyMentor('living'), (anyone, curable, other) => {
      const profile = important({ ...anyone, livesWithIt: true }, 'spread')
      const finished = mentor('finished', { ...curable, metastatic: false, course: 'finished' })
      const living = mentor('living', { ...other, course: 'living_with' })
      fc.pre(bothOpen(profile, living))
      expect(order(profile, finished, living)).toEqual(['living'])
    }),
    RUNS,
  )
})

test('whatever else is alike, who put it behind them is offered somebody who did too, and nobody whose cancer spread', () => {
  fc.assert(
    fc.property(anyPatient, anyMentor('finished'), anyMentor('living'), (anyone, curable, other) => {
      const profile = important({ ...anyone, livesWithIt: false }, 'spread')
      const finished = mentor('finished', { ...curable, metastatic: false, course: 'finished' })
      const living = mentor('living', { ...other, metastatic: true, course: 'living_with' })
      fc.pre(bothOpen(profile, finished))
      expect(order(profile, finished, living)).toEqual(['finished'])
    }),
    RUNS,
  )
})

test('whatever else is alike but the prognosis and the tone, who wants to be heard is not first sent to a solver', () => {
  fc.assert(
    fc.property(anyPatient, anyMentor('solver'), anyMentor('other'), (anyone, one, two) => {
      const profile = important({ ...anyone, livesWithIt: null }, 'style')
      const heard = { ...profile, history: [], answers: { ...profile.answers, style: 'listener' as const, tone: null } }
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
  expect(order(profile, perfectBut, onlyThat)).toEqual(['only-that'])
  expect(compared(profile, onlyThat).score).toBeGreaterThan(compared(profile, perfectBut).score)
})

const everything = Object.fromEntries(Criterion.options.map((criterion) => [criterion, 'must' as const]))

test.each([
  ['the opposite style', 'style', { style: 'listener' }, { style: 'solutions' }],
  ['forced cheer', 'tone', { tone: 'vent' }, { tone: 'encourage' }],
  ['dwelling on it', 'tone', { tone: 'encourage' }, { tone: 'vent' }],
] as const)('%s costs more than all else together can give, though all else were a must', (_, criterion, said, is) => {
  const asks = patient(
    { rare: true },
    {
      supports: ['emotional'],
      topics: ['work'],
      formats: ['phone'],
      language: 'fr',
      ...said,
      importance: { ...everything, [criterion]: 'important' },
    },
  )
  const { readings, outOf } = compared(asks, mentor('m', { supports: ['emotional'], topics: ['work'], ...is }))
  const own = readings.find((one) => one.criterion === criterion)
  expect(-(own?.points ?? 0)).toBeGreaterThan(outOf)
})

test.each([
  ['somebody too new', { complex: true }, { accompanied: 0 }, 'experience'],
  ['somebody who did not fit', { history: [{ mentor: MentorId.parse('m'), verdict: 'not_a_fit' }] }, {}, 'feedback'],
] as const)('%s costs more than all else together', (_, chart, is, criterion) => {
  const profile = patient(chart as Partial<Profile>)
  const one = mentor('m', is)
  const pool = compile([one], new Map())
  const readings = withHistory(profile, pool, () => readingsAt(tablesFor(profile, pool), 0))
  const outOf = readings.reduce((sum, reading) => sum + reading.outOf, 0)
  expect(-(readings.find((reading) => reading.criterion === criterion)?.points ?? 0)).toBeGreaterThan(outOf)
})

test('a prognosis that is not theirs costs more than the opposite style and tone together', () => {
  const asks = patient({ livesWithIt: true }, { style: 'listener', tone: 'encourage' })
  const { readings } = compared(asks, mentor('m', { style: 'solutions', tone: 'vent' }))
  const cost = (of: Criterion) => -(readings.find(({ criterion }) => criterion === of)?.points ?? 0)
  expect(cost('spread')).toBeGreaterThan(cost('style') + cost('tone'))
})
