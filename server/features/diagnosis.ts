import type { Certainty } from '../../shared/fact.ts'
import type { Tnm } from '../../shared/features.ts'
import type { Subtype } from '../../shared/oncology.ts'
import type { ChartCondition, Concept } from '../chart/chart.ts'
import { isAfter } from './dates.ts'
import { labelOf } from './label.ts'
import type { Reading } from './reading.ts'
import { type Staged, stagesOf } from './stage.ts'
import { NO_STAND_INS, type StandIns } from './stand-in.ts'
import type { Behaviour } from './terminology/says.ts'
import { EXTENSIVE, plain } from './terminology/words.ts'
import { tnmOfCondition } from './tnm.ts'
import { othersIn, type Understood, understood } from './understood.ts'

/** What one Condition says, once its codes and words are understood. */
export type Diagnosis = Reading & {
  readonly condition: ChartCondition
  /** When it began, and when it was written down; null when not said, or said of a day to come. */
  readonly onset: string | null
  readonly recorded: string | null
  /** Recorded as come back. */
  readonly recurred: boolean
  /** In remission, resolved or inactive; active or come back; or not said, as in the diagnosis of an encounter. */
  readonly course: 'over' | 'active' | 'unsaid'
  readonly certainty: Certainty
  /** The stage groups as recorded, and T, N and M. */
  readonly staged: readonly Staged[]
  readonly tnm: Tnm | null
}

/**
 * What the Conditions of a chart say. One that speaks of no tumour and no risk, or was refuted, says nothing; one
 * whose words name several cancers says several things.
 */
export function diagnosesIn(conditions: readonly ChartCondition[], asOf: string, standIns = NO_STAND_INS): Diagnosis[] {
  // A diagnosis that is repeated at every visit is understood once.
  const understoodBefore = new Map<string, Told>()
  return conditions.flatMap((condition) => {
    if (condition.verificationStatus === 'refuted') return []
    const { concept, histologies, bodySites, stages } = condition
    const key = JSON.stringify([concept, histologies, bodySites, stages])
    const told = understoodBefore.get(key) ?? toldBy(condition, standIns)
    understoodBefore.set(key, told)
    return told.said.map((said) => diagnosisFrom(condition, told, said, asOf))
  })
}

/** What the concepts of a Condition say, whoever has it and whenever. */
type Told = {
  readonly said: readonly Understood[]
  readonly staged: readonly Staged[]
  readonly tnm: Tnm | null
  readonly isExtensive: boolean
}

function toldBy(condition: ChartCondition, standIns: StandIns): Told {
  const concept = withHistologies(condition)
  const said = understood(concept, condition.bodySites, standIns)
  if (!said) return { said: [], staged: [], tnm: null, isExtensive: false }
  return {
    said: [said, ...othersIn(concept, said)],
    staged: stagesOf(condition, said.stage),
    tnm: tnmOfCondition(condition),
    isExtensive: condition.stages.some((stage) => EXTENSIVE.test(plain(labelOf(stage)))),
  }
}

function diagnosisFrom(condition: ChartCondition, told: Told, said: Understood, asOf: string): Diagnosis {
  const past = (date: string | null) => (date !== null && isAfter(date, asOf) ? null : date)
  return {
    ...said,
    condition,
    behaviour: isUnsure(condition) ? (UNSURE[said.behaviour] ?? said.behaviour) : said.behaviour,
    onset: past(condition.onset),
    recorded: past(condition.recorded),
    recurred: hasRecurred(condition, said.subtypes),
    course: courseOf(condition, said.subtypes, asOf),
    distant: said.distant || (said.behaviour === 'malignant' && told.tnm?.M?.startsWith('M1') === true),
    advanced: said.advanced || told.isExtensive,
    staged: told.staged,
    tnm: told.tnm,
  }
}

/** What stands in its code, and apart from it. */
const withHistologies = ({ concept, histologies }: ChartCondition): Concept => ({
  ...concept,
  codings: [...concept.codings, ...histologies.flatMap(({ codings }) => codings)],
})

/** A word of an EHR's own that we do not know is no confirmation. Source: FHIR R4 condition-ver-status. */
export const isUnsure = ({ verificationStatus }: ChartCondition) =>
  verificationStatus !== null && !['confirmed', 'unknown'].includes(verificationStatus)
/** What an unsure diagnosis amounts to; a risk that is not sure is no suspected cancer. */
const UNSURE: Partial<Record<Behaviour, Behaviour>> = {
  malignant: 'suspected',
  in_situ: 'suspected',
  secondary: 'suspected',
  node: 'suspected',
  history: 'suspected',
  risk: 'nobody',
}

const RECURRENT: readonly Subtype[] = ['recurrence', 'local_recurrence', 'in_relapse']
const isReturn = (subtype: Subtype) => RECURRENT.includes(subtype)
const hasRecurred = ({ clinicalStatus }: ChartCondition, subtypes: readonly Subtype[]) =>
  ['recurrence', 'relapse'].includes(clinicalStatus ?? '') || subtypes.some(isReturn)

export function courseOf(
  { clinicalStatus, abatement }: ChartCondition,
  subtypes: readonly Subtype[],
  asOf: string,
): Diagnosis['course'] {
  if (['recurrence', 'relapse'].includes(clinicalStatus ?? '')) return 'active'
  if (['remission', 'resolved', 'inactive'].includes(clinicalStatus ?? '')) return 'over'
  if (subtypes.includes('in_remission') || (abatement !== null && !isAfter(abatement, asOf))) return 'over'
  return clinicalStatus === 'active' || subtypes.some(isReturn) ? 'active' : 'unsaid'
}
