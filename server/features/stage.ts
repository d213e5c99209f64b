import { type Certainty, type Fact, known } from '../../shared/fact.ts'
import type { ChartCondition, Concept } from '../chart/chart.ts'
import { labelOf } from './label.ts'
import { type Result, stagesIn } from './results.ts'
import type { Primary } from './site.ts'
import { chartSource, surestOf } from './sources.ts'
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

/** A stage group, the concept that says so, and whether a code or a field of its own said it, or words of the diagnosis. */
export type Staged = { readonly stage: string; readonly concept: Concept; readonly certainty: Certainty }

/**
 * The stage groups as recorded, never worked out from T, N and M.
 *
 * takes   a condition, and the stage that its own code names, if it does
 */
export function stagesOf({ stages, concept }: ChartCondition, coded: string | null): Staged[] {
  const recorded = stages.flatMap((one): Staged[] => {
    const stage = stageOfConcept(one)
    return stage ? [{ stage, concept: one, certainty: 'stated' }] : []
  })
  if (recorded.length > 0) return recorded
  if (coded) return [{ stage: coded, concept, certainty: 'stated' }]
  const said = stageInWords(labelOf(concept))
  return said ? [{ stage: said, concept, certainty: 'probable' }] : []
}

/** Of several, the one written down last; that they differ is said. */
export function stageFact(primary: Primary | null, results: readonly Result[], reach: Reach): Fact<string> {
  const staged = (primary?.diagnoses ?? []).flatMap(({ staged, condition, recorded, onset }) => {
    const at = recorded ?? onset
    return staged.map(({ stage, concept, certainty }) => ({
      stage,
      certainty,
      at: at ?? '',
      source: chartSource(condition.reference, concept, null, at),
    }))
  })
  const measured = primary ? stagesIn(results).map((found) => ({ ...found, certainty: 'stated' as const })) : []
  const all = [...measured, ...staged]
  const [last] = all.toSorted((one, other) => other.at.localeCompare(one.at))
  if (!last) return nothingFound(reach)
  const isDisputed = new Set(all.map(({ stage }) => stage)).size > 1
  return known(last.stage, [last.source], isDisputed ? 'disputed' : surestOf(all.map(({ certainty }) => certainty)))
}
