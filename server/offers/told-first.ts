import type { Criterion } from '../../shared/answers.ts'
import type { Candidate, Reading } from '../../shared/candidate.ts'
import type { Explanation } from '../matching/explain.ts'

/** Without a language in common nothing else can be shared: it is the gap, whatever weighs more. */
export function languageFirst(
  found: Explanation,
  readings: readonly Reading[],
  dismissed: readonly Criterion[],
): Explanation {
  const other = readings.find(({ finding }) => finding === 'other-language')
  return other && !dismissed.includes(other.criterion) ? { ...found, gap: other } : found
}

const isShared = ({ finding }: Reading) => finding === 'came-through-the-same'

/**
 * For whoever looks for hard times lived through: those who can show the same come first, and it is their first reason
 * (A2.9). Among them, and after them, the order of the ranking stays.
 */
export function hardshipFirst(candidates: readonly Candidate[]): Candidate[] {
  return inFront(
    candidates.map((one) => ({ ...one, reasons: inFront(one.reasons, isShared) })),
    ({ reasons }) => reasons.some(isShared),
  )
}

const inFront = <T>(all: readonly T[], first: (one: T) => boolean): T[] => [
  ...all.filter(first),
  ...all.filter((one) => !first(one)),
]
