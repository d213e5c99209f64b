import type { Criterion } from '../../shared/answers.ts'
import type { Finding, Reading } from '../../shared/candidate.ts'
import type { Disclosable } from '../../shared/mentor.ts'
import { COLUMNS } from './criteria/columns.ts'
import type { RankedCandidate } from './rank.ts'

export type Explanation = { reasons: Reading[]; gap: Reading | null; unknown: Criterion[] }

const REASONS_AT_LEAST = 3

/** What speaks for a mentor. Everything else is a gap, or unknown. */
const SPEAKS_FOR: ReadonlySet<Finding> = new Set<Finding>([
  'same-subtype',
  'same-site',
  'same-family-of-cancers',
  'both-live-with-it',
  'both-localised',
  'shares-treatments',
  'alongside',
  'some-months-ahead',
  'offers-the-support',
  'listens',
  'looks-for-solutions',
  'does-both',
  'shares-topics',
  'gender-as-wished',
  'same-age-band',
  'near-in-age',
  'speaks-the-language',
  'meets-as-wished',
  'has-places',
])

const NEEDS: ReadonlyMap<Criterion, Disclosable | null> = new Map(
  COLUMNS.map(({ criterion, discloses }) => [criterion, discloses]),
)

/**
 * The reasons, the one gap and what is not known, read from the entries that made the score.
 *
 * A field the mentor did not choose to show is spoken of in none of them.
 * gives  the reasons that counted most first; those that did not count fill up to three
 */
export function explain(
  { readings }: Pick<RankedCandidate, 'readings'>,
  discloses: readonly Disclosable[],
  dismissed: readonly Criterion[] = [],
): Explanation {
  const shown = readings.filter(({ criterion }) => {
    const field = NEEDS.get(criterion) ?? null
    return !dismissed.includes(criterion) && (field === null || discloses.includes(field))
  })
  const favourable = shown
    .filter(({ finding }) => SPEAKS_FOR.has(finding))
    .sort((one, other) => other.points - one.points)
  const counted = favourable.filter(({ points }) => points > 0)
  const others = favourable.filter(({ points }) => points === 0)
  return {
    reasons: [...counted, ...others.slice(0, Math.max(0, REASONS_AT_LEAST - counted.length))],
    gap: largestGap(shown.filter(({ finding }) => !SPEAKS_FOR.has(finding) && finding !== 'unknown')),
    unknown: shown.filter(({ finding, outOf }) => finding === 'unknown' && outOf > 0).map(({ criterion }) => criterion),
  }
}

const shortfall = ({ outOf, points }: Reading) => outOf - points

const largestGap = (against: readonly Reading[]): Reading | null =>
  against
    .filter((reading) => shortfall(reading) > 0)
    .reduce<Reading | null>((most, one) => (most && shortfall(most) >= shortfall(one) ? most : one), null)
