import { type Fact, known } from '../../shared/fact.ts'
import type { ChartCondition, Concept } from '../chart/chart.ts'
import { labelOf } from './label.ts'
import { type Result, stagesIn } from './results.ts'
import type { Primary } from './site.ts'
import { chartSource } from './sources.ts'
import { nothingFound, type Reach } from './status.ts'
import { bareStage, stageInWords } from './terminology/stage-words.ts'
import { subtypeRow } from './terminology/subtypes.ts'
import { bareCode, systemOfCoding } from './terminology/systems.ts'

export function stageOfConcept(concept: Concept): string | null {
  for (const coding of concept.codings) {
    const system = systemOfCoding(coding)
    const stage = subtypeRow(system, bareCode(coding.code))?.says.stage ?? bareStageOf(system, coding.code)
    if (stage) return stage
  }
  return stageInWords(labelOf(concept)) ?? bareStage(concept.text ?? '')
}

/** AJCC writes the group alone, as does an EHR of its own: `IIB`, `3c`. */
const bareStageOf = (system: string, code: string) => (system === 'ajcc' || system === 'other' ? bareStage(code) : null)

export type Staged = { readonly stage: string; readonly concept: Concept }

/**
 * The stage group as recorded, never worked out from T, N and M.
 *
 * takes   a condition, and the stage that its own code names, if it does
 */
export function stageIn({ stages, concept }: ChartCondition, coded: string | null): Staged | null {
  for (const recorded of stages) {
    const stage = stageOfConcept(recorded)
    if (stage) return { stage, concept: recorded }
  }
  const stage = coded ?? stageInWords(labelOf(concept))
  return stage ? { stage, concept } : null
}

/** Of several, the one written down last; that they differ is said. */
export function stageFact(primary: Primary | null, results: readonly Result[], reach: Reach): Fact<string> {
  const staged = (primary?.diagnoses ?? []).flatMap((diagnosis) => {
    const { staged, condition, recorded, onset } = diagnosis
    const at = recorded ?? onset
    return staged
      ? [{ stage: staged.stage, at: at ?? '', source: chartSource(condition.reference, staged.concept, null, at) }]
      : []
  })
  const all = [...(primary ? stagesIn(results) : []), ...staged]
  const [last] = all.toSorted((one, other) => other.at.localeCompare(one.at))
  if (!last) return nothingFound(reach)
  const isDisputed = new Set(all.map(({ stage }) => stage)).size > 1
  return known(last.stage, [last.source], isDisputed ? 'disputed' : 'stated')
}
