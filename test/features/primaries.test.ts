import { describe, expect, test } from 'vitest'
import { concept, condition, featuresOf, procedure } from './a-chart.ts'

const told = (...resources: object[]) => {
  const { primarySites, primaryCount, currentSite, diagnosedOn, cancerStatus, metastatic } = featuresOf(...resources)
  const value = <T>(fact: { known: true; value: T } | { known: false; why: string }) => (fact.known ? fact.value : null)
  return {
    status: value(cancerStatus),
    sites: value(primarySites),
    count: value(primaryCount),
    current: value(currentSite),
    since: value(diagnosedOn),
    metastatic: value(metastatic),
  }
}

describe('one cancer, or two', () => {
  test.each<[string, object[], object]>([
    [
      'one disease in three code systems and four visits, begun at the earliest of its dates',
      [
        condition('snomed 254837009', { onsetDateTime: '2023-05-01' }),
        condition('cm C50.911', { onsetDateTime: '2023-04-12' }),
        condition('ca C50.9', { recordedDate: '2023-01-01' }),
        condition('Cancer du sein', { onsetDateTime: '2024' }),
      ],
      { sites: ['breast'], count: 1, since: '2023-04-12' },
    ],
    [
      'two organs are two cancers, and the one begun last is the one that is lived now',
      [condition('cm C50.911', { onsetDateTime: '2010' }), condition('cm C18.2', { onsetDateTime: '2024-01' })],
      { sites: ['breast', 'colorectal'], count: 2, current: 'colorectal', since: '2024-01' },
    ],
    [
      'the left breast and the right breast are two cancers of one site',
      [condition('cm C50.912', { onsetDateTime: '2005' }), condition('cm C50.911', { onsetDateTime: '2024' })],
      { sites: ['breast'], count: 2, since: '2024' },
    ],
    [
      'a side that stands in the body site, as a code alone, is a side',
      [
        condition('ca C50.9', { id: 'l', onsetDateTime: '2010', bodySite: [concept('snomed 80248007')] }),
        condition('ca C50.9', { id: 'r', onsetDateTime: '2025-05', bodySite: [concept('snomed 73056007')] }),
      ],
      { sites: ['breast'], count: 2, since: '2025-05' },
    ],
    [
      'a side that is not said makes no second cancer',
      [condition('cm C50.912', { onsetDateTime: '2023' }), condition('cm C50.919')],
      { count: 1 },
    ],
    [
      'ICD-10-CA does not write the side as ICD-10-CM does',
      [condition('ca C64.1', { onsetDateTime: '2022' }), condition('cm C64.1', { onsetDateTime: '2022' })],
      { count: 1 },
    ],
    [
      'colon and rectum within a year are one illness that is coded in two ways',
      [condition('cm C18.2', { onsetDateTime: '2024-01' }), condition('cm C20', { onsetDateTime: '2024-03' })],
      { sites: ['colorectal'], count: 1 },
    ],
    [
      'colon and rectum ten years apart are two',
      [condition('cm C18.2', { onsetDateTime: '2012' }), condition('cm C20', { onsetDateTime: '2023' })],
      { sites: ['colorectal'], count: 2, since: '2023' },
    ],
    [
      'a cancer without a name beside one with a name is the same',
      [condition('snomed 363346000'), condition('cm C61')],
      { sites: ['prostate'], count: 1 },
    ],
    [
      'a skin cancer is not what somebody lives with most',
      [condition('cm C34.11', { onsetDateTime: '2020' }), condition('cm C44.311', { onsetDateTime: '2025-05' })],
      { sites: ['lung', 'skin_nonmelanoma'], current: 'lung' },
    ],
    [
      'a cancer that is there comes before one that is over',
      [
        condition('cm C18.9', { clinical: 'remission', onsetDateTime: '2024' }),
        condition('cm C61', { clinical: 'active', onsetDateTime: '2019' }),
      ],
      { current: 'prostate' },
    ],
    [
      'a cancer whose site has no name, there now, is not the breast cancer of the past',
      [condition('cm C66.9', { clinical: 'active', onsetDateTime: '2025-05-01' }), condition('cm Z85.3')],
      { sites: ['breast'], count: 2, current: null, since: '2025-05-01' },
    ],
    [
      'a cancer of unknown primary, there now, is not the prostate cancer of the past',
      [condition('cm C80.1', { onsetDateTime: '2025-05-01' }), condition('cm Z85.46')],
      { sites: ['prostate', 'unknown_primary'], current: 'unknown_primary', since: '2025-05-01' },
    ],
    [
      'nor the one that is over, if it is said to be there',
      [condition('cm C66.9', { clinical: 'active' }), condition('cm C61', { clinical: 'remission' })],
      { count: 2, current: null },
    ],
    [
      'a cancer without a name, of which nothing says that it is there, beside one that is over is the same',
      [condition('snomed 363346000'), condition('cm C61', { clinical: 'remission' })],
      { sites: ['prostate'], count: 1 },
    ],
    [
      'a history without a name beside one with a name is the same',
      [condition('cm Z85.9'), condition('cm Z85.46')],
      { sites: ['prostate'], count: 1 },
    ],
    [
      'a skin cancer that is there is not what somebody lives with most, after a breast cancer',
      [condition('cm C44.311', { clinical: 'active' }), condition('cm Z85.3')],
      { current: 'breast' },
    ],
    [
      'a Merkel cell carcinoma that is there is',
      [condition('cm C4A.30', { clinical: 'active' }), condition('cm Z85.3')],
      { current: 'skin_nonmelanoma' },
    ],
  ])('%s', (_, resources, expected) => expect(told(...resources)).toMatchObject(expected))
})

