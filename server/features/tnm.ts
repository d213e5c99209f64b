import { type Fact, known } from '../../shared/fact.ts'
import type { Tnm } from '../../shared/features.ts'
import type { ChartCondition, Concept } from '../chart/chart.ts'
import { labelOf } from './label.ts'
import { type Result, tnmIn } from './results.ts'
import type { Primary } from './site.ts'
import { sourcesOf } from './sources.ts'
import { nothingFound, type Reach } from './status.ts'
import { TNM_CODES } from './terminology/tnm-codes.ts'
import { tnmInStage, tnmInWords } from './terminology/tnm-words.ts'

/** What a recorded stage says of T, N and M: by its code, else by its words. */
export function tnmOfConcept(concept: Concept): Tnm {
  const coded = concept.codings.flatMap(({ code }) => TNM_CODES.get(code) ?? [])
  return coded.length > 0 ? Object.fromEntries(coded.map((one) => [one[0], one])) : tnmInStage(labelOf(concept))
}

/** What a condition records of T, N and M, in its stages and in its own words. */
export function tnmOfCondition({ stages, concept }: ChartCondition): Tnm | null {
  const parts = stages.map(tnmOfConcept)
  const recorded = Object.assign({}, ...parts) as Tnm
  return Object.keys(recorded).length > 0 ? recorded : tnmInWords(labelOf(concept))
}

/** Of several, the one written down last. */
export function tnmFact(primary: Primary | null, results: readonly Result[], reach: Reach): Fact<Tnm> {
  const recorded = (primary?.diagnoses ?? []).flatMap((diagnosis) => {
    const { tnm, recorded: written, onset } = diagnosis
    return tnm ? [{ tnm, sources: sourcesOf([diagnosis]), at: written ?? onset ?? '' }] : []
  })
  const found = primary ? tnmIn(results) : null
  if (found) recorded.push({ tnm: found.tnm, sources: [found.source], at: found.at })
  const [last] = recorded.toSorted((one, other) => other.at.localeCompare(one.at))
  if (!last) return nothingFound(reach)
  const isDisputed = new Set(recorded.map(({ tnm }) => JSON.stringify(tnm))).size > 1
  return known(last.tnm, last.sources, isDisputed ? 'disputed' : 'stated')
}
