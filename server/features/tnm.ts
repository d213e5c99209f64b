import { type Fact, known } from '../../shared/fact.ts'
import type { Tnm } from '../../shared/features.ts'
import type { ChartCondition } from '../chart/chart.ts'
import { labelOf } from './label.ts'
import type { Primary } from './site.ts'
import { sourcesOf } from './sources.ts'
import { nothingFound, type Reach } from './status.ts'
import { tnmInStage, tnmInWords } from './terminology/tnm-words.ts'

/** What a condition records of T, N and M, in its stages and in its own words. */
export function tnmIn({ stages, concept }: ChartCondition): Tnm | null {
  const parts = stages.map((stage) => tnmInStage(labelOf(stage)))
  const recorded = Object.assign({}, ...parts) as Tnm
  return Object.keys(recorded).length > 0 ? recorded : tnmInWords(labelOf(concept))
}

/** Of several, the one written down last. */
export function tnmFact(primary: Primary | null, reach: Reach): Fact<Tnm> {
  const recorded = (primary?.diagnoses ?? []).flatMap((diagnosis) => {
    const { tnm, recorded: written, onset } = diagnosis
    return tnm ? [{ tnm, diagnosis, at: written ?? onset ?? '' }] : []
  })
  const [last] = recorded.toSorted((one, other) => other.at.localeCompare(one.at))
  if (!last) return nothingFound(reach)
  const isDisputed = new Set(recorded.map(({ tnm }) => JSON.stringify(tnm))).size > 1
  return known(last.tnm, sourcesOf([last.diagnosis]), isDisputed ? 'disputed' : 'stated')
}
