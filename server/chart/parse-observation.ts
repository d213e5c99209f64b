import type { ChartObservation, Concept } from './chart.ts'
import {
  codeIn,
  conceptIn,
  dateFrom,
  type Fields,
  fieldsIn,
  listIn,
  NOTHING,
  periodIn,
  pointedAt,
  referenceTo,
  relative,
  resourceIn,
  textIn,
} from './fields.ts'
import { ownEntries } from './own-entries.ts'

/** As `parseConditions`, for observations. */
export function parseObservations(entries: readonly unknown[], patientId: string, fhirBase: string | null = null) {
  const { used, leftOut } = ownEntries(entries, { patientId, fhirBase }, observationFrom)
  return { observations: used, leftOut }
}

function observationFrom(entry: unknown, id: string | null): ChartObservation | null {
  const it = resourceIn(entry, 'Observation')
  if (!it) return null
  const period = periodIn(it.effectivePeriod)
  return {
    reference: referenceTo('Observation', id),
    concept: conceptIn(it.code) ?? NOTHING,
    status: codeIn(it.status),
    value: valueIn(it),
    number: numberIn(it),
    effective: dateFrom(textIn(it.effectiveDateTime), period?.start, period?.end, textIn(it.effectiveInstant)),
    components: listIn(it.component, fieldsIn).map((part) => ({
      concept: conceptIn(part.code) ?? NOTHING,
      value: valueIn(part),
    })),
    focus: listIn(it.focus, pointedAt).map(relative),
  }
}

const valueIn = ({ valueCodeableConcept, valueString }: Fields): Concept | null =>
  conceptIn(valueCodeableConcept) ?? conceptIn(textIn(valueString))

/** A score is counted in nothing; UCUM writes that as `1`, or as a word in braces. */
function numberIn({ valueInteger, valueQuantity }: Fields): number | null {
  if (Number.isSafeInteger(valueInteger)) return valueInteger as number
  const amount = fieldsIn(valueQuantity)
  const unit = textIn(amount?.code) ?? textIn(amount?.unit)
  const isCounted = unit === null || /^(1|\{[^}]*\})$/.test(unit)
  return isCounted && Number.isFinite(amount?.value) ? (amount?.value as number) : null
}