describe('what is no primary', () => {
  test.each<[string, object[], object]>([
    [
      'metastases alone are a confirmed cancer whose site is not known',
      [condition('cm C79.51')],
      { status: 'confirmed', sites: [], current: null, metastatic: true },
    ],
    [
      'metastases beside a history: the old cancer, and it has spread',
      [condition('cm Z85.3'), condition('cm C79.51')],
      { status: 'confirmed', sites: ['breast'], metastatic: true },
    ],
    [
      'regional nodes are no distant metastasis',
      [condition('cm C50.911'), condition('cm C77.3')],
      { sites: ['breast'], metastatic: false },
    ],
    [
      'a liver that holds a metastasis is no liver cancer',
      [condition('cm C18.2'), condition('cm C78.7')],
      { sites: ['colorectal'] },
    ],
    [
      'suspected only',
      [condition('cm C34.90', { verification: 'provisional' })],
      { status: 'suspected', sites: [], metastatic: null },
    ],
    ['refuted', [condition('cm C34.90', { verification: 'refuted' })], { status: 'none', sites: [] }],
    ['entered in error', [condition('cm C34.90', { verification: 'entered-in-error' })], { status: 'none', sites: [] }],
    ['in situ only', [condition('cm D05.11')], { status: 'in_situ_only', sites: ['breast'] }],
    ['a history only', [condition('cm Z85.46')], { status: 'history_only', sites: ['prostate'] }],
    [
      'family, screening, donor, prophylaxis',
      ['cm Z80.3', 'cm Z12.31', 'cm Z52.3', 'cm Z40.01'].map((code) => condition(code)),
      { status: 'none' },
    ],
    [
      'a hysterectomy, a TURP and an infusion',
      [procedure('cpt 58150'), procedure('cpt 52601'), procedure('cpt 96413')],
      { status: 'none' },
    ],
    [
      'a confirmed cancer beside a suspected one',
      [condition('cm C61'), condition('cm C34.90', { verification: 'differential' })],
      { status: 'confirmed', sites: ['prostate'] },
    ],
  ])('%s', (_, resources, expected) => expect(told(...resources)).toMatchObject(expected))
})

