import type { ChartMedication, Concept } from './chart.ts'
import { conceptsUnder } from './extensions.ts'
import {
  codeIn,
  conceptIn,
  dateFrom,
  type Fields,
  fieldsIn,
  fieldsOf,
  listIn,
  NOTHING,
  periodIn,
  pointedAt,
  referenceTo,
  resourceIn,
  textIn,
} from './fields.ts'
import { ALONE, isHeldBack, labelBeside, type Surroundings } from './held-back.ts'
import { localReference } from './local-reference.ts'
import { isModified, ownEntries } from './own-entries.ts'
import { reasonsIn } from './parse-reason.ts'

/** Medications that stand beside, by their reference (`Medication/abc`) or address. */
export type Drugs = ReadonlyMap<string, Concept>

/**
 * As `parseConditions`, for what was prescribed and what was given.
 *
 * takes   MedicationRequest and MedicationAdministration, the Medications they may point at, and what is not told
 */
export function parseMedications(
  entries: readonly unknown[],
  patientId: string,
  surroundings: Surroundings & { readonly drugs?: Drugs } = ALONE,
) {
  const near: Near = { drugs: new Map(), ...surroundings }
  const read = (entry: unknown, id: string | null) =>
    requestFrom(entry, id, near) ?? administrationFrom(entry, id, near)
  const { used, leftOut } = ownEntries(entries, { patientId, fhirBase: near.fhirBase }, read)
  return { medications: used, leftOut }
}

/** What a medication may point at. */
type Near = Surroundings & { readonly drugs: Drugs }

function requestFrom(entry: unknown, id: string | null, near: Near): ChartMedication | null {
  const it = resourceIn(entry, 'MedicationRequest')
  if (!it) return null
  const instructions = listIn(it.dosageInstruction, fieldsIn).filter((instruction) => !isModified(instruction))
  const dates = instructions.flatMap(({ timing }) => datesIn(fieldsOf(timing)))
  return {
    ...drugFrom(it, near),
    reference: referenceTo('MedicationRequest', id),
    kind: 'request',
    // An order not to give something is a MedicationRequest too.
    status: it.doNotPerform === true ? 'not-done' : codeIn(it.status),
    intent: codeIn(it.intent),
    first: firstOf(dates.map(([start]) => start)) ?? dateFrom(textIn(it.authoredOn)),
    // One instruction without an end has not ended, whatever the others say.
    last: dates.some(([, end]) => end === null) ? null : lastOf(dates.map(([, end]) => end)),
  }
}

function administrationFrom(entry: unknown, id: string | null, near: Near): ChartMedication | null {
  const it = resourceIn(entry, 'MedicationAdministration')
  if (!it) return null
  const period = periodIn(it.effectivePeriod)
  const first = dateFrom(textIn(it.effectiveDateTime), period?.start)
  return {
    ...drugFrom(it, near),
    reference: referenceTo('MedicationAdministration', id),
    kind: 'administration',
    // `notGiven` and `wasNotGiven` are how FHIR before R4 said so.
    status: it.notGiven === true || it.wasNotGiven === true ? 'not-done' : codeIn(it.status),
    intent: null,
    first,
    last: dateFrom(period?.end) ?? (period ? null : first),
  }
}

/** What both resources say of the drug and of the reason. */
const drugFrom = (it: Fields, near: Near) => ({
  concept: conceptIn(it.medicationCodeableConcept) ?? drugPointedAt(it, near),
  ...reasonsIn(it, near),
  details: conceptsUnder(it.extension, /intent/i),
})

function drugPointedAt(it: Fields, near: Near): Concept {
  const reference = pointedAt(it.medicationReference)
  const inside = reference && listIn(it.contained, drugIn).find(({ id }) => reference === `#${id}`)?.concept
  const beside = reference
    ? (near.drugs.get(reference) ?? near.drugs.get(localReference(reference, near.fhirBase)))
    : undefined
  return inside || beside || (conceptIn(labelBeside(it.medicationReference, it, near)) ?? NOTHING)
}

type Span = readonly [first: string | null, last: string | null]

function datesIn({ event, repeat }: Fields): Span[] {
  const period = periodIn(fieldsOf(repeat).boundsPeriod)
  const bounds: Span = [dateFrom(period?.start), dateFrom(period?.end)]
  const events = listIn(event, (moment) => dateFrom(textIn(moment))).map((date): Span => [date, date])
  return bounds[0] === null && bounds[1] === null ? events : [bounds, ...events]
}

/** FHIR dates compare as text; a coarser one counts from its beginning. */
const sorted = (dates: readonly (string | null)[]) => dates.filter((date) => date !== null).sort()
const firstOf = (dates: readonly (string | null)[]) => sorted(dates)[0] ?? null
const lastOf = (dates: readonly (string | null)[]) => sorted(dates).at(-1) ?? null

/** gives  Medications of a bundle by their reference and by their address */
export function drugsIn(entries: readonly { readonly fullUrl: string | null; readonly resource: unknown }[]): Drugs {
  return new Map(
    entries.flatMap(({ fullUrl, resource }) => {
      const drug = drugIn(resource)
      const named = drug ? [`Medication/${drug.id}`, ...(fullUrl ? [fullUrl] : [])] : []
      return named.map((name) => [name, drug?.concept ?? NOTHING] as const)
    }),
  )
}

/** A Medication that can be pointed at and says what it is. */
function drugIn(resource: unknown) {
  const it = resourceIn(resource, 'Medication')
  if (!it || isHeldBack(it)) return null
  const [id, concept] = [textIn(it.id), conceptIn(it.code)]
  return id === null || concept === null ? null : { id, concept }
}
