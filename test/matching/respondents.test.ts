import { describe, expect, test } from 'vitest'
import { explain } from '../../server/matching/explain.ts'
import { CLINICAL } from '../../shared/answers.ts'
import { MentorId } from '../../shared/ids.ts'
import { compared, mentor, order, patient, ranked } from './people.ts'

/** Eight women with cancer said what they would want of a peer. R1 to R8 are they; each sentence is one they said. */

const told = (...of: Parameters<typeof compared>) => explain(compared(...of), of[1].discloses)

describe('R1, one of the two younger', () => {
  const asks = patient(
    { ageBand: '25-34' },
    { supports: ['family'], mentorGender: 'woman', importance: { age: 'important' } },
  )

  test('a similar clinical situation', () => {
    expect(order(asks, mentor('lung', { site: 'lung' }), mentor('breast'))).toEqual(['breast', 'lung'])
  })

  test('an 80-year-old man? Someone like me', () => {
    const old = mentor('old', { gender: 'man', ageBand: '75+' })
    expect(order(asks, old, mentor('like-me', { ageBand: '25-34' }))).toEqual(['like-me', 'old'])
  })

  test('how to explain to others that you have cancer', () => {
    expect(
      order(asks, mentor('other', { supports: ['practical'] }), mentor('coach', { supports: ['family'] }))[0],
    ).toBe('coach')
  })
})

describe('R2', () => {
  const asks = patient({}, { style: 'listener', mentorGender: 'woman' })

  test('as a woman it is easier to talk to another woman', () => {
    expect(order(asks, mentor('man', { gender: 'man' }), mentor('woman'))).toEqual(['woman', 'man'])
  })

  test('a good listener, who does not rush into practical solutions', () => {
    const [solver, listener] = [
      mentor('solver', { style: 'solutions' }),
      mentor('listener', { style: 'listener', gender: 'man' }),
    ]
    expect(order(asks, solver, listener)).toEqual(['listener', 'solver'])
  })

  test('without enforcing optimism', () => {
    const cheers = mentor('cheers', { style: 'listener', tone: 'encourage' })
    const leavesRoom = mentor('leaves-room', { style: 'listener', tone: 'vent' })
    expect(order(asks, cheers, leavesRoom)).toEqual(['leaves-room', 'cheers'])
    expect(told(asks, cheers).gap).toMatchObject({ finding: 'opposite-tone' })
  })

  test('we all went through the same trauma of living through cancer', () => {
    const lung = mentor('lung', {
      site: 'lung',
      treatments: [],
      diagnosedOn: '2016-01',
      finishedOn: '2016-09',
      formats: ['video'],
      languages: ['en'],
    })
    expect(told(patient({ phase: null, livesWithIt: null, ageBand: null }), lung).reasons).toContainEqual(
      expect.objectContaining({ finding: 'has-been-there' }),
    )
  })
})

describe('R3', () => {
  const asks = patient(
    { language: 'fr' },
    {
      style: 'solutions',
      supports: ['practical', 'experience'],
      formats: ['in_person'],
      region: 'Montréal',
      occupation: 'working',
      language: 'fr',
    },
  )
  const meets = { formats: ['in_person'], style: 'solutions', supports: ['practical'] } as const

  test('practical solutions, not dwelling on negative emotions', () => {
    const [dwells, solves] = [
      mentor('dwells', { ...meets, formats: ['in_person'], supports: ['practical'], style: 'listener', tone: 'vent' }),
      mentor('solves', { style: 'solutions', tone: 'encourage', site: 'lung' }),
    ]
    expect(order(asks, dwells, solves)).toEqual(['solves', 'dwells'])
  })

  test('a mentor who is too far ahead is irrelevant', () => {
    const far = mentor('far', { style: 'solutions', diagnosedOn: '2019-01', finishedOn: '2019-10' })
    expect(order(asks, far, mentor('near', { style: 'solutions' }))).toEqual(['near', 'far'])
  })

  test('the same language', () => {
    expect(order(asks, mentor('en', { languages: ['en'] }), mentor('fr'))).toEqual(['fr'])
  })

  test('to meet in person, nearby', () => {
    const here = mentor('here', { formats: ['in_person'], region: 'Montréal' })
    const there = mentor('there', { formats: ['in_person'], region: 'Sherbrooke' })
    expect(order(asks, there, here)).toEqual(['here', 'there'])
  })

  test('the same situation of work', () => {
    expect(order(asks, mentor('retired', { occupation: 'retired' }), mentor('works'))).toEqual(['works', 'retired'])
  })
})

