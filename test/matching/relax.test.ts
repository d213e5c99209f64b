import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compile } from '../../server/matching/pool.ts'
import { rank } from '../../server/matching/rank.ts'
import { RELAXED_IN_ORDER } from '../../server/matching/relax.ts'
import { barriersAt, tablesFor } from '../../server/matching/tables.ts'
import { Criterion } from '../../shared/answers.ts'
import type { Profile } from '../../shared/profile.ts'
import { anyPatient, anyPool, RUNS } from './anybody.ts'
import { mentor, order, patient, ranked } from './people.ts'

test('what may be put aside is declared, once each; a language and a misfit never are', () => {
  expect([...RELAXED_IN_ORDER].sort()).toEqual(
    Criterion.options.filter((one) => one !== 'language' && one !== 'feedback').sort(),
  )
})

test('as long as somebody fits, nothing is put aside', () => {
  const asks = patient({}, { topics: ['work'], importance: { topics: 'must' } })
  const list = ranked(asks, [mentor('not', { topics: ['grief'] }), mentor('fits', { topics: ['work'] })])
  expect(list).toMatchObject({ candidates: [{ mentor: 'fits' }], relaxed: [] })
})

test('when nobody fits, the one thing that is missed least is put aside, and named', () => {
  const asks = patient({}, { topics: ['work'], mentorGender: 'woman', importance: { topics: 'must', gender: 'must' } })
  const pool = [mentor('man', { gender: 'man', topics: ['work'] }), mentor('woman', { topics: ['grief'] })]
  expect(ranked(asks, pool)).toMatchObject({ candidates: [{ mentor: 'woman' }], relaxed: ['topics'] })
})

test('of what was put aside only what mattered is named', () => {
  const asks = patient({}, { topics: ['work'], mentorGender: 'woman', importance: { topics: 'must', gender: 'must' } })
  const pool = [mentor('man', { gender: 'man', topics: ['work'] })]
  expect(ranked(asks, pool)).toMatchObject({ candidates: [{ mentor: 'man' }], relaxed: ['gender'] })
  const neither = [mentor('neither', { gender: 'man', topics: ['grief'] })]
  expect(ranked(asks, neither).relaxed).toEqual(['topics', 'gender'])
})

test('what need not be put aside is not: nobody comes in for nothing', () => {
  const lives = patient({ livesWithIt: true }, { tone: 'vent' })
  const behind = { course: 'finished', metastatic: false } as const
  const pool = [mentor('makes-room', { tone: 'vent', ...behind }), mentor('cheers', { tone: 'encourage', ...behind })]
  expect(ranked(lives, pool)).toMatchObject({
    candidates: [{ mentor: 'makes-room' }],
    excluded: [{ barrier: 'tone', count: 1 }],
    relaxed: ['spread'],
  })
})

test('who is found beyond the illness still has what else was a must, where somebody has', () => {
  const asks = patient(
    { site: 'ovary' },
    { hardships: ['isolation'], mentorGender: 'woman', importance: { site: 'must', gender: 'must' } },
  )
  const pool = [mentor('man', { site: 'lung', gender: 'man' }), mentor('woman', { site: 'lung', gender: 'woman' })]
  expect(ranked(asks, pool)).toMatchObject({ candidates: [{ mentor: 'woman' }], relaxed: ['hardship'] })
})

test('what stood only against people who are not proposed is not named', () => {
  const asks = patient({}, { topics: ['work'], mentorGender: 'woman', importance: { topics: 'must', gender: 'must' } })
  const men = [...Array(5).keys()].map((nth) => mentor(`man-${nth}`, { gender: 'man', topics: ['work'] }))
  const far = mentor('far', { gender: 'man', topics: ['grief'], site: 'lung', style: 'solutions' })
  const { candidates, relaxed } = ranked(asks, [far, ...men])
  expect(candidates.map(({ mentor: id }) => id)).not.toContain('far')
  expect(relaxed).toEqual(['gender'])
})

test('the same cancer as a must: first the family of cancers, then hard times instead of the illness', () => {
  const asks = patient({ site: 'ovary' }, { hardships: ['isolation'], importance: { site: 'must' } })
  const family = mentor('family', { site: 'cervix' })
  const alone = mentor('alone', { site: 'lung', hardships: ['isolation'] })
  const other = mentor('other', { site: 'lung', hardships: [] })
  expect(ranked(asks, [other, alone, family])).toMatchObject({ candidates: [{ mentor: 'family' }], relaxed: ['site'] })
  expect(ranked(asks, [other, alone])).toMatchObject({
    candidates: [{ mentor: 'alone' }, { mentor: 'other' }],
    relaxed: ['hardship'],
  })
})

test('another illness than the one that must be shared: the outlook, the treatments and the path count as before', () => {
  const lives = patient(
    { livesWithIt: true, treatments: ['chemotherapy'] },
    { topics: ['work'], importance: { site: 'must' } },
  )
  const lung = { site: 'lung' as const, topics: ['work' as const], treatments: [] }
  const pool = [
    mentor('behind-it', { ...lung, course: 'finished' }),
    mentor('lives-with-it', { ...lung, course: 'living_with', topics: [] }),
    mentor('same-treatment', {
      ...lung,
      course: 'living_with',
      treatments: [{ kind: 'chemotherapy', on: '2025-10' }],
    }),
  ]
  expect(ranked(lives, pool)).toMatchObject({
    candidates: [{ mentor: 'same-treatment' }, { mentor: 'lives-with-it' }],
    relaxed: ['hardship'],
  })
})

