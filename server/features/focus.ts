import type { ChartCondition } from '../chart/chart.ts'
import type { Diagnosis } from './diagnosis.ts'
import type { Result } from './results.ts'
import type { Primary } from './site.ts'
import type { Behaviour } from './terminology/says.ts'

/** The results about each primary; under null, those about something else. */
export type Results = ReadonlyMap<Primary | null, readonly Result[]>

type Found = {
  readonly conditions: readonly ChartCondition[]
  readonly diagnoses: readonly Diagnosis[]
  readonly primaries: readonly Primary[]
  readonly current: Primary | null
}

/**
 * Results by the cancer that they are about: the one that they name as their focus, else the one that is lived now.
 *
 * source  mCODE STU4: the focus of a stage, a TNM category or a tumour marker is the condition it was measured for
 */
export function byPrimary(results: readonly Result[], found: Found): Results {
  const about = aboutEach(found)
  return Map.groupBy(results, ({ focus }) => {
    const named = focus.filter((reference) => about.has(reference)).map((reference) => about.get(reference) ?? null)
    if (named.length === 0 || named.includes(found.current)) return found.current
    return named.find((primary) => primary !== null) ?? null
  })
}

/** The primary that each condition of the chart is about, by its reference. */
function aboutEach({ conditions, diagnoses, primaries, current }: Found): Map<string, Primary | null> {
  const about = new Map<string, Primary | null>(conditions.map(({ reference }) => [reference, null]))
  for (const { condition, behaviour } of diagnoses)
    if (OF_A_CANCER.has(behaviour)) about.set(condition.reference, current)
  for (const primary of primaries)
    for (const { condition } of primary.diagnoses) about.set(condition.reference, primary)
  return about
}

/** A metastasis, a companion or a cancer of no name goes with the cancer that is lived now. */
const OF_A_CANCER = new Set<Behaviour>(['malignant', 'in_situ', 'history', 'secondary', 'node', 'companion'])
