import { describe, expect, test } from 'vitest'
import { correctedBy } from '../../server/profile/corrected.ts'
import { profileFrom } from '../../server/profile/profile.ts'
import { Answers, type AnswersGiven } from '../../shared/answers.ts'
import { type Correction, CorrectionGiven } from '../../shared/correction.ts'
import { unknown } from '../../shared/fact.ts'
import type { ClinicalFeatures, Treatment } from '../../shared/features.ts'
import { chartedOf, seenIn } from '../../shared/word-on.ts'
import { charted, features } from './features.ts'

const SAID_AT = '2026-06-14T10:00:00.000Z'

/** The person's word, said while they saw this chart. */
const says = (given: unknown, seen: Partial<ClinicalFeatures> = {}): Correction => {
  const word = CorrectionGiven.parse(given)
  const chartSaid = word.feature === 'treatment' ? null : seenIn(chartedOf(features(seen), word.feature))
  return { ...word, seen: chartSaid, saidAt: SAID_AT, mode: 'self' }
}

const after = (chart: Partial<ClinicalFeatures>, ...said: Correction[]) => correctedBy(features(chart), said)
const profileOf = (chart: Partial<ClinicalFeatures>, said: Correction[], answers: AnswersGiven = {}) =>
  profileFrom(after(chart, ...said), Answers.parse(answers), '2026-06-15')

const course = (kind: Treatment['kind'], firstDate: string | null = null) =>
  charted<Treatment>({ kind, firstDate, lastDate: null, ongoing: false, forSite: null })

const breast: Partial<ClinicalFeatures> = {
  currentSite: charted('breast'),
  subtypes: charted(['her2_positive']),
  metastatic: charted(true),
  prognosisClass: charted('advanced'),
}

test('who says nothing changes nothing', () => expect(after(breast)).toEqual(features(breast)))

test('"right" leaves the value of the chart, with its sources', () =>
  expect(after(breast, says({ feature: 'currentSite', word: 'right' }, breast)).currentSite).toEqual(charted('breast')))

test('what the person says instead counts, and is theirs', () =>
  expect(after(breast, says({ feature: 'currentSite', word: 'not-right', value: 'lung' }, breast)).currentSite).toEqual(
    {
      known: true,
      value: 'lung',
      certainty: 'stated',
      sources: [{ kind: 'person', saidAt: SAID_AT }],
    },
  ))

test('"not right" without more is not known, rather than the chart’s value or its opposite', () => {
  const said = [says({ feature: 'metastatic', word: 'not-right' }, breast)]
  expect(after(breast, ...said).metastatic).toEqual(unknown('conflicting'))
  expect(profileOf(breast, said).livesWithIt).toBeNull()
})

test('who would rather not say is not asked by the matching either', () => {
  const said = [says({ feature: 'metastatic', word: 'rather-not-say' }, breast)]
  expect(after(breast, ...said).metastatic).toEqual(unknown('withheld'))
  expect(profileOf(breast, said).livesWithIt).toBeNull()
})

test('a stage that is not right takes with it what was concluded from it', () => {
  const chart = { stageGroup: charted('IV'), prognosisClass: charted('advanced' as const) }
  expect(profileOf(chart, []).livesWithIt).toBe(true)
  expect(profileOf(chart, [says({ feature: 'stageGroup', word: 'not-right' }, chart)]).livesWithIt).toBeNull()
})

test('who says that they had a cancer is no longer taken for somebody who only carries a risk', () => {
  const carrier: Partial<ClinicalFeatures> = { cancerStatus: charted('none'), previvor: charted(true) }
  expect(profileOf(carrier, []).path).toBe('genetic_risk')
  expect(profileOf(carrier, [says({ feature: 'cancerStatus', word: 'right' }, carrier)]).path).toBe('genetic_risk')
  expect(profileOf(carrier, [says({ feature: 'cancerStatus', word: 'not-right' }, carrier)]).path).toBe('cancer')
})

test('a type belongs to its cancer: of another cancer it says nothing', () => {
  expect(profileOf(breast, [says({ feature: 'currentSite', word: 'not-right', value: 'lung' }, breast)])).toMatchObject(
    {
      site: 'lung',
      subtypes: [],
    },
  )
  expect(profileOf(breast, [says({ feature: 'currentSite', word: 'right' }, breast)]).subtypes).toEqual([
    'her2_positive',
  ])
})

describe('when a later reading says something else', () => {
  const later = { currentSite: charted('lung' as const) }

  test.each(['right', 'not-right'] as const)('"%s" falls: it was said of the old value', (word) =>
    expect(after(later, says({ feature: 'currentSite', word }, breast)).currentSite).toEqual(charted('lung')),
  )

  test.each([
    ['what they said instead stays theirs', { word: 'not-right', value: 'kidney' }, { known: true, value: 'kidney' }],
    ['what they would rather not say stays unsaid', { word: 'rather-not-say' }, { known: false, why: 'withheld' }],
  ])('%s', (_, said, expected) =>
    expect(after(later, says({ feature: 'currentSite', ...said }, breast)).currentSite).toMatchObject(expected),
  )

  test('the same types in another order are the same', () => {
    const seen = { subtypes: charted(['her2_positive' as const, 'ductal' as const]) }
    const again = { subtypes: charted(['ductal' as const, 'her2_positive' as const]) }
    expect(after(again, says({ feature: 'subtypes', word: 'not-right' }, seen)).subtypes.known).toBe(false)
  })
})

