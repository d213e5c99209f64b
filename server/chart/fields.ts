import { z } from 'zod'
import { PARTIAL_DATE, type PartialDate } from '../../shared/oncology.ts'
import type { Concept } from './chart.ts'
import { dateInWords } from './date-words.ts'

/**
 * FHIR fields as EHRs write them. A field of the wrong type is read as absent, never thrown: one odd
 * field does not cost the rest of the chart. Unknown keys are dropped, `__proto__` among them.
 */
export const lenient = <T extends z.ZodType>(schema: T) => schema.nullish().catch(null)

/** Longer than any label we can use; what comes after it is cut. */
const LONGEST_TEXT = 500

/** What is read of a field, whatever it holds; null where it holds nothing of the kind. */
const readBy = <T>(read: (found: unknown) => T | null) =>
  z.unknown().transform((found, context): T => {
    const value = read(found)
    if (value === null) context.issues.push({ code: 'custom', input: found })
    return value ?? z.NEVER
  })

// Thousands of these stand in a chart: read by hand, they cost a fifth of a schema that tries one kind after the other.
function textIn(found: unknown): string | null {
  if (typeof found !== 'string' && !(typeof found === 'number' && Number.isFinite(found))) return null
  return String(found).slice(0, LONGEST_TEXT).trim() || null
}

export const Text = readBy(textIn)

/** More than any resource needs, and little enough to read thousands of them. */
const LONGEST_LIST = 200

const itemsOf = (found: unknown): unknown[] =>
  (Array.isArray(found) ? found : found == null ? [] : [found]).slice(0, LONGEST_LIST)

/** A list, or one thing where a list belongs; items that are not understood are left out. */
export const list = <T extends z.ZodType>(item: T) =>
  z
    .unknown()
    .transform((found) =>
      itemsOf(found).flatMap((entry) => {
        const read = item.safeParse(entry)
        return read.success ? [read.data as z.output<T>] : []
      }),
    )
    .optional()

export const CodingFields = z.object({ system: lenient(Text), code: lenient(Text), display: lenient(Text) })

/** A CodeableConcept; also a bare string, which is how FHIR before R4 wrote a status. */
export const ConceptFields = readBy(conceptIn)

function conceptIn(found: unknown): Concept | null {
  if (typeof found !== 'object' || found === null) {
    const text = textIn(found)
    return text === null ? null : { codings: [], text }
  }
  const { coding, text } = found as { coding?: unknown; text?: unknown }
  const written = itemsOf(coding).flatMap(codingIn)
  return {
    codings: written.flatMap(({ system, code, display }) =>
      code === null ? [] : [{ system: system ?? '', code, display }],
    ),
    text: textIn(text) ?? written.find(({ code, display }) => code === null && display !== null)?.display ?? null,
  }
}

function codingIn(found: unknown) {
  if (typeof found !== 'object' || found === null) return []
  const { system, code, display } = found as { system?: unknown; code?: unknown; display?: unknown }
  return [{ system: textIn(system), code: textIn(code), display: textIn(display) }]
}

/** A concept that says nothing. */
export const NOTHING: Concept = { codings: [], text: null }

export const Reference = z.object({ reference: lenient(Text) })
export const Period = z.object({ start: lenient(Text), end: lenient(Text) })

/** FHIR date, dateTime, or words that are a date → the date at its own precision; null when none is one. */
export function dateFrom(...candidates: (string | null | undefined)[]): PartialDate | null {
  for (const candidate of candidates) {
    const date = candidate?.split('T')[0] ?? ''
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
  const [year = 0, month = 0, day] = date.split('-').map(Number)
  return day === undefined || day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** Some EHRs send entries without an id; they can be read, but not be pointed at. */
export const referenceTo = (type: string, id: string | null) => (id === null ? type : `${type}/${id}`)

/** `Condition/abc`, whatever address and version it came with; none for nothing. */
export const relative = (reference: string | null | undefined) =>
  reference ? [(reference.split('/_history/')[0] ?? '').split('/').slice(-2).join('/')] : []
