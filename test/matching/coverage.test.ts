import { expect, test } from 'vitest'
import { coverage } from '../../server/matching/coverage.ts'
import { assign } from '../../server/matching/plan/assign.ts'
import { compile } from '../../server/matching/pool.ts'
import { Criterion, type Gender } from '../../shared/answers.ts'
import { MentorId } from '../../shared/ids.ts'
import { mentor, patient } from './people.ts'

const pool = compile(
  [
    mentor('breast'),
    mentor('lung', { site: 'lung', ageBand: '75+', capacity: 3 }),
    mentor('full', { capacity: 0, site: 'bone' }),
  ],
  new Map(),
)
const must = { importance: { site: 'must' as const } }
const waiting = [
  { id: 'served', profile: patient() },
  { id: 'lymphoma', profile: patient({ site: 'lymphoma', ageBand: '25-34' }, must) },
  { id: 'myeloma', profile: patient({ site: 'myeloma', ageBand: '25-34', livesWithIt: true }, must) },
]

test('whom nobody fits is counted, with what alone stands in the way', () => {
  expect(coverage(waiting, pool)).toMatchObject({
    served: 1,
    gaps: [
      { patient: 'lymphoma', opens: [{ criterion: 'site', mentors: 2 }] },
      { patient: 'myeloma', opens: [] },
    ],
  })
})

test('two wait for somebody who works, and nothing else: who works would serve both', () => {
  const works = { occupation: 'working', importance: { work: 'must' } } as const
  const retired = [mentor('a', { occupation: 'retired' }), mentor('b', { occupation: 'retired' })]
  const two = [
    { id: 'one', profile: patient({ ageBand: '25-34' }, works) },
    { id: 'other', profile: patient({}, works) },
  ]
  expect(coverage(two, compile(retired, new Map()))).toMatchObject({
    recruit: [{ criterion: 'work', value: 'working', serves: 2 }],
    noneAlone: 0,
  })
})

test('whom one thing alone keeps unserved is what is recruited for; of whom it takes more, only how many', () => {
  expect(coverage(waiting, pool)).toMatchObject({
    recruit: [{ criterion: 'site', value: 'lymphoma', serves: 1 }],
    noneAlone: 1,
  })
})

test('of each illness, age and language it is said how many wait, and how many of those have nobody', () => {
  const { cells } = coverage(waiting, pool)
  expect(cells).toContainEqual({ by: 'language', value: 'fr', waiting: 3, unserved: 2, noneAlike: false })
  expect(cells).toContainEqual({ by: 'ageBand', value: '25-34', waiting: 2, unserved: 2, noneAlike: false })
  expect(cells).toContainEqual({ by: 'ageBand', value: '55-64', waiting: 1, unserved: 0, noneAlike: false })
})

test('of an illness, an age or a language that is not known nothing is told', () => {
  const unknown = patient({ site: null, ageBand: null, language: null })
  expect(coverage([{ id: 'a', profile: unknown }], pool).cells).toEqual([])
})

test('an illness or a language that nobody who is free shares is told as lacking, also where others can be offered', () => {
  const alone = [{ id: 'a', profile: patient({ site: 'lung', language: 'en' }) }]
  const others = [mentor('breast'), mentor('full', { site: 'lung', languages: ['en'], capacity: 0 })]
  const lacking = (mentors: typeof others) => {
    const { served, cells } = coverage(alone, compile(mentors, new Map()))
    return { served, lacking: cells.filter(({ noneAlike }) => noneAlike).map(({ by }) => by) }
  }
  expect(lacking(others)).toEqual({ served: 1, lacking: ['site', 'language'] })
  expect(lacking([...others, mentor('alike', { site: 'lung', languages: ['en'] })]).lacking).toEqual([])
})

test.each([
  ['full', mentor('full', { capacity: 0 })],
  ['in the final stage', mentor('last', { course: 'final_stage', metastatic: true })],
  ['of a language that one must have', mentor('english', { languages: ['en'] })],
])('a mentor who is %s is no cover', (_, one) => {
  const speaks = patient({}, { language: 'fr', importance: { language: 'must' } })
  const { served, cells } = coverage([{ id: 'a', profile: speaks }], compile([one], new Map()))
  expect(served).toBe(0)
  expect(cells.map(({ unserved }) => unserved)).toEqual([1, 1, 1])
})

