import { PARTIAL_DATE, type PartialDate } from '../../shared/oncology.ts'
import type { Coding, Concept } from './chart.ts'
import { dateInWords } from './date-words.ts'

/**
 * FHIR fields as EHRs write them. What is of the wrong type is read as absent, never thrown: one odd field does
 * not cost the rest of the chart. A chart has a hundred thousand fields: they are read by hand, where a schema
 * would take three times as long.
 */
export type Fields = Readonly<Record<string, unknown>>

const NO_FIELDS: Fields = Object.freeze(Object.create(null))

/** gives  null for what has no fields: a list, a text, nothing */
export const fieldsIn = (found: unknown): Fields | null =>
  typeof found === 'object' && found !== null && !Array.isArray(found) ? (found as Fields) : null

/** As above, and no fields where there are none. */
export const fieldsOf = (found: unknown): Fields => fieldsIn(found) ?? NO_FIELDS

/** The fields of a resource; null when it is of another type. */
export function resourceIn(found: unknown, type: string): Fields | null {
  const fields = fieldsIn(found)
  return fields?.resourceType === type ? fields : null
}

/** Longer than any label we can use; what comes after it is cut. */
const LONGEST_TEXT = 500

export function textIn(found: unknown): string | null {
  if (typeof found !== 'string' && !(typeof found === 'number' && Number.isFinite(found))) return null
  return String(found).slice(0, LONGEST_TEXT).trim() || null
}

/** A code of FHIR, which is lower case. */
export const codeIn = (found: unknown): string | null => textIn(found)?.toLowerCase() ?? null

/** More than any resource needs, and little enough to read thousands of them. */
const LONGEST_LIST = 200

/** A list, or one thing where a list belongs; items that are not understood are left out. */
export function listIn<T>(found: unknown, read: (item: unknown) => T | null): T[] {
  if (found == null) return []
  if (!Array.isArray(found)) return [read(found)].filter((item) => item !== null)
  const items: T[] = []
  for (const one of found.length > LONGEST_LIST ? found.slice(0, LONGEST_LIST) : found) {
    const item = read(one)
    if (item !== null) items.push(item)
  }
  return items
}

type WrittenCoding = { readonly system: string | null; readonly code: string | null; readonly display: string | null }

export function codingIn(found: unknown): WrittenCoding | null {
  const fields = fieldsIn(found)
  return fields && { system: textIn(fields.system), code: textIn(fields.code), display: textIn(fields.display) }
}

/** A CodeableConcept; also a bare string, which is how FHIR before R4 wrote a status. */
export function conceptIn(found: unknown): Concept | null {
  if (typeof found !== 'object' || found === null) {
    const text = textIn(found)
    return text === null ? null : { codings: [], text }
  }
  const { coding, text } = found as Fields
  const written = listIn(coding, codingIn)
  const codings: Coding[] = []
  let words = textIn(text)
  for (const { system, code, display } of written) {
    if (code !== null) codings.push({ system: system ?? '', code, display })
    // A display without its code is words beside the text.
    else if (display !== null && display !== words) words = words === null ? display : `${words} ; ${display}`
  }
  return { codings, text: words?.slice(0, LONGEST_TEXT) ?? null }
}

export const conceptsOf = (found: unknown): Concept[] => listIn(found, conceptIn)

/** A concept that says nothing. */
export const NOTHING: Concept = { codings: [], text: null }

/** What a Reference points at; null when it is none. */
export const pointedAt = (found: unknown): string | null => textIn(fieldsOf(found).reference)

type Period = { readonly start: string | null; readonly end: string | null }

export function periodIn(found: unknown): Period | null {
  const fields = fieldsIn(found)
  return fields && { start: textIn(fields.start), end: textIn(fields.end) }
}

const DAY_LENGTH = 'YYYY-MM-DD'.length

/** FHIR date, dateTime, or words that are a date → the date at its own precision; null when none is one. */
export function dateFrom(...candidates: (string | null | undefined)[]): PartialDate | null {
  for (const candidate of candidates) {
    if (!candidate) continue
    const date = candidate.length > DAY_LENGTH ? (candidate.split('T')[0] ?? '') : candidate
    if (PARTIAL_DATE.test(date) && isOfCalendar(date)) return date
  }
  return null
}

/** As above, of a field that is meant for words. */
export function dateFromWords(words: string | null | undefined): PartialDate | null {
  const date = dateFrom(words) ?? (words ? dateInWords(words) : null)
  return date !== null && isOfCalendar(date) ? date : null
}

/** The 30th of February is a date for a pattern and none for a calendar. */
function isOfCalendar(date: string): boolean {
  if (date.length < DAY_LENGTH || date.slice(8) <= '28') return true
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** Some EHRs send entries without an id; they can be read, but not be pointed at. */
export const referenceTo = (type: string, id: string | null) => (id === null ? type : `${type}/${id}`)
