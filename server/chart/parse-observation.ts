import type { ChartObservation, Concept } from './chart.ts'
import {
  codeIn,
  conceptIn,
  conceptsOf,
  dateFrom,
  type Fields,
  fieldsIn,
  listIn,
  NOTHING,
  periodIn,
  pointedAt,
  referenceTo,
  resourceIn,
  textIn,
} from './fields.ts'
import { localReference } from './local-reference.ts'
import { isModified, ownEntries } from './own-entries.ts'

/** As `parseConditions`, for observations. */
export function parseObservations(entries: readonly unknown[], patientId: string, fhirBase: string | null = null) {
  const read = (entry: unknown, id: string | null) => observationFrom(entry, id, fhirBase)
  const { used, leftOut } = ownEntries(entries, { patientId, fhirBase }, read)
  return { observations: used, leftOut }
}

function observationFrom(entry: unknown, id: string | null, fhirBase: string | null): ChartObservation | null {
  const it = resourceIn(entry, 'Observation')
  if (!it) return null
  const period = periodIn(it.effectivePeriod)
  return {
    reference: referenceTo('Observation', id),
    concept: conceptIn(it.code) ?? NOTHING,
    status: codeIn(it.status),
    value: valueIn(it) ?? verdictIn(it),
    number: numberIn(it),
    effective: dateFrom(textIn(it.effectiveDateTime), period?.start, period?.end, textIn(it.effectiveInstant)),
    components: listIn(it.component, componentIn),
    focus: listIn(it.focus, pointedAt).map((reference) => localReference(reference, fhirBase)),
  }
}

function componentIn(found: unknown): ChartObservation['components'][number] | null {
  const part = fieldsIn(found)
  if (!part || isModified(part)) return null
  return { concept: conceptIn(part.code) ?? NOTHING, value: valueIn(part) }
}

const valueIn = ({ valueCodeableConcept, valueString }: Fields): Concept | null =>
  conceptIn(valueCodeableConcept) ?? conceptIn(textIn(valueString))

/** Found or not found, where that is all that stands there. Source: HL7 v3 ObservationInterpretation. */
const verdictIn = ({ interpretation }: Fields): Concept | null =>
  conceptsOf(interpretation).find(({ codings }) => codings.some(({ code }) => code === 'POS' || code === 'NEG')) ?? null

/** A score is counted in nothing; UCUM writes that as `1`, or as a word in braces. */
function numberIn({ valueInteger, valueQuantity }: Fields): number | null {
  if (Number.isSafeInteger(valueInteger)) return valueInteger as number
  const amount = fieldsIn(valueQuantity)
  const unit = textIn(amount?.code) ?? textIn(amount?.unit)
  const isCounted = unit === null || /^(1|\{[^}]*\})$/.test(unit)
  return isCounted && Number.isFinite(amount?.value) ? (amount?.value as number) : null
}
