import { describe, expect, test } from 'vitest'
import { compile } from '../../server/matching/pool.ts'
import { rank } from '../../server/matching/rank.ts'
import type { Criterion } from '../../shared/answers.ts'
import { MentorId } from '../../shared/ids.ts'
import type { Mentor } from '../../shared/mentor.ts'
import { compared, mentor, order, patient, reading } from './people.ts'

/** Who is nearer than whom, criterion by criterion, in steps of which a clinician could say "no, the other way round". */

const points = (profile: ReturnType<typeof patient>, criterion: Criterion, but: Partial<Omit<Mentor, 'id'>>) =>
  reading(profile, mentor('m', but), criterion).points

/** Each is strictly nearer than the next. */
function fallsThrough(profile: ReturnType<typeof patient>, criterion: Criterion, steps: Partial<Omit<Mentor, 'id'>>[]) {
  const all = steps.map((but) => points(profile, criterion, but))
  for (const [nth, one] of all.slice(1).entries()) expect(one, `step ${nth + 1}`).toBeLessThan(all[nth] ?? 0)
}

describe('the illness', () => {
  test('of a frequent cancer the kind matters a little, of a rare one much', () => {
    const kinds = [
      { subtypes: ['triple_negative'] },
      { subtypes: [] },
      { subtypes: ['hormone_receptor_positive'] },
    ] satisfies Partial<Mentor>[]
    fallsThrough(patient({ subtypes: ['triple_negative'] }), 'site', kinds)
    const lost = (rare: boolean) => {
      const asks = patient({ rare, subtypes: ['triple_negative'] })
      const [same, silent, other] = kinds.map(
        (but) => points(asks, 'site', but) / reading(asks, mentor('m'), 'site').outOf,
      )
      return [(same ?? 0) - (silent ?? 0), (same ?? 0) - (other ?? 0)].map((part) => Math.round(100 * part))
    }
    expect(lost(false)).toEqual([3, 6])
    expect(lost(true)).toEqual([15, 30])
  })

  test('the family of cancers is far from the same one, and nearer than any other', () => {
    const asks = patient({ site: 'ovary' })
    fallsThrough(asks, 'site', [{ site: 'ovary' }, { site: 'cervix' }, { site: 'lung' }, { path: 'genetic_risk' }])
    expect(points(asks, 'site', { site: 'cervix' }) / 450).toBeCloseTo(0.4)
  })

  test('who carries a risk: the same organ, another organ, whoever had that cancer, whoever had another', () => {
    const risk = patient({ path: 'genetic_risk' })
    const lung = { site: 'lung' } as const
    const carries = { path: 'genetic_risk' } as const
    fallsThrough(risk, 'site', [carries, { ...carries, ...lung }, {}, lung])
  })

  test.each([
    ['HER2 positive and negative are two diseases', 'breast', ['her2_positive'], ['her2_negative']],
    ['small-cell and non-small-cell lung cancers are two diseases', 'lung', ['small_cell'], ['non_small_cell']],
  ] as const)('%s', (_, site, own, other) => {
    const asks = patient({ site, subtypes: [...own] }, { importance: { subtype: 'important' } })
    expect(reading(asks, mentor('m', { site, subtypes: [...other] }), 'subtype').finding).toBe('other-subtype')
  })

  test('two that are in situ are not one kind by that', () => {
    const found = reading(patient({ subtypes: ['in_situ'] }), mentor('m', { subtypes: ['in_situ'] }), 'site')
    expect(found.finding).toBe('same-site')
  })

  test('a kind of cancer is not shared with another site; where it is no wish, it is not asked of anybody', () => {
    const asks = patient({ subtypes: ['ductal'] }, { importance: { subtype: 'important' } })
    const lung = mentor('lung', { site: 'lung', subtypes: ['ductal'] })
    expect(reading(asks, lung, 'subtype').finding).toBe('other-subtype')
    expect(reading(patient({ subtypes: ['ductal'] }), lung, 'subtype').finding).toBe('not-asked')
  })
})

describe('how it goes on', () => {
  test('of two who share the outlook, the stage that is nearer is nearer', () => {
    fallsThrough(patient({ stage: 'I' }), 'spread', [{ stage: 'I' }, { stage: 'II' }, { stage: 'III' }])
  })

  test('who lives with a cancer of which nobody says whether it spread is taken for somebody whose cancer did', () => {
    const silent = { ...mentor('silent', { course: 'living_with' }), metastatic: null }
    const { candidates } = rank(patient({ livesWithIt: false }), compile([silent, mentor('behind')], new Map()), 'key')
    expect(candidates.map((one) => one.mentor)).toEqual(['behind'])
    const chronic = mentor('chronic', { course: 'living_with', metastatic: false })
    expect(order(patient({ livesWithIt: false }), chronic, mentor('behind'))).toEqual(['behind', 'chronic'])
  })

  test('a prognosis that is not theirs is worse than different also to whom it matters little', () => {
    const little = patient({ livesWithIt: true }, { importance: { spread: 'nice' } })
    fallsThrough(little, 'spread', [{ course: 'living_with' }, { metastatic: true }, {}])
  })

  test('who carries a risk has put nothing behind them, and is spared whoever has a cancer that stays', () => {
    const risk = patient({ path: 'genetic_risk', livesWithIt: null })
    const living = mentor('living', { path: 'genetic_risk', course: 'living_with', metastatic: true })
    expect(order(risk, living, mentor('carries', { path: 'genetic_risk' }))).toEqual(['carries'])
  })
})