test('whom a plan would call too far from everybody is not called served here, and what would bring somebody near is recruited', () => {
  const far = [{ id: 'far', profile: patient({}, { style: 'listener', importance: { style: 'important' } }) }]
  const opposite = compile([mentor('opposite', { style: 'solutions' })], new Map())
  expect(assign(far, opposite).unserved).toMatchObject([{ why: 'too-far' }])
  expect(coverage(far, opposite)).toMatchObject({
    served: 0,
    recruit: [{ criterion: 'style', value: null, serves: 1 }],
    noneAlone: 0,
  })
})

test('somebody with what one asks, and of the opposite style like the others, would serve nobody: it is not recruited for', () => {
  const asks = patient({}, { mentorGender: 'woman', style: 'listener', importance: { gender: 'must' } })
  const one = [{ id: 'a', profile: asks }]
  const man = mentor('man', { gender: 'man', style: 'solutions' })
  const woman = mentor('woman', { ...man, gender: 'woman' })
  expect(coverage(one, compile([man, woman], new Map())).served).toBe(0)
  expect(coverage(one, compile([man], new Map()))).toMatchObject({ recruit: [], noneAlone: 1 })
})

test('who did not fit before is not recruited anew: another like them, with what is asked, is', () => {
  const man = mentor('man', { gender: 'man' })
  const asks = patient(
    { history: [{ mentor: man.id, verdict: 'not_a_fit' }] },
    { mentorGender: 'woman', importance: { gender: 'must' } },
  )
  expect(coverage([{ id: 'a', profile: asks }], compile([man], new Map()))).toMatchObject({
    served: 0,
    recruit: [{ criterion: 'gender', value: 'woman', serves: 1 }],
    noneAlone: 0,
  })
})

test.each(['not_a_fit', 'declined'] as const)(
  'where only meeting before stands in the way (%s), another just like them would serve',
  (verdict) => {
    const [met, man] = [mentor('met'), mentor('man', { gender: 'man' })]
    const asks = patient(
      { history: [{ mentor: met.id, verdict }] },
      { mentorGender: 'woman', importance: { gender: 'must' } },
    )
    const told = (...mentors: (typeof met)[]) => coverage([{ id: 'a', profile: asks }], compile(mentors, new Map()))
    const notMet = { criterion: 'feedback', value: null, serves: 1 }
    expect(told(met)).toMatchObject({ served: 0, recruit: [notMet], noneAlone: 0 })
    const woman = { criterion: 'gender', value: 'woman', serves: 1 }
    expect(told(met, man)).toMatchObject({ recruit: [woman, notMet], noneAlone: 0 })
    expect(told(man).recruit).toEqual([woman])
  },
)

test('whether a cancer stays is in nothing that is told of who waits or of whom to recruit', () => {
  const living = [{ id: 'a', profile: patient({ livesWithIt: true }) }]
  const { gaps, recruit, noneAlone, cells } = coverage(living, compile([mentor('behind')], new Map()))
  expect(gaps).toMatchObject([{ opens: [{ criterion: 'spread' }] }])
  expect({ recruit, noneAlone }).toEqual({ recruit: [], noneAlone: 1 })
  expect(cells).toEqual([
    { by: 'site', value: 'breast', waiting: 1, unserved: 1, noneAlike: false },
    { by: 'ageBand', value: '55-64', waiting: 1, unserved: 1, noneAlike: false },
    { by: 'language', value: 'fr', waiting: 1, unserved: 1, noneAlike: false },
  ])
})

test('of what is intimate it is said what it is about, and not what it is', () => {
  const asks = { menopause: 'during', importance: { menopause: 'must' } } as const
  const { recruit } = coverage(
    [{ id: 'a', profile: patient({}, asks) }],
    compile([mentor('before', { menopause: 'before' })], new Map()),
  )
  expect(recruit).toEqual([{ criterion: 'menopause', value: null, serves: 1 }])
})

test('two things of which it is not said what they are stay two', () => {
  const free = compile([mentor('m', { menopause: 'before', style: 'solutions' })], new Map())
  const two = [
    { id: 'a', profile: patient({}, { menopause: 'during', importance: { menopause: 'must' } }) },
    { id: 'b', profile: patient({}, { style: 'listener', importance: { style: 'important' } }) },
  ]
  expect(coverage(two, free).recruit).toEqual([
    { criterion: 'style', value: null, serves: 1 },
    { criterion: 'menopause', value: null, serves: 1 },
  ])
})

