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

/** « 1er mai », as French says it; English has the month first. */
const first = (said: string) => said.replace(/^1 /, '1er ')

/** The day of a moment, where the person is. */
export const dayOfMoment = (language: SpokenLanguage, at: string) =>
  first(new Intl.DateTimeFormat(`${language}-CA`, { dateStyle: 'long' }).format(new Date(at)))

/** A moment, as a person in the room would say it. */
export const momentInWords = (language: SpokenLanguage, at: string) =>
  first(new Intl.DateTimeFormat(`${language}-CA`, { dateStyle: 'long', timeStyle: 'short' }).format(new Date(at)))

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

/** Short names of the code systems a Canadian chart is written in. */
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
}

/** `SNOMED CT 408643008`; a system without a short name is left out, the code never. */
export const codeInWords = ({ system, code }: { system: string; code: string }) =>
  [SYSTEMS[system], code].filter((part) => part !== undefined).join(' ')

/** `fr-CA` in words; a code nobody has words for stays as it is. */
export function languageInWords(language: SpokenLanguage, code: string): string {
  try {
    return new Intl.DisplayNames(`${language}-CA`, { type: 'language', languageDisplay: 'standard' }).of(code) ?? code
  } catch {
    return code // a chart may hold anything here
  }
}