test('what is put aside is the gap of who comes in by it', () => {
  const asks = patient({}, { mentorGender: 'woman', importance: { gender: 'must' } })
  const [man] = ranked(asks, [mentor('man', { gender: 'man' })]).candidates
  expect(man?.readings).toContainEqual(
    expect.objectContaining({ finding: 'gender-not-as-wished', points: 0, outOf: 500 }),
  )
})

test('a stated language that nobody speaks ends in an honest "nobody yet"', () => {
  const asks = patient({}, { language: 'fr' })
  expect(ranked(asks, [mentor('en', { languages: ['en'] })])).toMatchObject({
    candidates: [],
    excluded: [{ barrier: 'language', count: 1 }],
    relaxed: [],
  })
})

test('a pool in which nobody is available is "nobody yet", and nothing is said to have been put aside', () => {
  const asks = patient({}, { topics: ['work'], importance: { topics: 'must' } })
  expect(ranked(asks, [mentor('full', { capacity: 0 })])).toMatchObject({ candidates: [], relaxed: [] })
})

test.each([
  ['the tired', { strain: 'some' as const }, 0],
  ['those proposed often of late', {}, 3],
])('%s come a little after the others, whoever draws better', (_, but, lately) => {
  const [one, rested] = [mentor('one', but), mentor('rested')]
  const pool = compile([one, rested], new Map(), new Map([[one.id, lately]]))
  for (const tieKey of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'])
    expect(rank(patient(), pool, tieKey).candidates.map(({ mentor: id }) => id)).toEqual(['rested', 'one'])
})

test('the order is told to who uses the command', () => {
  const told = readFileSync(new URL('../../docs/rank.md', import.meta.url), 'utf8')
  const [, order = ''] = /in this order: (.*?); then/.exec(told) ?? []
  const named = [...order.matchAll(/`(\w+)`/g)].map(([, one]) => one)
  expect(named).toEqual([...RELAXED_IN_ORDER])
})

test('of two ways to put things aside, the one that keeps what is missed most is taken, whichever takes fewer', () => {
  const asks = patient(
    {},
    {
      topics: ['work'],
      occupation: 'working',
      mentorGender: 'woman',
      importance: { work: 'must', topics: 'must', gender: 'must' },
    },
  )
  const working = { occupation: 'working', topics: ['work'] } as const
  const man = mentor('man', { ...working, topics: ['work'], gender: 'man' })
  const neither = mentor('neither', { occupation: 'retired', topics: ['grief'] })
  expect(ranked(asks, [man, neither])).toMatchObject({
    candidates: [{ mentor: 'neither' }],
    relaxed: ['work', 'topics'],
  })
  const retiredMan = mentor('retired', { ...working, topics: ['work'], occupation: 'retired', gender: 'man' })
  const griefMan = mentor('grief', { ...working, topics: ['grief'], gender: 'man' })
  expect(ranked(asks, [griefMan, retiredMan])).toMatchObject({
    candidates: [{ mentor: 'retired' }],
    relaxed: ['work', 'gender'],
  })
})

test('what is named as put aside is just what stands against each who is proposed', () => {
  const musts = fc.subarray([...RELAXED_IN_ORDER], { maxLength: 6 })
  fc.assert(
    fc.property(anyPatient, musts, anyPool, (anyone, those, mentors) => {
      const must = Object.fromEntries(those.map((criterion) => [criterion, 'must' as const]))
      const profile: Profile = { ...anyone, history: [], importance: { ...anyone.importance, ...must } }
      const pool = compile(mentors, new Map())
      const { candidates, relaxed } = rank(profile, pool, 'key')
      fc.pre(!relaxed.includes('hardship'))
      for (const { mentor: id } of candidates) {
        const against = barriersAt(tablesFor(profile, pool), pool.atOf(id) ?? 0).map(({ criterion }) => criterion)
        expect([...against].sort()).toEqual([...relaxed].sort())
      }
    }),
    RUNS,
  )
})

describe('beyond the illness', () => {
  const asks = patient(
    { site: 'ovary', subtypes: ['triple_negative'] },
    {
      hardships: ['isolation'],
      interests: ['music'],
      family: 'alone',
      importance: { site: 'must', subtype: 'must' },
    },
  )

  test('hard times count for more than two things that are only nice', () => {
    const been = mentor('been', { site: 'lung', hardships: ['isolation'], interests: ['games'], family: 'couple' })
    const alike = mentor('alike', { site: 'lung', hardships: [], interests: ['music'], family: 'alone' })
    expect(order(asks, alike, been)).toEqual(['been', 'alike'])
  })

  test('the illness is put aside as a whole, its kind too, and is told of nobody', () => {
    const { candidates, relaxed } = ranked(asks, [mentor('other', { site: 'lung', subtypes: ['small_cell'] })])
    expect(relaxed).toEqual(['hardship'])
    const told = candidates[0]?.readings.filter(({ criterion }) => criterion === 'site' || criterion === 'subtype')
    expect(told?.map(({ finding }) => finding)).toEqual(['not-asked', 'not-asked'])
  })
})
