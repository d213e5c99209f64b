import { expect, test } from 'vitest'
import { compile } from '../../server/matching/pool.ts'
import { rank, rankNamingAll } from '../../server/matching/rank.ts'
import { MentorId } from '../../shared/ids.ts'
import { mentor, order, patient, ranked } from './people.ts'

test.each([
  ['a mentor in the final stage', 'final-stage', { course: 'final_stage' }],
  ['a mentor who is not trained', 'not-trained', { trained: false }],
  ['a mentor who pauses', 'paused', { paused: true }],
  ['a mentor who takes nobody', 'full', { capacity: 0 }],
] as const)('%s is not proposed, and is counted', (_, barrier, is) => {
  expect(ranked(patient(), [mentor('m', is), mentor('other')])).toMatchObject({
    candidates: [{ mentor: 'other' }],
    excluded: [{ barrier, count: 1 }],
  })
})

test('a mentor whose places are taken is full until one is free again', () => {
  const pool = (taken: number) => compile([mentor('m', { capacity: 2 })], new Map([[MentorId.parse('m'), taken]]))
  expect(rank(patient(), pool(2), 'key').excluded).toEqual([{ barrier: 'full', count: 1 }])
  expect(rank(patient(), pool(1), 'key').candidates).toHaveLength(1)
})

test('between equals, somebody with one place left waits a little', () => {
  const pool = [mentor('last-place', { capacity: 1 }), mentor('free', { capacity: 3 })]
  expect(order(patient(), ...pool)).toEqual(['free', 'last-place'])
})

test('a must about the cancer is met by the same site and not by its family', () => {
  const must = patient({ site: 'ovary' }, { importance: { site: 'must' } })
  expect(order(must, mentor('cervix', { site: 'cervix' }), mentor('ovary', { site: 'ovary' }))).toEqual(['ovary'])
})

test('a must about what we do not know keeps nobody out', () => {
  const must = patient({ site: null, livesWithIt: null }, { importance: { site: 'must', spread: 'must' } })
  expect(order(must, mentor('m'))).toEqual(['m'])
})

test('nobody at all is an empty list, not an error', () => {
  expect(ranked(patient(), [])).toMatchObject({ candidates: [], excluded: [] })
})

test('a mentor listed twice is refused by their place in the list', () => {
  expect(() => ranked(patient(), [mentor('a'), mentor('b'), mentor('a')])).toThrow('mentors[2].id is listed twice')
})

test.each([-1, 0.5, Number.NaN])('a load of %s is refused by name', (taken) => {
  expect(() => compile([mentor('a')], new Map([[MentorId.parse('a'), taken]]))).toThrow('taken.a is not a count')
})

test('what never passes is named first: somebody in the final stage, trained or not', () => {
  const last = mentor('last', { course: 'final_stage', trained: false, paused: true })
  expect(ranked(patient(), [last]).excluded).toEqual([{ barrier: 'final-stage', count: 1 }])
})

test('a must is met by half of it, and by no less: who began with them, and not who began a month later', () => {
  const must = patient({ diagnosedOn: '2026-01' }, { importance: { pathway: 'must' } })
  const [beside, behind] = [mentor('beside', { diagnosedOn: '2026-01' }), mentor('behind', { diagnosedOn: '2026-02' })]
  expect(order(must, beside, behind)).toEqual(['beside'])
})

test('an outlook that is not theirs is named as that, also where sharing it is a must', () => {
  const must = patient({ livesWithIt: true }, { importance: { spread: 'must' } })
  const living = mentor('living', { course: 'living_with', metastatic: true })
  expect(ranked(must, [mentor('behind-it'), living])).toMatchObject({
    candidates: [{ mentor: 'living' }],
    excluded: [{ barrier: 'prognosis', count: 1 }],
  })
})

test('somebody whom they declined is not proposed again', () => {
  const declined = mentor('declined')
  const profile = patient({ history: [{ mentor: declined.id, verdict: 'declined' }] })
  expect(ranked(profile, [declined, mentor('other')])).toMatchObject({
    candidates: [{ mentor: 'other' }],
    excluded: [{ barrier: 'already-offered', count: 1 }],
  })
})

test('to who runs the programme each thing that keeps a mentor out is named, once, with the criteria behind it', () => {
  const must = patient(
    {},
    {
      mentorGender: 'woman',
      language: 'fr',
      occupation: 'working',
      topics: ['grief'],
      importance: { gender: 'must', language: 'must', work: 'must', topics: 'must' },
    },
  )
  const other = mentor('other', { gender: 'man', languages: ['en'], occupation: 'retired', topics: ['money'] })
  const free = mentor('free', { occupation: 'working', topics: ['grief'] })
  const { excluded } = rankNamingAll(
    must,
    compile([free, other, mentor('rests', { paused: true })], new Map()),
    'key',
    5,
  )
  expect(excluded).toEqual([
    { mentor: 'rests', barriers: ['paused'], criteria: [] },
    {
      mentor: 'other',
      barriers: ['must-not-met', 'gender', 'language'],
      criteria: ['topics', 'gender', 'work', 'language'],
    },
  ])
})