describe('the moment and the road', () => {
  test('who finished is nearer to who lives with it than to who is still treated', () => {
    const finished = patient({ phase: 'finished' })
    fallsThrough(finished, 'phase', [{ course: 'finished' }, { course: 'living_with' }, { course: 'in_treatment' }])
    expect(reading(finished, mentor('m', { course: 'living_with' }), 'phase').finding).toBe('another-moment')
  })

  test('whose cancer came back is nearer to who lives with it than to who finished', () => {
    fallsThrough(patient({ phase: 'recurrence' }), 'phase', [{ course: 'living_with' }, { course: 'finished' }])
  })

  test.each([
    ['2025-11', 'alongside'],
    ['2025-10', 'some-months-ahead'],
    ['2023-02', 'some-months-ahead'],
    ['2023-01', 'far-ahead'],
  ])('somebody who began in %s is, to who began in January 2026, %s', (diagnosedOn, finding) => {
    expect(reading(patient({ diagnosedOn: '2026-01' }), mentor('m', { diagnosedOn }), 'pathway').finding).toBe(finding)
  })

  test('a year and a half past the best is still more than half as good; company makes nobody nearer who is behind', () => {
    const asks = patient({ diagnosedOn: '2026-01' })
    expect(points(asks, 'pathway', { diagnosedOn: '2024-01' })).toBe(180)
    const company = patient({ diagnosedOn: '2026-01' }, { supports: ['emotional'] })
    expect(points(company, 'pathway', { diagnosedOn: '2026-04' })).toBe(
      points(asks, 'pathway', { diagnosedOn: '2026-04' }),
    )
  })

  test('a treatment that is planned to end later is as recent as can be; to who has finished, one that goes on tells nothing', () => {
    const asks = patient({}, { supports: ['practical'] })
    const soon = { finishedOn: '2026-12', treatments: [] }
    expect(reading(asks, mentor('m', soon), 'recency')).toMatchObject({ finding: 'recent-experience', points: 300 })
    const finished = patient({ phase: 'finished' }, { supports: ['practical'] })
    expect(reading(finished, mentor('m', { course: 'in_treatment' }), 'recency').finding).toBe('not-asked')
  })
})

describe('what is needed', () => {
  test('the first need counts most, the second more than the third', () => {
    const asks = patient({}, { supports: ['practical', 'family', 'emotional'] })
    fallsThrough(asks, 'support', [{ supports: ['practical'] }, { supports: ['family'] }, { supports: ['emotional'] }])
  })

  test('one thing in common is half of it, and three treatments are all of it', () => {
    const topics = patient({}, { topics: ['work', 'children', 'money', 'grief', 'fertility'] })
    expect(points(topics, 'topics', { topics: ['work'] })).toBe(180)
    const had = (...kinds: ('chemotherapy' | 'mastectomy' | 'immunotherapy')[]) => ({
      treatments: kinds.map((kind) => ({ kind, on: '2025-10' })),
    })
    const many = patient({ treatments: ['chemotherapy', 'mastectomy', 'immunotherapy', 'ostomy'] })
    fallsThrough(many, 'treatments', [
      had('chemotherapy', 'mastectomy', 'immunotherapy'),
      had('chemotherapy', 'mastectomy'),
      had('chemotherapy'),
    ])
    expect(points(many, 'treatments', had('chemotherapy', 'mastectomy', 'immunotherapy'))).toBe(300)
  })

  test('whoever does both, or either, is well behind who does what is asked', () => {
    expect(points(patient({}, { style: 'listener' }), 'style', { style: 'both' })).toBe(150)
    expect(points(patient({}, { tone: 'vent' }), 'tone', { tone: 'both' })).toBe(180)
  })

  test('where the need only leans to a style, whoever does both stands between', () => {
    const styles = (
      asks: ReturnType<typeof patient>,
      first: 'listener' | 'solutions',
      last: 'listener' | 'solutions',
    ) => fallsThrough(asks, 'style', [{ style: first }, { style: 'both' }, { style: last }])
    styles(patient({}, { supports: ['emotional'] }), 'listener', 'solutions')
    styles(patient({}, { supports: ['practical'] }), 'solutions', 'listener')
    styles(patient({}, { supports: ['navigation'] }), 'solutions', 'listener')
  })

  test('who wants solutions would rather not dwell', () => {
    fallsThrough(patient({}, { style: 'solutions' }), 'tone', [
      { tone: 'encourage' },
      { tone: 'both' },
      { tone: 'vent' },
    ])
  })

  test('who would meet in person finds whoever never does no nearer than somebody who lives elsewhere', () => {
    const asks = patient({}, { formats: ['in_person'], region: 'Montréal' })
    expect(points(asks, 'region', { formats: ['phone'] })).toBe(0)
  })
})

test('a mentor of two places who has one left is spared like one who has one', () => {
  const [busy, free] = [mentor('busy', { capacity: 2 }), mentor('free', { capacity: 2 })]
  const pool = compile([busy, free], new Map([[busy.id, 1]]))
  expect(rank(patient(), pool, 'key').candidates.map((one) => one.mentor)).toEqual(['free', 'busy'])
})

test('having been proposed counts up to three times, and no more', () => {
  const one = mentor('one')
  const score = (times: number) =>
    rank(patient(), compile([one], new Map(), new Map([[MentorId.parse('one'), times]])), 'key').candidates[0]?.score
  expect(score(3)).toBeLessThan(score(2) ?? 0)
  expect(score(4)).toBe(score(3))
  expect(score(0)).toBe(compared(patient(), one).score)
})
