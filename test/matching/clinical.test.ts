import { describe, expect, test } from 'vitest'
import { explain } from '../../server/matching/explain.ts'
import { isRare } from '../../server/matching/weights.ts'
import type { Profile } from '../../shared/profile.ts'
import { compared, mentor, order, patient, ranked, reading } from './people.ts'

describe('which cancer', () => {
  const lung = mentor('lung', { site: 'lung' })
  const breast = mentor('breast')

  test('a mentor with the same cancer comes before one with another, all else equal', () => {
    expect(order(patient(), lung, breast)).toEqual(['breast', 'lung'])
    expect(order(patient({ site: 'lung' }), breast, lung)).toEqual(['lung', 'breast'])
  })

  test('no mentor with the same cancer: the nearest family comes first, and is named as such', () => {
    const ovary = mentor('ovary', { site: 'ovary' })
    expect(order(patient({ site: 'cervix' }), lung, ovary)).toEqual(['ovary', 'lung'])
    expect(reading(patient({ site: 'cervix' }), ovary, 'site').finding).toBe('same-family-of-cancers')
  })

  test('a rare cancer: somebody who had it seven years ago comes before a nearer road with another', () => {
    const marrow = mentor('marrow', { site: 'mds_mpn', diagnosedOn: '2019-06' })
    const lymphoma = mentor('lymphoma', { site: 'lymphoma', diagnosedOn: '2025-09' })
    expect(order(patient({ site: 'mds_mpn' }), lymphoma, marrow)).toEqual(['marrow', 'lymphoma'])
    expect(reading(patient({ site: 'mds_mpn' }), marrow, 'site').outOf).toBe(900)
    expect(reading(patient({ site: 'lung' }), lung, 'site').outOf).toBe(450)
  })

  test('a cancer the chart does not name counts the same for every mentor', () => {
    const nobodyKnows = patient({ site: null })
    expect(reading(nobodyKnows, lung, 'site')).toEqual(reading(nobodyKnows, breast, 'site'))
    expect(explain(compared(nobodyKnows, lung), lung.discloses).unknown).toEqual(['site'])
  })
})

test('who had another cancer is nearer to who has one than somebody who never had any', () => {
  const risk = mentor('risk', { path: 'genetic_risk' })
  const lung = mentor('lung', { site: 'lung' })
  expect(compared(patient(), lung).score).toBeGreaterThan(compared(patient(), risk).score)
})

describe('the same treatments', () => {
  const unspecified = mentor('unspecified', { treatments: [{ kind: 'radiotherapy_unspecified', on: '2025-10' }] })
  const external = mentor('external', { treatments: [{ kind: 'radiotherapy_external', on: '2025-10' }] })
  const other = mentor('other', { treatments: [{ kind: 'immunotherapy', on: '2025-10' }] })

  test('radiotherapy of which nobody wrote the kind is radiotherapy, and is named no closer', () => {
    const had = patient({ treatments: ['radiotherapy_external'] }, { importance: { treatments: 'must' } })
    expect(order(had, other, unspecified)).toEqual(['unspecified'])
    expect(reading(had, unspecified, 'treatments').shared).toEqual(['radiotherapy_unspecified'])
    expect(reading(had, external, 'treatments').shared).toEqual(['radiotherapy_external'])
    expect(reading(patient({ treatments: ['radiotherapy_unspecified'] }), external, 'treatments').points).toBe(300)
  })

  test('what comes is known by who had it, however it was written', () => {
    const awaits = patient({}, { treatmentsComing: ['brachytherapy'] })
    expect(reading(awaits, unspecified, 'coming')).toMatchObject({ finding: 'knows-what-comes' })
    expect(reading(awaits, external, 'coming')).toMatchObject({ finding: 'has-not-had-what-comes' })
  })
})

