import type { SpokenLanguage } from '../../shared/answers.ts'

/** `2026`, `2026-05` or `2026-05-14` in words, at the precision it was recorded, never more. */
export function dayInWords(language: SpokenLanguage, date: string): string {
  const [year = 0, month, day] = date.split('-').map(Number)
  const style: Intl.DateTimeFormatOptions = {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month ? { month: 'long' } : {}),
    ...(day ? { day: 'numeric' } : {}),
  }
  return first(new Intl.DateTimeFormat(`${language}-CA`, style).format(Date.UTC(year, (month ?? 1) - 1, day ?? 1)))
}

/** « 1er mai » and « 2 h 47 », as French says it; English has the month first. */
const first = (said: string) => said.replace(/^1 /, '1er ').replace(/(?<!\d)0(\d\sh)/, '$1')

/** The day of a moment, where the person is. */
export const dayOfMoment = (language: SpokenLanguage, at: string) =>
  first(new Intl.DateTimeFormat(`${language}-CA`, { dateStyle: 'long' }).format(new Date(at)))

/** A moment, as a person in the room would say it. */
export const momentInWords = (language: SpokenLanguage, at: string) =>
  first(new Intl.DateTimeFormat(`${language}-CA`, { dateStyle: 'long', timeStyle: 'short' }).format(new Date(at)))

/** `2026-12-03T14:30`, a moment two people agreed on: their clock, wherever this screen is. */
export const wallClockInWords = (language: SpokenLanguage, at: string) =>
  first(
    new Intl.DateTimeFormat(`${language}-CA`, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }).format(
      new Date(`${at}:00Z`),
    ),
  )

export const listInWords = (language: SpokenLanguage, items: readonly string[]) =>
  new Intl.ListFormat(`${language}-CA`, { style: 'long', type: 'conjunction' }).format(items)

/** `2026-05` as short as an axis needs it; a year stays a year. */
export function monthInWords(language: SpokenLanguage, date: string): string {
  const [year = 0, month] = date.split('-').map(Number)
  if (!month) return String(year)
  const style = { timeZone: 'UTC', year: 'numeric', month: 'short' } as const
  return new Intl.DateTimeFormat(`${language}-CA`, style).format(Date.UTC(year, month - 1, 1))
}

/** A mark of an axis: the month, and the year where one begins. */
export function markInWords(language: SpokenLanguage, date: string): string {
  const [year, month] = date.split('-')
  if (month === undefined || month === '01') return String(year)
  const style = { timeZone: 'UTC', month: 'short' } as const
  return new Intl.DateTimeFormat(`${language}-CA`, style).format(Date.UTC(Number(year), Number(month) - 1, 1))
}

/** Short names of the code systems a chart is written in, by URI and by OID. */
const SYSTEMS: Readonly<Record<string, string>> = {
  'http://snomed.info/sct': 'SNOMED CT',
  'http://hl7.org/fhir/sid/icd-10-cm': 'ICD-10-CM',
  'http://hl7.org/fhir/sid/icd-10-ca': 'ICD-10-CA',
  'http://hl7.org/fhir/sid/icd-10': 'ICD-10',
  'http://hl7.org/fhir/sid/icd-o-3': 'ICD-O-3',
  'http://terminology.hl7.org/CodeSystem/icd-o-3': 'ICD-O-3',
  'http://cihi.ca/fhir/CodeSystem/cihi-cci': 'CCI',
  'http://www.ama-assn.org/go/cpt': 'CPT',
  'http://loinc.org': 'LOINC',
  'http://www.nlm.nih.gov/research/umls/rxnorm': 'RxNorm',
  'http://hl7.org/fhir/sid/icd-9-cm': 'ICD-9-CM',
  'http://www.cms.gov/Medicare/Coding/ICD10': 'ICD-10-PCS',
  'https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets': 'HCPCS',
  'http://www.whocc.no/atc': 'ATC',
  'http://hl7.org/fhir/NamingSystem/ca-hc-din': 'DIN',
  '2.16.840.1.113883.6.96': 'SNOMED CT',
  '2.16.840.1.113883.6.90': 'ICD-10-CM',
  '2.16.840.1.113883.6.3': 'ICD-10',
  '2.16.840.1.113883.6.4': 'ICD-10-PCS',
  '2.16.840.1.113883.6.12': 'CPT',
  '2.16.840.1.113883.6.43.1': 'ICD-O-3',
  '2.16.840.1.113883.6.1': 'LOINC',
  '2.16.840.1.113883.6.88': 'RxNorm',
  '2.16.840.1.113883.6.103': 'ICD-9-CM',
  '2.16.840.1.113883.6.285': 'HCPCS',
}

/** `SNOMED CT 408643008`; a system without a short name is left out, the code never. */
export function codeInWords({ system, code }: { system: string; code: string }): string {
  const uri = system.replace(/^urn:oid:/, '')
  return Object.hasOwn(SYSTEMS, uri) ? `${SYSTEMS[uri]} ${code}` : code // a chart may name any system, `__proto__` too
}

/** `fr-CA` in words; a code nobody has words for stays as it is. */
export function languageInWords(language: SpokenLanguage, code: string): string {
  try {
    return new Intl.DisplayNames(`${language}-CA`, { type: 'language', languageDisplay: 'standard' }).of(code) ?? code
  } catch {
    return code // a chart may hold anything here
  }
}
