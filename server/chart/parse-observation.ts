import { z } from 'zod'
import type { ChartObservation, Concept } from './chart.ts'
import { ConceptFields, dateFrom, lenient, list, NOTHING, Period, referenceTo, Text } from './fields.ts'
import { ownEntries } from './own-entries.ts'

const Amount = z.object({ value: lenient(z.number()), unit: lenient(Text), code: lenient(Text) })

const ValueFields = z.object({
  code: lenient(ConceptFields),
  valueCodeableConcept: lenient(ConceptFields),
  valueString: lenient(Text),
})

const ObservationFields = ValueFields.extend({
  resourceType: z.literal('Observation'),
  status: lenient(Text),
  valueInteger: lenient(z.int()),
  valueQuantity: lenient(Amount),
  effectiveDateTime: lenient(Text),
  effectivePeriod: lenient(Period),
  effectiveInstant: lenient(Text),
  component: list(ValueFields),
})
type ObservationFields = z.infer<typeof ObservationFields>

/** As `parseConditions`, for observations. */
export function parseObservations(entries: readonly unknown[], patientId: string, fhirBase: string | null = null) {
  const { used, leftOut } = ownEntries(entries, { patientId, fhirBase }, observationFrom)
  return { observations: used, leftOut }
}

function observationFrom(entry: unknown, id: string | null): ChartObservation | null {
  const read = ObservationFields.safeParse(entry)
  if (!read.success) return null
  const it = read.data
  return {
    reference: referenceTo('Observation', id),
    concept: it.code ?? NOTHING,
    status: it.status?.toLowerCase() ?? null,
    value: valueIn(it),
    number: numberIn(it),
    effective: dateFrom(it.effectiveDateTime, it.effectivePeriod?.start, it.effectivePeriod?.end, it.effectiveInstant),
    components: (it.component ?? []).map((part) => ({ concept: part.code ?? NOTHING, value: valueIn(part) })),
  }
}

const valueIn = ({ valueCodeableConcept, valueString }: z.infer<typeof ValueFields>): Concept | null =>
  valueCodeableConcept ?? (valueString ? { codings: [], text: valueString } : null)

/** A score is counted in nothing; UCUM writes that as `1`, or as a word in braces. */
function numberIn({ valueInteger, valueQuantity }: ObservationFields): number | null {
  if (valueInteger != null) return valueInteger
  const unit = valueQuantity?.code ?? valueQuantity?.unit
  return unit == null || /^(1|\{[^}]*\})$/.test(unit) ? (valueQuantity?.value ?? null) : null
}
