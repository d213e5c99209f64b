import { describe, expect, test } from 'vitest'
import { profileFrom } from '../../server/profile/profile.ts'
import { Answers, type AnswersGiven } from '../../shared/answers.ts'
import { unknown } from '../../shared/fact.ts'
import type { ClinicalFeatures, Treatment } from '../../shared/features.ts'
import { Profile } from '../../shared/profile.ts'
import { charted, features } from './features.ts'

const profileOf = (chart: Partial<ClinicalFeatures> = {}, said: AnswersGiven = {}) =>
  profileFrom(features(chart), Answers.parse(said), '2026-06-15')

const course = (kind: Treatment['kind']) =>
  charted<Treatment>({ kind, firstDate: null, lastDate: null, ongoing: false, forSite: null })

test('a chart that says nothing gives a profile of things not known', () => {
  expect(profileOf()).toMatchObject({
    site: null,
    livesWithIt: null,
    treatments: null,
    diagnosedOn: null,
    gender: null,
    ageBand: null,
    language: null,
  })
})

test('a profile holds what ranking needs, and nothing that names the person', () => {
  const named = { postalPrefix: charted('H2X'), ageYears: charted(47), stageGroup: charted('IIA') }
  const profile = profileOf({ ...named, currentSite: charted('breast') })
  expect(Profile.strict().parse(profile)).toEqual(profile)
  expect(JSON.stringify(profile)).not.toMatch(/H2X|47|IIA|Condition/)
})

describe('language', () => {
  test('the chart proposes, and is not a must', () => {
    const profile = profileOf({ preferredLanguage: charted('fr') })
    expect([profile.language, profile.importance.language]).toEqual(['fr', 'important'])
  })

  test("the person's word wins over the chart, and is a must", () => {
    const profile = profileOf({ preferredLanguage: charted('fr') }, { language: 'en' })
    expect([profile.language, profile.importance.language]).toEqual(['en', 'must'])
  })

  test('the person may state a language and say that it is only nice', () => {
    expect(profileOf({}, { language: 'en', importance: { language: 'nice' } }).importance.language).toBe('nice')
  })

  test('a language no mentor is asked about is not known, rather than another', () => {
    expect(profileOf({ preferredLanguage: charted('es') }).language).toBeNull()
  })
})

describe('what stays', () => {
  test.each<[string, Partial<ClinicalFeatures>, boolean | null]>([
    ['a metastasis is a cancer that stays', { metastatic: charted(true) }, true],
    ['no metastasis is one that can be put behind', { metastatic: charted(false) }, false],
    ['nothing said is not known', {}, null],
    [
      'an advanced cancer stays, metastasis or none',
      { metastatic: charted(false), prognosisClass: charted('advanced') },
      true,
    ],
    [
      'palliative care counts before all else',
      { currentSite: charted('lymphoma'), prognosisClass: charted('terminal_palliative') },
      true,
    ],
    [
      'metastases that were treated to be cured stay',
      { currentSite: charted('colorectal'), metastatic: charted(true), prognosisClass: charted('curative_intent') },
      true,
    ],
    [
      'a lymphoma that was treated to be cured does not stay, wherever it was',
      { currentSite: charted('lymphoma'), metastatic: charted(true), prognosisClass: charted('curative_intent') },
      false,
    ],
    [
      'myeloma without metastasis is not thereby one to put behind',
      { currentSite: charted('myeloma'), metastatic: charted(false) },
      null,
    ],
    [
      'a lymphoma of stage IV is not thereby one that stays',
      { currentSite: charted('lymphoma'), metastatic: charted(true), prognosisClass: charted('advanced') },
      null,
    ],
  ])('%s', (_, chart, expected) => expect(profileOf(chart).livesWithIt).toBe(expected))
})

describe('treatments', () => {
  test('two courses of chemotherapy are one kind', () => {
    const treatments = charted([course('chemotherapy'), course('mastectomy'), course('chemotherapy')])
    expect(profileOf({ treatments }).treatments).toEqual(['chemotherapy', 'mastectomy'])
  })

  test('one that was not understood does not hide the others', () => {
    const treatments = charted([unknown('not-understood'), course('ostomy')])
    expect(profileOf({ treatments }).treatments).toEqual(['ostomy'])
  })

  test('known to have had none is not unknown', () => {
    expect(profileOf({ treatments: charted([]) }).treatments).toEqual([])
  })
})

test('after a recurrence the first diagnosis does not say where somebody stands', () => {
  const first = { diagnosedOn: charted('2014-03-01') }
  expect(profileOf({ ...first, phase: charted('in_treatment') }).diagnosedOn).toBe('2014-03-01')
  expect(profileOf({ ...first, phase: charted('recurrence') }).diagnosedOn).toBeNull()
})

test('how somebody identifies counts before what the administration wrote', () => {
  const chart = { administrativeGender: charted('male' as const), genderIdentity: charted('female' as const) }
  expect(profileOf(chart).gender).toBe('woman')
  expect(profileOf({ administrativeGender: charted('unknown') }).gender).toBeNull()
})

test('age does not count unless the person says so', () => {
  expect(profileOf().importance.age).toBe('not-important')
  expect(profileOf({}, { importance: { age: 'important' } }).importance.age).toBe('important')
})
