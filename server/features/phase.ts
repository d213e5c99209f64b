import { type Fact, known, unknown } from '../../shared/fact.ts'
import type { Phase } from '../../shared/features.ts'
import { daysBefore, latest, monthsBefore } from './dates.ts'
import type { Diagnosis } from './diagnosis.ts'
import { type Primary, sourceOf } from './primary.ts'
import type { Act } from './treatments.ts'

/** A session within six weeks is a treatment that goes on. */
const SESSION_DAYS = 42
const BY_SESSIONS: readonly Act['kind'][] = [
  'chemotherapy',
  'radiotherapy_external',
  'radiotherapy_unspecified',
  'brachytherapy',
  'immunotherapy',
  'targeted_therapy',
  'hormone_therapy',
]
const NEW_MONTHS = 3
const FINISHED_MONTHS = 12

/** Where somebody stands on the path, at a day; a recurrence counts before all else. */
export function phaseFact(
  diagnoses: readonly Diagnosis[],
  primary: Primary | null,
  acts: readonly Act[],
  asOf: string,
): Fact<Phase> {
  const recurred = diagnoses.filter(
    ({ recurrence, remission, behaviour }) =>
      recurrence && !remission && behaviour !== 'suspected' && behaviour !== 'nobody',
  )
  if (recurred.length > 0) return known('recurrence', recurred.map(sourceOf))
  if (!primary) return unknown('not-recorded')

  const now = acts.filter((act) => act.ongoing || isRecent(act, asOf))
  if (now.length > 0)
    return known(
      'in_treatment',
      now.slice(0, 10).map(({ source }) => source),
    )
  const sources = primary.diagnoses.map(sourceOf)
  const isNew =
    primary.isActive &&
    primary.onset !== null &&
    primary.onset >= monthsBefore(asOf, NEW_MONTHS).slice(0, primary.onset.length)
  if (isNew && acts.length === 0) return known('newly_diagnosed', sources)

  const lastAct = latest(acts.map(({ first, last }) => last ?? first))
  const longAgo = lastAct === null || lastAct <= monthsBefore(asOf, FINISHED_MONTHS).slice(0, lastAct.length)
  return !primary.isActive && longAgo && primary.diagnoses.every(({ behaviour }) => behaviour !== 'in_situ')
    ? known('finished', sources)
    : unknown('not-recorded')
}

const isRecent = ({ kind, first, last }: Act, asOf: string) => {
  const at = last ?? first
  return BY_SESSIONS.includes(kind) && at !== null && at.length === 10 && at >= daysBefore(asOf, SESSION_DAYS)
}
