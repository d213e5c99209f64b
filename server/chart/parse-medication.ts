import { z } from 'zod'
import type { ChartMedication, Concept } from './chart.ts'
import {
  ConceptFields,
  dateFrom,
  lenient,
  list,
  NOTHING,
  Period,
  Reference,
  referenceTo,
  relative,
  Text,
} from './fields.ts'
import { ownEntries } from './own-entries.ts'

const MedicationResource = z.object({
  resourceType: z.literal('Medication'),
  id: Text,
  code: lenient(ConceptFields),
})

/** What both resources say of the drug and of the reason. */
const DrugFields = z.object({
  status: lenient(Text),
  medicationCodeableConcept: lenient(ConceptFields),
  medicationReference: lenient(Reference.extend({ display: lenient(Text) })),
  contained: list(MedicationResource),
  reasonCode: list(ConceptFields),
  reasonReference: list(Reference),
})
type DrugFields = z.infer<typeof DrugFields>

const Timing = z.object({ event: list(Text), repeat: lenient(z.object({ boundsPeriod: lenient(Period) })) })

const RequestFields = DrugFields.extend({
  resourceType: z.literal('MedicationRequest'),
  intent: lenient(Text),
  doNotPerform: z.unknown().optional(),
  authoredOn: lenient(Text),
  dosageInstruction: list(z.object({ timing: lenient(Timing) })),
})

const AdministrationFields = DrugFields.extend({
  resourceType: z.literal('MedicationAdministration'),
  effectiveDateTime: lenient(Text),
  effectivePeriod: lenient(Period),
})

/** Medications that stand beside, by their reference (`Medication/abc`) or address. */
export type Drugs = ReadonlyMap<string, Concept>

/**
 * As `parseConditions`, for what was prescribed and what was given.
 *
 * takes   MedicationRequest and MedicationAdministration, and the Medications they may point at
 */
export function parseMedications(
  entries: readonly unknown[],
  patientId: string,
  fhirBase: string | null = null,
  drugs: Drugs = new Map(),
) {
  const read = (entry: unknown, id: string | null) =>
    requestFrom(entry, id, drugs) ?? administrationFrom(entry, id, drugs)
  const { used, leftOut } = ownEntries(entries, { patientId, fhirBase }, read)
  return { medications: used, leftOut }
}

function requestFrom(entry: unknown, id: string | null, drugs: Drugs): ChartMedication | null {
  const read = RequestFields.safeParse(entry)
  if (!read.success) return null
  const it = read.data
  const dates = (it.dosageInstruction ?? []).flatMap(({ timing }) => (timing ? datesIn(timing) : []))
  return {
    ...drugFrom(it, drugs),
    reference: referenceTo('MedicationRequest', id),
    kind: 'request',
    // An order not to give something is a MedicationRequest too.
    status: it.doNotPerform === true ? 'not-done' : (it.status?.toLowerCase() ?? null),
    intent: it.intent?.toLowerCase() ?? null,
    first: firstOf(dates.map(([start]) => start)) ?? dateFrom(it.authoredOn),
    // One instruction without an end has not ended, whatever the others say.
    last: dates.some(([, end]) => end === null) ? null : lastOf(dates.map(([, end]) => end)),
  }
}

function administrationFrom(entry: unknown, id: string | null, drugs: Drugs): ChartMedication | null {
  const read = AdministrationFields.safeParse(entry)
  if (!read.success) return null
  const it = read.data
  const first = dateFrom(it.effectiveDateTime, it.effectivePeriod?.start)
  return {
    ...drugFrom(it, drugs),
    reference: referenceTo('MedicationAdministration', id),
    kind: 'administration',
    status: it.status?.toLowerCase() ?? null,
    intent: null,
    first,
    last: dateFrom(it.effectivePeriod?.end) ?? (it.effectivePeriod ? null : first),
  }
}

const drugFrom = (it: DrugFields, drugs: Drugs) => ({
  concept: conceptOf(it, drugs),
  reasons: (it.reasonReference ?? []).flatMap(({ reference }) => relative(reference)),
  reasonConcepts: it.reasonCode ?? [],
})

function conceptOf({ medicationCodeableConcept, medicationReference, contained }: DrugFields, drugs: Drugs): Concept {
  if (medicationCodeableConcept) return medicationCodeableConcept
  const { reference, display } = medicationReference ?? {}
  const inside = (contained ?? []).find(({ id }) => reference === `#${id}`)?.code
  const beside = drugs.get(reference ?? '') ?? drugs.get(relative(reference)[0] ?? '')
  return inside ?? beside ?? (display ? { codings: [], text: display } : NOTHING)
}

type Span = readonly [first: string | null, last: string | null]

function datesIn({ event = [], repeat }: z.infer<typeof Timing>): Span[] {
  const { start, end } = repeat?.boundsPeriod ?? {}
  const bounds: Span = [dateFrom(start), dateFrom(end)]
  const events = event.flatMap((moment): Span[] => {
    const date = dateFrom(moment)
    return date === null ? [] : [[date, date]]
  })
  return bounds[0] === null && bounds[1] === null ? events : [bounds, ...events]
}

/** FHIR dates compare as text; a coarser one counts from its beginning. */
const sorted = (dates: readonly (string | null)[]) => dates.filter((date) => date !== null).sort()
const firstOf = (dates: readonly (string | null)[]) => sorted(dates)[0] ?? null
const lastOf = (dates: readonly (string | null)[]) => sorted(dates).at(-1) ?? null

/** gives  Medications of a bundle by their reference and by their address */
export function drugsIn(entries: readonly { fullUrl?: string | null | undefined; resource: unknown }[]): Drugs {
  return new Map(
    entries.flatMap(({ fullUrl, resource }) => {
      const { data } = MedicationResource.safeParse(resource)
      if (!data?.code) return []
      const named = [`Medication/${data.id}`, ...(fullUrl ? [fullUrl] : [])]
      return named.map((name) => [name, data.code as Concept] as const)
    }),
  )
}
