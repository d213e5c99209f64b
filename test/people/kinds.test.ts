import type { Condition, Procedure } from 'fhir/r4.d.ts'
import { expect, test } from 'vitest'
import { people, team } from '../../sandbox/people/index.ts'
import type { SyntheticPerson } from '../../sandbox/people/person.ts'

const conditions = ({ resources }: SyntheticPerson): Condition[] =>
  resources.filter((resource) => resource.resourceType === 'Condition')
const procedures = ({ resources }: SyntheticPerson): Procedure[] =>
  resources.filter((resource) => resource.resourceType === 'Procedure')
const codes = (person: SyntheticPerson) =>
  conditions(person).flatMap(({ code }) => code?.coding?.map((coding) => coding.code ?? '') ?? [])
const is = (concept: Condition['verificationStatus'], code: string) => concept?.coding?.[0]?.code === code
const hasCode = (pattern: RegExp) => (person: SyntheticPerson) => codes(person).some((code) => pattern.test(code))
const onlyCodes = (pattern: RegExp) => (person: SyntheticPerson) =>
  codes(person).length > 0 && codes(person).every((code) => pattern.test(code))
const verified = (code: string) => (person: SyntheticPerson) =>
  conditions(person).some(({ verificationStatus }) => is(verificationStatus, code))
const done = (status: Procedure['status']) => (person: SyntheticPerson) =>
  procedures(person).some((procedure) => procedure.status === status)
const writes = (text: string) => (person: SyntheticPerson) => JSON.stringify(person).includes(text)
const speaks = (code: string) => (person: SyntheticPerson) =>
  person.patient.communication?.[0]?.language.coding?.[0]?.code === code
const named = (pattern: RegExp) => (person: SyntheticPerson) => pattern.test(JSON.stringify(person.patient.name))

test('there are at least 34 people', () => expect(people.length).toBeGreaterThanOrEqual(34))

test.each<[string, (person: SyntheticPerson) => boolean]>([
  ['breast cancer', hasCode(/^C50/)],
  ['prostate cancer', hasCode(/^(C61|399068003)$/)],
  ['bowel cancer', hasCode(/^(C18|C20|363406005)/)],
  ['lung cancer', hasCode(/^(424132000|703228009)$/)],
  ['lymphoma', hasCode(/^C8[1-5]/)],
  ['gynaecological cancer', hasCode(/^(C54|C56|363354003)/)],
  ['a rare cancer', hasCode(/^(C45|C7A|D47\.4)/)],
  ['metastases', hasCode(/^(C79|C78|94222008|94225005)/)],
  ['only a carcinoma in situ', onlyCodes(/^D05/)],
  ['two cancers of their own', (one) => hasCode(/^93761005$/)(one) && hasCode(/^254837009$/)(one)],
  ['a cancer that came back', (one) => conditions(one).some((each) => is(each.clinicalStatus, 'recurrence'))],
  ['a refuted cancer', verified('refuted')],
  ['a cancer entered in error', verified('entered-in-error')],
  ['a cancer only suspected', verified('provisional')],
  ['a history of cancer and none now', onlyCodes(/^(Z85|429087003|38341003)/)],
  ['cancer in the family only', onlyCodes(/^(Z80|429740004)/)],
  ['a BRCA mutation and no cancer', onlyCodes(/^Z15\.01$/)],
  ['other illnesses and no cancer', onlyCodes(/^(195967001|38341003)$/)],
  ['an empty chart', ({ resources }) => resources.length === 0],
  ['died', ({ patient }) => patient.deceasedDateTime !== undefined],
  ['a minor of 16', ({ patient }) => patient.birthDate?.startsWith('2010') === true],
  ['words without a code', (one) => conditions(one).length > 0 && codes(one).length === 0],
  ['one diagnosis repeated at six visits', ({ encounters }) => encounters.length === 7],
  ['a procedure planned', done('preparation')],
  ['a procedure not done', done('not-done')],
  ['a procedure under way', done('in-progress')],
  ['forty radiotherapy sessions', (one) => procedures(one).length === 40],
  ['more than 120 conditions', (one) => conditions(one).length > 120],
  ['two codings that disagree', (one) => hasCode(/^399068003$/)(one) && hasCode(/^C67/)(one)],
  ['an ostomy that stays', writes('"4044002"')],
  ['SNOMED CT', writes('"http://snomed.info/sct"')],
  ['ICD-10-CM', writes('"http://hl7.org/fhir/sid/icd-10-cm"')],
  ['ICD-10-CA', writes('"http://hl7.org/fhir/sid/icd-10-ca"')],
  ['ICD-O-3', writes('"http://terminology.hl7.org/CodeSystem/icd-o-3"')],
  ['CCI', writes('"http://cihi.ca/fhir/CodeSystem/cihi-cci"')],
  ['CPT', writes('"http://www.ama-assn.org/go/cpt"')],
  ['codes under OID addresses', writes('"urn:oid:2.16.840.1.113883.6.90"')],
  ['French', speaks('fr-CA')],
  ['English', speaks('en-CA')],
  ['neither French nor English first', speaks('iu')],
  ['accents and a hyphen in the name', named(/Château-Noël/)],
  ['Chinese characters in the name', named(/\p{Script=Han}/u)],
  ['an identity that is neither woman nor man', writes('"non-binary"')],
])('somebody has %s in the chart', (_, fits) => {
  expect(people.filter(fits)).not.toEqual([])
})

test('two people share a family name and a birth date, and nothing else', () => {
  const twins = people.filter(({ patient }) => patient.birthDate === '1979-06-14')
  expect(twins.map(({ patient }) => patient.name?.[0]?.family)).toEqual(['Tremblay', 'Tremblay'])
  expect(new Set(twins.map(({ patient }) => patient.name?.[0]?.given?.join())).size).toBe(2)
})

test('the age that introduces somebody is their age on 24 November 2026, or when they died', () => {
  for (const { who, whoFr, patient } of people) {
    const [year = 0, ...rest] = (patient.birthDate ?? '').split('-').map(Number)
    const [until = 0, ...day] = (patient.deceasedDateTime ?? '2026-11-24').split('-').map(Number)
    const hadBirthday = (day[0] ?? 0) * 100 + (day[1] ?? 0) >= (rest[0] ?? 0) * 100 + (rest[1] ?? 0)
    const age = until - year - (hadBirthday ? 0 : 1)
    expect(/of (\d+)/.exec(who)?.[1], who).toBe(`${age}`)
    expect(/ de (\d+) ans/.exec(whoFr)?.[1], whoFr).toBe(`${age}`)
  }
})

test('the first is the one the demonstration follows: breast cancer, treated in order, radiotherapy under way', () => {
  const [first] = people
  expect(first?.patient).toMatchObject({ gender: 'female', name: [{ given: ['Élise'] }] })
  const said = first ? procedures(first).map(({ id, status }) => `${id?.split('noel-')[1]} ${status}`) : []
  expect(said).toEqual([
    'biopsy completed',
    'chemotherapy completed',
    'lumpectomy completed',
    'sentinel-node completed',
    'radiotherapy in-progress',
  ])
})

test('three clinicians, a coordinator and two mentors sign in', () => {
  expect(team.map(({ role }) => role)).toEqual([
    'clinician',
    'clinician',
    'clinician',
    'coordinator',
    'mentor',
    'mentor',
  ])
  expect(new Set(team.map(({ id }) => id)).size).toBe(team.length)
})