describe('which kind of it', () => {
  const tripleNegative = patient({ subtypes: ['triple_negative', 'her2_negative', 'ductal'] })
  const same = mentor('same', { subtypes: ['triple_negative'] })
  const silent = mentor('silent')
  const hormonal = mentor('hormonal', { subtypes: ['hormone_receptor_positive', 'her2_negative', 'ductal'] })

  test('triple negative: somebody with the same comes before somebody of whom we do not know', () => {
    expect(order(tripleNegative, hormonal, silent, same)).toEqual(['same', 'silent', 'hormonal'])
  })

  test('hormonal and triple negative are two diseases, even when both are ductal', () => {
    expect(reading(tripleNegative, hormonal, 'site')).toMatchObject({ finding: 'same-site', shared: ['breast'] })
  })

  test.each([
    ['acute and chronic leukaemia are two diseases', 'leukemia', ['aml'], ['cll']],
    ['Hodgkin and follicular lymphoma are two diseases', 'lymphoma', ['hodgkin'], ['follicular']],
    ['two relapses of one site are not one kind of cancer', 'breast', ['recurrence'], ['recurrence']],
  ] as const)('%s', (_, site, one, other) => {
    const found = reading(
      patient({ site, subtypes: [...one] }),
      mentor('other', { site, subtypes: [...other] }),
      'site',
    )
    expect(found.finding).toBe('same-site')
  })
})

describe('a cancer that stays', () => {
  const finished = mentor('finished', { subtypes: ['triple_negative'], topics: ['work', 'grief'] })
  const living = mentor('living', { metastatic: true, course: 'living_with', site: 'lung', treatments: [] })

  test('who lives with a cancer that stays is not offered somebody who put theirs behind them', () => {
    const metastatic = patient({ livesWithIt: true, subtypes: ['triple_negative'] }, { topics: ['work', 'grief'] })
    expect(ranked(metastatic, [finished, living])).toMatchObject({
      candidates: [{ mentor: 'living' }],
      excluded: [{ barrier: 'prognosis', count: 1 }],
      relaxed: [],
    })
  })

  test('who can put theirs behind them is not offered somebody who lives with a cancer that spread', () => {
    const near = mentor('near', { ...living, site: 'breast', treatments: finished.treatments })
    const other = mentor('other', { site: 'lung', treatments: [], diagnosedOn: '2016-01' })
    expect(order(patient(), near, other)).toEqual(['other'])
  })

  test('when nobody shares it, the others are shown, and that it was put aside is said', () => {
    expect(ranked(patient({ livesWithIt: true }), [finished])).toMatchObject({
      candidates: [{ mentor: 'finished' }],
      relaxed: ['spread'],
    })
  })

  test('another cancer that stays is company for a cancer that spread', () => {
    const chronic = mentor('chronic', { site: 'mds_mpn', course: 'living_with' })
    expect(reading(patient({ livesWithIt: true }), chronic, 'spread').finding).toBe('both-live-with-it')
  })

  test('somebody whose cancer spread and who finished is not said to live with it', () => {
    const after = mentor('after', { metastatic: true, course: 'finished' })
    expect(reading(patient({ livesWithIt: true }), after, 'spread').finding).toBe('spread-differs')
  })

  test('a patient who says that this is not important is shown both', () => {
    const opens = patient({ livesWithIt: true }, { importance: { spread: 'not-important' } })
    expect(order(opens, finished, living)).toEqual(['finished', 'living'])
  })

  test('somebody in the final stage is offered to nobody', () => {
    const last = mentor('last', { metastatic: true, course: 'final_stage' })
    expect(ranked(patient({ livesWithIt: true }), [last, living])).toMatchObject({
      candidates: [{ mentor: 'living' }],
      excluded: [{ barrier: 'final-stage', count: 1 }],
    })
  })
})