describe('that there is no cancer', () => {
  const ABSENT = 'http://terminology.hl7.org/CodeSystem/data-absent-reason'
  const NULL_FLAVOR = 'http://terminology.hl7.org/CodeSystem/v3-NullFlavor'
  const nothing = { resourceType: 'Condition', subject: { reference: 'Patient/p' } }
  test.each<[string, object[], object]>([
    ['is said where every entry says something else', [condition('cm I10'), condition('Lombalgie')], { value: 'none' }],
    [
      'is said where a concept says in words what it is',
      [condition('snomed 38341003: Hypertensive disorder')],
      { value: 'none', certainty: 'stated' },
    ],
    [
      'is not said of a concept that no table knows and no words tell',
      [condition('snomed 254915003')],
      { known: false },
    ],
    ['is not said of an entry without a code', [condition('cm I10'), nothing], { known: false, why: 'not-understood' }],
    [
      'is not said of a code of nobody’s, without words',
      [{ ...nothing, code: { coding: [{ system: 'urn:oid:1.2.3.4', code: 'ONC-123' }] } }],
      { known: false, why: 'not-understood' },
    ],
    [
      'is not said of a code that is masked',
      [{ ...nothing, code: { coding: [{ system: ABSENT, code: 'masked', display: 'Masked' }], text: 'Masked' } }],
      { known: false, why: 'not-understood' },
    ],
    [
      'is not said of a code that is unknown, as older FHIR writes it',
      [{ ...nothing, code: { coding: [{ system: NULL_FLAVOR, code: 'UNK', display: 'Unknown' }] } }],
      { known: false, why: 'not-understood' },
    ],
    [
      'is said where words stand beside a code that is absent',
      [{ ...nothing, code: { coding: [{ system: ABSENT, code: 'unknown', display: 'Unknown' }], text: 'Lombalgie' } }],
      { value: 'none' },
    ],
    [
      'is not said of a receptor status whose cancer stands nowhere',
      [condition('cm Z17.0')],
      { known: false, why: 'not-understood' },
    ],
    [
      'is said of such a concept that was refuted',
      [condition('snomed 254915003', { verification: 'refuted' })],
      { value: 'none' },
    ],
    [
      'is probable where an entry could not be used',
      [condition('cm C50.911', { meta: { security: [{ code: 'R' }] } })],
      { value: 'none', certainty: 'probable' },
    ],
    [
      'is not said of a cancer that is named beside the text, without a code',
      [{ ...nothing, code: { coding: [{ system: 'urn:x', display: 'Breast cancer' }], text: 'Problem 4' } }],
      { value: 'confirmed' },
    ],
    ['does not change what another entry says', [condition('cm C61'), nothing], { value: 'confirmed' }],
  ])('%s', (_, resources, expected) => {
    const { cancerStatus, primarySites, primaryCount } = featuresOf(...resources)
    expect(cancerStatus).toMatchObject(expected)
    expect([primarySites.known, primaryCount.known]).toEqual([cancerStatus.known, cancerStatus.known])
  })
})

test.each([
  ['confirmed', 'confirmed'],
  ['unknown', 'confirmed'],
  ['rule-out', 'suspected'],
  ['queried', 'suspected'],
  ['a word of its own', 'suspected'],
  ['unlikely', 'none'],
  ['negative', 'none'],
  ['erroneous', 'none'],
])('a diagnosis whose verification status is %s: %s', (verification, status) => {
  expect(told(condition('cm C50.911', { verification })).status).toBe(status)
})

describe('a carrier of a hereditary risk', () => {
  const previvor = (...resources: object[]) => featuresOf(...resources).previvor
  test.each([
    ['without a cancer is a previvor', [condition('cm Z15.01')], true],
    ['that is not confirmed makes nobody one', [condition('cm Z15.01', { verification: 'differential' })], false],
    ['that a test did not find makes nobody one', [condition('BRCA1/BRCA2 negative')], false],
    ['by words alone', [condition('Porteuse d’une mutation BRCA2')], true],
    ['who had a cancer is none', [condition('cm Z15.01'), condition('cm Z85.3')], false],
    [
      'in whom one is suspected still is',
      [condition('cm Z15.01'), condition('cm C50.911', { verification: 'provisional' })],
      true,
    ],
    ['is not whoever has it in the family', [condition('cm Z80.3')], false],
  ])('%s', (_, resources, expected) => expect(previvor(...resources)).toMatchObject({ known: true, value: expected }))

  test('says where it was read', () => {
    expect(previvor(condition('cm Z15.01'))).toMatchObject({ sources: [{ code: { code: 'Z15.01' } }] })
  })

  test('that is not sure is no suspected cancer', () => {
    expect(told(condition('cm Z15.01', { verification: 'provisional' })).status).toBe('none')
    expect(told(condition('Suspected hereditary breast cancer syndrome')).status).toBe('none')
  })
})

describe('when it began, where no date says so', () => {
  const person = { resourceType: 'Patient', id: 'p', birthDate: '1965-02-03' }
  const since = (onset: object) =>
    featuresOf(person, condition('cm C81.90', { recordedDate: '2025-06-08', ...onset })).diagnosedOn
  test.each<[string, object, object]>([
    ['the day it was written down', {}, { value: '2025-06-08', certainty: 'probable' }],
    [
      'an age, and the year it comes to',
      { onsetAge: { value: 15, unit: 'a' } },
      { value: '1980', certainty: 'probable' },
    ],
    ['words that are no date', { onsetString: '30 years ago' }, { known: false, why: 'not-understood' }],
    ['a range of ages', { onsetRange: { low: { value: 15, unit: 'a' } } }, { known: false, why: 'not-understood' }],
  ])('%s', (_, onset, expected) => expect(since(onset)).toMatchObject(expected))
})
