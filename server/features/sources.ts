import type { Certainty, Source } from '../../shared/fact.ts'
import type { Coding, Concept } from '../chart/chart.ts'
import type { Diagnosis } from './diagnosis.ts'

/** Where a value stands in the chart: the resource, the coding or words understood, and its date. */
export const chartSource = (
  reference: string,
  concept: Concept | null,
  coding: Coding | null,
  date: string | null,
): Source => ({
  kind: 'chart',
  reference,
  code: coding ? { system: coding.system, code: coding.code } : null,
  label: concept?.text ?? coding?.display ?? concept?.codings.find(({ display }) => display)?.display ?? null,
  date,
})

/** Enough to see where it stands; a diagnosis repeated at two thousand visits is not shown two thousand times. */
const MOST_SOURCES = 10

export const sourcesOf = (diagnoses: readonly Diagnosis[]): Source[] =>
  diagnoses
    .slice(0, MOST_SOURCES)
    .map(({ condition, coding, onset, recorded }) =>
      chartSource(condition.reference, condition.concept, coding, onset ?? recorded),
    )

export const firstSources = (sources: readonly Source[]): Source[] => sources.slice(0, MOST_SOURCES)

/** A value that rests on several is as sure as the surest of them; a dispute is no longer one beside a plain word. */
export const surestOf = (certainties: readonly Certainty[]): Certainty =>
  (['stated', 'disputed', 'probable'] as const).find((one) => certainties.includes(one)) ?? 'probable'

export const surest = (diagnoses: readonly Diagnosis[]): Certainty =>
  surestOf(diagnoses.map(({ certainty }) => certainty))