describe('R4', () => {
  const asks = patient(
    { site: 'mds_mpn', subtypes: ['myelofibrosis'], livesWithIt: null },
    { style: 'solutions', tone: 'encourage', supports: ['practical'], family: 'couple', menopause: 'after' },
  )
  const same = { site: 'mds_mpn', subtypes: ['myelofibrosis' as const], style: 'solutions' as const } as const

  test('the same rare diagnosis, to feel less alone', () => {
    const near = mentor('near', { style: 'solutions', site: 'lymphoma', diagnosedOn: '2025-09' })
    const rare = mentor('rare', { ...same, subtypes: ['myelofibrosis'], diagnosedOn: '2021-01', finishedOn: '2021-12' })
    expect(order(asks, near, rare)).toEqual(['rare', 'near'])
  })

  test('somebody who walked your path three to six months before you', () => {
    const ahead = (id: string, diagnosedOn: string) => mentor(id, { ...same, subtypes: ['myelofibrosis'], diagnosedOn })
    const places = order(
      asks,
      ahead('two-years', '2024-01'),
      ahead('four-months', '2025-09'),
      ahead('same-time', '2026-01'),
    )
    expect(places[0]).toBe('four-months')
  })

  test('what happened several years ago is outdated for practical information', () => {
    const old = mentor('old', { ...same, subtypes: ['myelofibrosis'], diagnosedOn: '2016-01', finishedOn: '2017-01' })
    expect(told(asks, old).gap?.finding).toMatch(/older-experience|far-ahead/)
  })

  test.each([
    ['family', { family: 'alone' }],
    ['menopause', { menopause: 'before' }],
  ] as const)('a similar %s status', (_, other) => {
    const alike = mentor('alike', { ...same, subtypes: ['myelofibrosis'], menopause: 'after' })
    expect(order(asks, mentor('other', { ...alike, ...other }), alike)).toEqual(['alike', 'other'])
  })

  test('what they did to get over it quicker, rather than what is sad', () => {
    const sad = mentor('sad', { ...same, subtypes: ['myelofibrosis'], tone: 'vent' })
    const glad = mentor('glad', { ...same, subtypes: ['myelofibrosis'], tone: 'encourage' })
    expect(order(asks, sad, glad)).toEqual(['glad', 'sad'])
  })
})

describe('R5, one of the two younger', () => {
  const asks = patient(
    { phase: 'in_treatment', ageBand: '35-44' },
    {
      tone: 'vent',
      supports: ['emotional', 'family', 'practical'],
      family: 'children_at_home',
      topics: ['daily_life'],
      language: 'fr',
      importance: { family: 'important' },
    },
  )

  test('are you in treatment, or have you finished?', () => {
    const within = mentor('within', { course: 'in_treatment', finishedOn: null })
    expect(order(asks, mentor('after'), within)).toEqual(['within', 'after'])
  })

  test('where you are in your life, not age itself', () => {
    const stage = mentor('stage', { family: 'children_at_home', ageBand: '55-64' })
    const age = mentor('age', { family: 'alone', ageBand: '35-44' })
    expect(order(asks, age, stage)).toEqual(['stage', 'age'])
  })

  test('stop looking for a solution, I have the right to vent', () => {
    const [solver, listener] = [
      mentor('solver', { style: 'solutions' }),
      mentor('listener', { style: 'listener', site: 'lung' }),
    ]
    expect(order(asks, solver, listener)).toEqual(['listener', 'solver'])
  })

  test('good listening is not always being optimistic', () => {
    const cheers = mentor('cheers', { tone: 'encourage', style: 'listener' })
    expect(order(asks, cheers, mentor('room', { tone: 'vent', site: 'lung' }))).toEqual(['room'])
  })

  test('where did you buy your scarves?', () => {
    expect(order(asks, mentor('other', { topics: ['work'] }), mentor('tips', { topics: ['daily_life'] }))[0]).toBe(
      'tips',
    )
  })
})