test('a person may say what the chart does not know', () =>
  expect(profileOf({}, [says({ feature: 'currentSite', word: 'not-right', value: 'thyroid' })]).site).toBe('thyroid'))

describe('each treatment is spoken of alone', () => {
  const treatments = charted([course('chemotherapy', '2024-05'), course('mastectomy', '2024-09-02')])
  const on = (kind: Treatment['kind'], firstDate: string | null, said: object) =>
    says({ feature: 'treatment', treatment: { kind, firstDate }, ...said })

  test('one that is not right is left out, and the other stays', () =>
    expect(profileOf({ treatments }, [on('mastectomy', '2024-09-02', { word: 'not-right' })]).treatments).toEqual([
      'chemotherapy',
    ]))

  test('what it was instead takes its place, and keeps its dates', () => {
    const said = on('mastectomy', '2024-09-02', { word: 'not-right', value: 'lumpectomy' })
    expect(profileOf({ treatments }, [said]).treatments).toEqual(['chemotherapy', 'lumpectomy'])
    expect(after({ treatments }, said).treatments).toMatchObject({
      value: [{}, { value: { firstDate: '2024-09-02' } }],
    })
  })

  test('one that the person would rather not speak of counts for nothing', () =>
    expect(profileOf({ treatments }, [on('chemotherapy', '2024-05', { word: 'rather-not-say' })]).treatments).toEqual([
      'mastectomy',
    ]))

  test('when the only one goes nothing is known, which is not "none"', () => {
    const only = charted([course('mastectomy', '2024')])
    expect(profileOf({ treatments: only }, [on('mastectomy', '2024', { word: 'not-right' })]).treatments).toBeNull()
    expect(profileOf({ treatments: charted([]) }, []).treatments).toEqual([])
  })

  test('of two courses of a kind only the one that was meant is corrected', () => {
    const two = charted([course('chemotherapy', '2014'), course('chemotherapy', '2024')])
    const said = on('chemotherapy', '2014', { word: 'not-right', value: 'immunotherapy' })
    expect(profileOf({ treatments: two }, [said]).treatments).toEqual(['immunotherapy', 'chemotherapy'])
  })

  test('an only course is known again when a reading finds an earlier session of it', () => {
    const earlier = charted([course('chemotherapy', '2024-03'), course('mastectomy', '2024-09-02')])
    const said = on('chemotherapy', '2024-05', { word: 'not-right' })
    expect(profileOf({ treatments: earlier }, [said]).treatments).toEqual(['mastectomy'])
  })
})

describe('gender and language', () => {
  const chart = { administrativeGender: charted('male' as const), preferredLanguage: charted('fr') }

  test.each([
    ['the person’s own word counts before any record', { word: 'not-right', value: 'non_binary' }, 'non_binary'],
    ['"not right" without more is not known', { word: 'not-right' }, null],
    ['who would rather not say has no gender here', { word: 'rather-not-say' }, null],
    ['"right" is what is recorded', { word: 'right' }, 'man'],
  ])('%s', (_, said, gender) =>
    expect(profileOf(chart, [says({ feature: 'gender', ...said }, chart)]).gender).toBe(gender),
  )

  test('the language they correct proposes; the one they ask for still decides', () => {
    const said = [says({ feature: 'preferredLanguage', word: 'not-right', value: 'en' }, chart)]
    expect(profileOf(chart, said).language).toBe('en')
    expect(profileOf(chart, said, { language: 'fr' }).language).toBe('fr')
  })
})

test('the year they remember counts, and a cancer that came back still has no date of its own', () => {
  const chart = { diagnosedOn: charted('2019-05-02') }
  const year = says({ feature: 'diagnosedOn', word: 'not-right', value: '2018' }, chart)
  expect(profileOf(chart, [year]).diagnosedOn).toBe('2018')
  const back = says({ feature: 'phase', word: 'not-right', value: 'recurrence' }, chart)
  expect(profileOf(chart, [year, back]).diagnosedOn).toBeNull()
})

test.each([
  ['a value where it is right', { feature: 'currentSite', word: 'right', value: 'lung' }],
  ['a value of another vocabulary', { feature: 'currentSite', word: 'not-right', value: 'chemotherapy' }],
  ['a value where there is no vocabulary', { feature: 'stageGroup', word: 'not-right', value: 'IV' }],
  ['a prognosis', { feature: 'prognosisClass', word: 'not-right' }],
  ['a treatment that is not named', { feature: 'treatment', word: 'not-right' }],
  ['a year that is none', { feature: 'diagnosedOn', word: 'not-right', value: '0218' }],
])('%s is no correction', (_, given) => expect(CorrectionGiven.safeParse(given).success).toBe(false))