const nothing = Object.fromEntries(Criterion.options.map((one) => [one, 'not-important' as const]))

test('where not one point speaks for anybody, nobody is said to be served', () => {
  const asks = patient({}, { importance: nothing })
  expect(coverage([{ id: 'a', profile: asks }], pool)).toMatchObject({ served: 0, noneAlone: 1 })
})

test('where one thing alone counts, whoever has it would serve', () => {
  const asks = patient({}, { mentorGender: 'woman', importance: { ...nothing, gender: 'must' } })
  const men = compile([mentor('man', { gender: 'man' })], new Map())
  expect(coverage([{ id: 'a', profile: asks }], men)).toMatchObject({
    recruit: [{ criterion: 'gender', value: 'woman', serves: 1 }],
    noneAlone: 0,
  })
})

test.each([
  ['gender', 'woman', { mentorGender: 'woman' }, { gender: 'man' }],
  ['age', '55-64', {}, { ageBand: '18-24' }],
  ['family', 'children_at_home', { family: 'children_at_home' }, { family: 'alone' }],
  ['language', 'fr', { language: 'fr' }, { languages: ['en'] }],
] as const)('of the %s that a mentor should be it is said which: %s', (criterion, value, said, other) => {
  const asks = patient({}, { ...said, importance: { [criterion]: 'must' } })
  const free = compile([mentor('other', other as Parameters<typeof mentor>[1])], new Map())
  expect(coverage([{ id: 'a', profile: asks }], free).recruit).toEqual([{ criterion, value, serves: 1 }])
})

test('who carries a risk is served by somebody who carries one too, and not by whoever had that cancer: no illness is named', () => {
  const risk = patient({ path: 'genetic_risk' }, { importance: { site: 'must' } })
  const { recruit } = coverage([{ id: 'a', profile: risk }], compile([mentor('had-it')], new Map()))
  expect(recruit).toEqual([{ criterion: 'site', value: null, serves: 1 }])
})

test('what would serve most people comes first; of equals the illness before the rest of a life', () => {
  const asks = (id: string, mentorGender: Gender) => ({
    id,
    profile: patient({}, { mentorGender, importance: { gender: 'must' } }),
  })
  const works = {
    id: 'works',
    profile: patient({}, { occupation: 'working', importance: { work: 'must' } }),
  }
  const thyroid = { id: 'thyroid', profile: patient({ site: 'thyroid' }, must) }
  const nobody = compile([mentor('m', { gender: 'non_binary', occupation: 'retired' })], new Map())
  const wanted = coverage([works, asks('a', 'man'), asks('b', 'woman'), thyroid, asks('c', 'woman')], nobody).recruit
  expect(wanted.map(({ value, serves }) => [value, serves])).toEqual([
    ['woman', 2],
    ['thyroid', 1],
    ['man', 1],
    ['working', 1],
  ])
})

test('nobody is recruited for having got along before: whoever is recruited is met for the first time', () => {
  const asks = patient(
    { history: [{ mentor: MentorId.parse('met'), verdict: 'good_fit' }] },
    {
      formats: ['video'],
      importance: {
        ...Object.fromEntries(Criterion.options.map((one) => [one, 'not-important'])),
        format: 'important',
        feedback: 'nice',
      },
    },
  )
  const byPhone = compile([mentor('by-phone')], new Map())
  expect(coverage([{ id: 'a', profile: asks }], byPhone).recruit.map(({ criterion }) => criterion)).toEqual(['format'])
})

test('the order of who waits changes nothing in what is told of them', () => {
  const people = ['lung', 'bone', 'lymphoma', 'breast'] as const
  const all = people.map((site) => ({ id: site, profile: patient({ site }, must) }))
  const told = (those: typeof all) => ({ ...coverage(those, pool), gaps: [] })
  expect(told([...all].reverse())).toEqual(told(all))
})

test('somebody who waits twice is refused by their place', () => {
  expect(() => coverage([...waiting, ...waiting], pool)).toThrow('waiting[3].id is listed twice')
})
