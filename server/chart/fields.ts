import { z } from 'zod'
import { PartialDate } from '../../shared/oncology.ts'
import type { Concept } from './chart.ts'

/**
 * FHIR fields as EHRs write them. A field of the wrong type is read as absent, never thrown: one odd
 * field does not cost the rest of the chart. Unknown keys are dropped, `__proto__` among them.
 */
export const lenient = <T extends z.ZodType>(schema: T) => schema.nullish().catch(null)

/** Longer than any label we can use; what comes after it is cut. */
const LONGEST_TEXT = 500

export const Text = z
  .union([z.string(), z.number().transform(String)])
  .transform((text) => text.slice(0, LONGEST_TEXT).trim())
  .pipe(z.string().min(1))

/** More than any resource needs, and little enough to read thousands of them. */
const LONGEST_LIST = 200

/** A list, or one thing where a list belongs; items that are not understood are left out. */
export const list = <T extends z.ZodType>(item: T) =>
  z
    .unknown()
    .transform((found) =>
      (Array.isArray(found) ? found : found == null ? [] : [found]).slice(0, LONGEST_LIST).flatMap((entry) => {
        const read = item.safeParse(entry)
        return read.success ? [read.data as z.output<T>] : []
      }),
    )
    .optional()

export const CodingFields = z.object({ system: lenient(Text), code: lenient(Text), display: lenient(Text) })

/** A CodeableConcept; also a bare string, which is how FHIR before R4 wrote a status. */
export const ConceptFields = z.union([
  Text.transform((text): Concept => ({ codings: [], text })),
  z.object({ coding: list(CodingFields), text: lenient(Text) }).transform(
    ({ coding = [], text }): Concept => ({
      codings: coding.flatMap(({ system, code, display }) =>
        code ? [{ system: system ?? '', code, display: display ?? null }] : [],
      ),
      text: text ?? coding.find(({ code, display }) => !code && display)?.display ?? null,
    }),
  ),
])

/** A concept of which nothing was understood. */
export const NOTHING: Concept = { codings: [], text: null }

export const Reference = z.object({ reference: lenient(Text) })
export const Period = z.object({ start: lenient(Text), end: lenient(Text) })

/** FHIR date, dateTime, or words that are a date → the date at its own precision; null when none is one. */
export function dateFrom(...candidates: (string | null | undefined)[]): PartialDate | null {
  for (const candidate of candidates) {
    const date = candidate?.split('T')[0] ?? ''
    if (PartialDate.safeParse(date).success && isOfCalendar(date)) return date
  }
  return null
}

/** The 30th of February is a date for a pattern and none for a calendar. */
const isOfCalendar = (date: string) => date.length < 10 || new Date(`${date}T00:00:00Z`).toISOString().startsWith(date)

/** Some EHRs send entries without an id; they can be read, but not be pointed at. */
export const referenceTo = (type: string, id: string | null) => (id === null ? type : `${type}/${id}`)

/** `Condition/abc`, whatever address and version it came with; none for nothing. */
export const relative = (reference: string | null | undefined) =>
  reference ? [(reference.split('/_history/')[0] ?? '').split('/').slice(-2).join('/')] : []
