import type { Certainty, Source } from '../../shared/fact.ts'
import type { Site, TreatmentKind } from '../../shared/oncology.ts'
import type { Chart, ChartCondition, ChartProcedure, Concept } from '../chart/chart.ts'
import { isAfter, latest } from './dates.ts'
import { type Meaning, meaningOf, meaningOfCondition, stateInWords } from './meaning.ts'
import { type Reason, type Reasons, reasonOf } from './reason.ts'
import { chartSource } from './sources.ts'

/** One act as the chart has it, before acts of a kind become a course. */
export type Act = {
  readonly kind: TreatmentKind
  readonly first: string | null
  readonly last: string | null
  readonly ongoing: boolean
  /** The cancer it was done for, where it says so. */
  readonly site: Site | null
  /** What it says it was done for: a cancer, something else, or nothing said. */
  readonly reason: Reason['what']
  /** The act speaks of a cancer by itself: chemotherapy does, a hysterectomy does not. */
  readonly ofCancer: Meaning['ofCancer']
  /** Written down as a state, as a stoma is: the last day it was seen, or since when it is over. */
  readonly state: { readonly at: string | null; readonly isOver: boolean } | null
  readonly certainty: Certainty
  readonly source: Source
}

/**
 * What was begun was lived, and what carries no status; nothing that lies after today.
 *
 * source  FHIR R4 event-status; `aborted` is how DSTU2 wrote `stopped`
 */
export const wasLived = ({ status, first }: ChartProcedure, asOf: string) =>
  LIVED.has(status ?? 'unknown') && !(first !== null && isAfter(first, asOf))
const LIVED = new Set(['in-progress', 'on-hold', 'stopped', 'aborted', 'completed', 'unknown'])

/** Everything done to the person up to a day, of the kinds we know. */
export function actsFrom(chart: Chart, reasons: Reasons, asOf: string): Act[] {
  return [
    ...chart.procedures.flatMap((one) => (wasLived(one, asOf) ? actsOf(one, reasons, asOf) : [])),
    ...chart.conditions.flatMap((one) => actsWrittenAsCondition(one, asOf)).filter(isPossible(chart.patient)),
  ]
}

/** ICD has one code for the absence of a prostate and of other organs: in a woman it is that of others. */
const isPossible =
  (patient: Chart['patient']) =>
  ({ kind }: Act) =>
    kind !== 'prostatectomy' || patient?.gender !== 'female'

function actsOf(procedure: ChartProcedure, reasons: Reasons, asOf: string): Act[] {
  const meaning =
    meaningOf(procedure.concept, procedure.details) ?? (procedure.category && meaningOf(procedure.category))
  if (!meaning || meaning.kinds.length === 0) return []
  const { what, site } = reasonOf(procedure, reasons)
  const source = sourceOf(procedure.reference, procedure.concept, meaning, procedure.first)
  const last = endOf(procedure, asOf)
  return meaning.kinds.map((kind) => ({
    kind,
    site,
    reason: what,
    first: procedure.first,
    last,
    ongoing: UNDER_WAY.has(procedure.status ?? '') && !hasEnded(procedure.first, last),
    ofCancer: meaning.ofCancer,
    state: null,
    certainty: meaning.certainty,
    source,
  }))
}

const UNDER_WAY = new Set(['in-progress', 'on-hold'])

/** Its period is over, whatever its status says; a single date is when it was seen under way. */
const hasEnded = (first: string | null, last: string | null) => last !== null && last !== first

/** An end that lies ahead, or before the beginning, is none. */
const endOf = ({ first, last }: ChartProcedure, asOf: string) =>
  last !== null && (isAfter(last, asOf) || (first !== null && isAfter(first, last))) ? null : last

/** ICD writes some treatments as diagnoses: an encounter for chemotherapy, the absence of a breast. */
function actsWrittenAsCondition(condition: ChartCondition, asOf: string): Act[] {
  if (condition.verificationStatus === 'refuted') return []
  const meaning = meaningOfCondition(condition.concept) ?? stateInWords(condition.concept)
  const written = condition.onset ?? condition.recorded
  if (!meaning || (written !== null && isAfter(written, asOf))) return []
  // A status ("acquired absence of breast") is written down at any time after the act.
  const date = meaning.former ? null : written
  return meaning.kinds.map((kind) => ({
    kind,
    site: null,
    reason: 'unsaid',
    first: date,
    last: date,
    ongoing: meaning.current && (condition.clinicalStatus ?? 'active') === 'active' && condition.abatement === null,
    ofCancer: meaning.ofCancer,
    state: meaning.former ? stateOf(condition, meaning.state, asOf) : null,
    certainty: meaning.certainty,
    source: sourceOf(condition.reference, condition.concept, meaning, written),
  }))
}

function stateOf(condition: ChartCondition, canBeOver: boolean, asOf: string): Act['state'] {
  const { clinicalStatus, abatement, onset, recorded } = condition
  const past = (date: string | null) => (date !== null && isAfter(date, asOf) ? null : date)
  const isOver = canBeOver && (OVER.has(clinicalStatus ?? '') || past(abatement) !== null)
  return { at: (isOver ? past(abatement) : null) ?? latest([past(onset), past(recorded)]), isOver }
}

const OVER = new Set(['resolved', 'inactive', 'remission'])

const sourceOf = (reference: string, concept: Concept, { coding }: Meaning, date: string | null) =>
  chartSource(reference, concept, coding, date)
