import type { Criterion } from '../../shared/answers.ts'
import type { Finding, Reading } from '../../shared/candidate.ts'
import type { Disclosable } from '../../shared/mentor.ts'
import { COLUMNS } from './criteria/columns.ts'
import type { RankedCandidate } from './rank.ts'

export type Explanation = { reasons: Reading[]; gap: Reading | null; unknown: Criterion[] }

const REASONS_AT_LEAST = 3

/** What each finding says of a mentor. A new finding does not compile before somebody decided. */
const SAYS: Record<Finding, 'for' | 'against' | 'nothing'> = {
  'same-subtype': 'for',
  'same-site': 'for',
  'same-family-of-cancers': 'for',
  'another-cancer': 'against',
  'both-live-with-it': 'for',
  'both-localised': 'for',
  'spread-differs': 'against',
  'shares-treatments': 'for',
  'no-treatment-in-common': 'against',
  alongside: 'for',
  'some-months-ahead': 'for',
  'far-ahead': 'against',
  'not-as-far': 'against',
  'offers-the-support': 'for',
  'offers-other-support': 'against',
  listens: 'for',
  'looks-for-solutions': 'for',
  'does-both': 'for',
  'opposite-style': 'against',
  'shares-topics': 'for',
  'no-topic-in-common': 'against',
  'gender-as-wished': 'for',
  'gender-not-as-wished': 'against',
  'same-age-band': 'for',
  'near-in-age': 'for',
  'far-in-age': 'against',
  'speaks-the-language': 'for',
  'other-language': 'against',
  'meets-as-wished': 'for',
  'meets-otherwise': 'against',
  'has-places': 'for',
  unknown: 'nothing',
  'not-asked': 'nothing',
}

/**
 * The reasons, the one gap and what is not known, read from the entries that made the score.
 *
 * takes   what the mentor shows: a field that is not in it is spoken of in none of them; and what the
 *         patient put aside as not important, which is spoken of in none of them either
 * gives   the reasons that counted most first; those that did not count fill up to three
 */
export function explain(
  { readings }: Pick<RankedCandidate, 'readings'>,
  discloses: readonly Disclosable[],
  dismissed: readonly Criterion[] = [],
): Explanation {
  const told = readings.filter(({ criterion }) => !dismissed.includes(criterion) && mayBeTold(criterion, discloses))
  const saying = (what: 'for' | 'against') => told.filter(({ finding }) => SAYS[finding] === what)
  return {
    reasons: reasonsIn(saying('for')),
    gap: largestGap(saying('against')),
    unknown: told.filter(({ finding, outOf }) => finding === 'unknown' && outOf > 0).map(({ criterion }) => criterion),
  }
}

const FIELD_OF = new Map<Criterion, Disclosable | null>(
  COLUMNS.map(({ criterion, discloses }) => [criterion, discloses]),
)

/** A criterion that rests on a field of the mentor is told only when that field is ticked. */
function mayBeTold(criterion: Criterion, discloses: readonly Disclosable[]): boolean {
  const field = FIELD_OF.get(criterion)
  return field === null || (field !== undefined && discloses.includes(field))
}

function reasonsIn(favourable: readonly Reading[]): Reading[] {
  const counted = favourable.filter(({ points }) => points > 0).sort((one, other) => other.points - one.points)
  const others = favourable.filter(({ points }) => points <= 0)
  return [...counted, ...others.slice(0, Math.max(0, REASONS_AT_LEAST - counted.length))]
}

/**
 * What it cost most not to match; of equals the one that stands first in the order of the criteria.
 * Where nothing that counts is missing, something that differs all the same: nobody is a perfect match.
 */
function largestGap(against: readonly Reading[]): Reading | null {
  const shortfall = ({ outOf, points }: Reading) => outOf - points
  const [gap] = [...against].sort((a, b) => shortfall(b) - shortfall(a))
  return gap ?? null
}
