import fc from 'fast-check'
import { expect, test } from 'vitest'
import { barrierOfMentor } from '../../server/matching/barriers.ts'
import { explain } from '../../server/matching/explain.ts'
import { compile, FOR_PEOPLE } from '../../server/matching/pool.ts'
import { rank } from '../../server/matching/rank.ts'
import { Criterion } from '../../shared/answers.ts'
import { Disclosable, type Mentor } from '../../shared/mentor.ts'
import type { Profile } from '../../shared/profile.ts'
import { anyMentor, anyPatient, RUNS } from './anybody.ts'
import { compared, mentor, patient, ranked } from './people.ts'

/** The fields of a mentor behind each tick. */
const BEHIND: Record<Disclosable, readonly (keyof Mentor)[]> = {
  gender: ['gender'],
  ageBand: ['ageBand'],
  region: ['region'],
  site: ['site', 'path'],
  subtypes: ['subtypes'],
  spread: ['metastatic', 'course', 'stage'],
  treatments: ['treatments'],
  dates: ['diagnosedOn', 'finishedOn'],
  family: ['family'],
  occupation: ['occupation'],
  menopause: ['menopause'],
  hardships: ['hardships'],
  identities: ['identities'],
  interests: ['interests'],
}

const NOTHING_MATTERS = Object.fromEntries(
  Criterion.options.map((one) => [one, 'not-important']),
) as Profile['importance']

/** The same mentor, with somebody else's life behind every box that is not ticked. */
function withAnotherLife(one: Mentor, other: Mentor): Mentor {
  const unticked = Disclosable.options.filter((field) => !one.discloses.includes(field)).flatMap((f) => BEHIND[f])
  const hidden = Object.fromEntries(unticked.map((key) => [key, other[key]]))
  const changed = mentor(one.id, { ...one, ...hidden })
  if (one.discloses.includes('dates') || !one.discloses.includes('treatments')) return changed
  return { ...changed, treatments: one.treatments.map((treatment) => ({ ...treatment, on: other.diagnosedOn })) }
}

/** null when a "must" of this patient keeps the mentor out: the mentor is then not among those who fit. */
function told(profile: Profile, one: Mentor) {
  const { candidates, relaxed } = ranked(profile, [one])
  return relaxed.length > 0 ? null : (candidates.map((candidate) => explain(candidate, one.discloses))[0] ?? null)
}

test('an unticked field is not to be learnt from any reason, gap or unknown: another life reads the same', () => {
  fc.assert(
    fc.property(anyPatient, anyMentor('m'), anyMentor('m'), (profile, one, other) => {
      const changed = withAnotherLife(one, other)
      const [read, readAgain] = [told(profile, one), told(profile, changed)]
      fc.pre(
        read !== null && readAgain !== null && barrierOfMentor({ mentor: changed, taken: 0, chosenLately: 0 }) === null,
      )
      expect(readAgain).toEqual(read)
    }),
    { ...RUNS, numRuns: RUNS.numRuns * 5 },
  )
})

test.each<[Disclosable, Criterion]>([
  ['site', 'site'],
  ['spread', 'spread'],
  ['treatments', 'treatments'],
  ['dates', 'pathway'],
  ['gender', 'gender'],
  ['ageBand', 'age'],
])('without a tick at %s nothing is told of %s, though it counts', (field, criterion) => {
  const profile = patient({}, { mentorGender: 'woman', importance: { age: 'nice' } })
  const shows = Disclosable.options.filter((one) => one !== field)
  const one = mentor('m', { discloses: shows })
  const { reasons, gap, unknown } = explain(compared(profile, one), one.discloses)
  expect([...reasons.map((reason) => reason.criterion), gap?.criterion, ...unknown]).not.toContain(criterion)
  expect(compared(profile, one).score).toBe(compared(profile, mentor('m')).score)
})

test('a subtype that is not shown is not told, and not guessed from the points either', () => {
  const shows = Disclosable.options.filter((one) => one !== 'subtypes')
  const site = (subtypes: Mentor['subtypes']) =>
    told(patient({ subtypes: ['triple_negative'] }), mentor('m', { subtypes, discloses: shows }))?.reasons.find(
      ({ criterion }) => criterion === 'site',
    )
  expect(site(['triple_negative'])).toEqual(site(['hormone_receptor_positive']))
})

test('a must tells nothing of what is not shown: another life behind an unticked box is kept out or let in alike', () => {
  const isIn = (profile: Profile, one: Mentor) => {
    const { candidates, relaxed } = rank(profile, compile([one], new Map(), new Map(), FOR_PEOPLE), 'tie')
    return candidates.length > 0 && relaxed.length === 0
  }
  const must = (profile: Profile, criterion: Criterion): Profile => ({
    ...profile,
    importance: { ...NOTHING_MATTERS, [criterion]: 'must' },
  })
  const asked = fc.constantFrom(...Criterion.options.filter((one) => one !== 'spread'))
  fc.assert(
    fc.property(anyPatient, anyMentor('m'), anyMentor('m'), asked, (anyone, one, other, criterion) => {
      const profile = must(anyone, criterion)
      const changed = withAnotherLife(one, other)
      fc.pre(barrierOfMentor({ mentor: changed, taken: 0, chosenLately: 0 }) === null)
      expect(isIn(profile, changed)).toBe(isIn(profile, one))
    }),
    { ...RUNS, numRuns: RUNS.numRuns * 5 },
  )
})

test('who does not show their gender is not proposed to somebody for whom it is a must, and is to anybody else', () => {
  const hides = mentor('hides', { discloses: [] })
  const asks = (gender: 'important' | 'must') => patient({}, { mentorGender: 'woman', importance: { gender } })
  const found = (gender: 'important' | 'must') =>
    rank(asks(gender), compile([hides, mentor('shows')], new Map(), new Map(), FOR_PEOPLE), 'tie')
  expect(found('must')).toMatchObject({
    candidates: [{ mentor: 'shows' }],
    excluded: [{ barrier: 'gender', count: 1 }],
  })
  expect(found('important').candidates).toHaveLength(2)
})
