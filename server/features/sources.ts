import type { Source } from '../../shared/fact.ts'
import type { Coding, Concept } from '../chart/chart.ts'

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