describe('R6, who lives with it', () => {
  const asks = patient(
    { livesWithIt: true },
    {
      mentorGender: 'woman',
      style: 'both',
      tone: 'vent',
      supports: ['family', 'experience'],
      treatmentsComing: ['targeted_therapy'],
      importance: { family: 'not-important', work: 'not-important' },
    },
  )
  const living = { metastatic: true, course: 'living_with', finishedOn: null } as const

  test('not somebody with a curable cancer, because that is not going to happen to me', () => {
    expect(order(asks, mentor('curable'), mentor('lives', { ...living, site: 'lung', gender: 'man' }))).toEqual([
      'lives',
    ])
  })

  test('not too terminal: the final stage would be too difficult', () => {
    expect(order(asks, mentor('last', { ...living, course: 'final_stage' }), mentor('lives', living))).toEqual([
      'lives',
    ])
  })

  test('female to female', () => {
    expect(order(asks, mentor('man', { ...living, gender: 'man' }), mentor('woman', living))).toEqual(['woman', 'man'])
  })

  test('how to handle the strong drug I am going to be put on', () => {
    const knows = mentor('knows', { ...living, treatments: [{ kind: 'targeted_therapy', on: '2026-02' }] })
    expect(order(asks, mentor('not', living), knows)[0]).toBe('knows')
  })

  test('listening and solutions are both welcome', () => {
    const scores = (['listener', 'solutions'] as const).map(
      (style) => compared(asks, mentor('m', { ...living, style })).score,
    )
    expect(scores[0]).toBe(scores[1])
  })

  test('forced cheerfulness is belittling', () => {
    expect(
      order(asks, mentor('cheers', { ...living, tone: 'encourage' }), mentor('room', { ...living, tone: 'vent' })),
    ).toEqual(['room'])
  })

  test('other socio-demographics are unimportant', () => {
    const one = compared(asks, mentor('m', { ...living, family: 'alone', occupation: 'retired', ageBand: '75+' })).score
    expect(one).toBe(compared(asks, mentor('m', living)).score)
  })
})

describe('R7, the one exception', () => {
  const none = Object.fromEntries(CLINICAL.map((criterion) => [criterion, 'not-important' as const]))
  const asks = patient({}, { tone: 'encourage', style: 'both', supports: ['emotional'], importance: none })

  test('even without a similar illness somebody can help: positivity into the mind and morale', () => {
    const cheers = mentor('cheers', { site: 'prostate', tone: 'encourage', treatments: [], diagnosedOn: '2014-01' })
    expect(order(asks, mentor('alike', { tone: 'vent' }), cheers)).toEqual(['cheers', 'alike'])
  })

  test('the illness counts for nothing', () => {
    const scores = [
      mentor('m'),
      mentor('m', { site: 'prostate', treatments: [], metastatic: true, course: 'living_with' }),
    ].map((one) => compared(asks, one).score)
    expect(scores[0]).toBe(scores[1])
  })
})

describe('R8', () => {
  const asks = (history: { mentor: string; verdict: 'not_a_fit' | 'good_fit' }[] = []) =>
    patient(
      { site: 'lung', history: history.map((one) => ({ ...one, mentor: MentorId.parse(one.mentor) })) },
      {
        mentorGender: 'woman',
        formats: ['in_person'],
        region: 'Montréal',
        supports: ['family'],
        family: 'couple',
        occupation: 'retired',
        importance: { site: 'must', gender: 'nice', family: 'not-important', work: 'not-important' },
      },
    )
  const lung = { site: 'lung', formats: ['in_person' as const] } as const

  test('it is lung cancer that counts, the disease itself', () => {
    const same = mentor('same', { site: 'lung', gender: 'man', formats: ['phone'] })
    expect(order(asks(), mentor('breast', { formats: ['in_person'] }), same)).toEqual(['same'])
  })

  test('your prior work and your family do not matter', () => {
    const scores = [
      { family: 'alone', occupation: 'working' },
      { family: 'couple', occupation: 'retired' },
    ] as const
    const [one, other] = scores.map((life) => compared(asks(), mentor('m', { site: 'lung', ...life })).score)
    expect(one).toBe(other)
  })

  test('gender mattered even for them', () => {
    expect(order(asks(), mentor('man', { site: 'lung', gender: 'man' }), mentor('woman', { site: 'lung' }))).toEqual([
      'woman',
      'man',
    ])
  })

  test('to meet in person', () => {
    const near = mentor('near', { ...lung, formats: ['in_person'] })
    const far = mentor('far', { ...lung, formats: ['in_person'], region: 'Gaspésie' })
    expect(order(asks(), far, near)).toEqual(['near', 'far'])
  })

  test('sometimes you do not feel the connection, even with technically the best match', () => {
    const best = mentor('best', { site: 'lung', formats: ['in_person'], supports: ['family'] })
    const second = mentor('second', { site: 'lung', formats: ['phone'], gender: 'man' })
    expect(order(asks(), best, second)).toEqual(['best', 'second'])
    expect(ranked(asks([{ mentor: 'best', verdict: 'not_a_fit' }]), [best, second])).toMatchObject({
      candidates: [{ mentor: 'second' }],
      excluded: [{ barrier: 'not-a-fit', count: 1 }],
      relaxed: [],
    })
  })

  test('who fitted before comes before an equal, and before nobody who is better in two things', () => {
    const twin = (id: string) => mentor(id, { site: 'lung' })
    const liked = asks([{ mentor: 'b', verdict: 'good_fit' }])
    expect(order(liked, twin('a'), twin('b'))[0]).toBe('b')
    expect(
      order(liked, mentor('a', { site: 'lung', formats: ['in_person'], supports: ['family'] }), twin('b'))[0],
    ).toBe('a')
  })
})