describe('treatments', () => {
  const had = (...kinds: ('chemotherapy' | 'mastectomy' | 'ostomy' | 'immunotherapy')[]) =>
    kinds.map((kind) => ({ kind, on: '2025-10' }))

  test('an ostomy is best talked about with somebody who had one, and that is the reason given', () => {
    const ostomy = mentor('ostomy', { treatments: had('ostomy') })
    const other = mentor('other', { treatments: had('chemotherapy') })
    const [first] = ranked(patient({ treatments: ['ostomy'] }), [other, ostomy]).candidates
    expect(first?.mentor).toBe('ostomy')
    expect(explain(first ?? { readings: [] }, ostomy.discloses).reasons).toContainEqual(
      expect.objectContaining({ finding: 'shares-treatments', shared: ['ostomy'] }),
    )
  })

  test('two treatments in common are more than one, and twice the same one is not', () => {
    const wanted = patient({ treatments: ['chemotherapy', 'mastectomy'] })
    const points = (...kinds: Parameters<typeof had>) =>
      reading(wanted, mentor('m', { treatments: had(...kinds) }), 'treatments').points
    expect(points('chemotherapy', 'mastectomy')).toBeGreaterThan(points('chemotherapy'))
    expect(points('chemotherapy', 'chemotherapy')).toBe(points('chemotherapy'))
  })

  test('no treatment yet is not "nothing in common"', () => {
    expect(reading(patient({ treatments: [] }), mentor('m'), 'treatments').finding).toBe('not-asked')
  })

  test('treatments that were not read are unknown', () => {
    expect(reading(patient({ treatments: null }), mentor('m'), 'treatments').finding).toBe('unknown')
  })

  test('treatment that ended ten years ago is outdated for practical questions, and no matter for company', () => {
    const veteran = mentor('veteran', {
      diagnosedOn: '2015-09',
      finishedOn: '2016-04',
      treatments: [{ kind: 'chemotherapy', on: '2016-01' }],
    })
    const recency = (...supports: ('practical' | 'emotional')[]) =>
      reading(patient({}, { supports }), veteran, 'recency')
    expect(recency('practical')).toMatchObject({ finding: 'older-experience', points: 0, outOf: 300 })
    expect(recency('emotional')).toMatchObject({ finding: 'perspective-of-years' })
    expect(recency('emotional', 'practical').points).toBeGreaterThan(recency('practical', 'emotional').points)
  })

  test('who is still in treatment has recent experience, however long ago it began', () => {
    const long = mentor('long', { diagnosedOn: '2014-01', finishedOn: null, course: 'in_treatment', treatments: [] })
    expect(reading(patient({}, { supports: ['practical'] }), long, 'recency')).toMatchObject({
      finding: 'recent-experience',
      points: 300,
    })
  })
})

test('a patient who needs no clinical likeness is ranked on style and need alone, and told of nothing clinical', () => {
  const clinical = ['site', 'spread', 'treatments', 'pathway'] as const
  const none = Object.fromEntries(clinical.map((criterion) => [criterion, 'not-important' as const]))
  const profile = patient({}, { style: 'listener', supports: ['emotional'], importance: none })
  const listener = mentor('listener', { site: 'lung', treatments: [], diagnosedOn: '2013-01', style: 'listener' })
  expect(order(profile, mentor('alike', { supports: ['practical'] }), listener)).toEqual(['listener', 'alike'])
  const told = explain(compared(profile, mentor('alike')), mentor('alike').discloses, clinical)
  expect(told.reasons.filter(({ criterion }) => clinical.some((one) => one === criterion))).toEqual([])
})

test.each([
  ['an eye', { site: 'eye' }, true],
  ['a testis', { site: 'testis' }, true],
  ['a breast', { site: 'breast' }, false],
  ['an inflammatory breast', { site: 'breast', subtypes: ['inflammatory'] }, true],
  ['a chronic myeloid leukaemia', { site: 'leukemia', subtypes: ['cml'] }, true],
  ['a breast that the chart calls rare', { site: 'breast', rare: true }, true],
  ['an eye that the chart calls frequent', { site: 'eye', rare: false }, false],
] as const)('a cancer is rare, or not: %s', (_, chart, expected) => {
  expect(isRare(patient(chart as Partial<Profile>))).toBe(expected)
})
