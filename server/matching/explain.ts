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
  'other-subtype': 'against',
  'same-site': 'for',
  'same-family-of-cancers': 'for',
  'another-cancer': 'against',
  'same-risk': 'for',
  'lives-with-a-risk': 'against',
  'has-been-there': 'for',
  'both-live-with-it': 'for',
  'both-localised': 'for',
  'spread-differs': 'against',
  'shares-treatments': 'for',
  'no-treatment-in-common': 'against',
  'knows-what-comes': 'for',
  'has-not-had-what-comes': 'against',
  alongside: 'for',
  'some-months-ahead': 'for',
  'far-ahead': 'against',
  'not-as-far': 'against',
  'same-moment': 'for',
  'near-moment': 'for',
  'another-moment': 'against',
  'recent-experience': 'for',
  'older-experience': 'against',
  'perspective-of-years': 'for',
  'offers-the-support': 'for',
  'offers-other-support': 'against',
  listens: 'for',
  'looks-for-solutions': 'for',
  'does-both': 'for',
  'opposite-style': 'against',
  'makes-room': 'for',
  encourages: 'for',
  'does-either': 'for',
  'opposite-tone': 'against',
  'shares-topics': 'for',
  'no-topic-in-common': 'against',
  'came-through-the-same': 'for',
  'came-through-other-things': 'against',
  'strong-where-needed': 'for',
  'strong-elsewhere': 'against',
  'gender-as-wished': 'for',
  'gender-not-as-wished': 'against',
  'same-age-band': 'for',
  'near-in-age': 'for',
  'far-in-age': 'against',
  'same-family-life': 'for',
  'other-family-life': 'against',
  'same-work-life': 'for',
  'other-work-life': 'against',
  'same-menopause': 'for',
  'other-menopause': 'against',
  'shares-identity': 'for',
  'no-identity-in-common': 'against',
  'shares-interests': 'for',
  'no-interest-in-common': 'against',
  'speaks-the-language': 'for',
  'other-language': 'against',
  'lives-near': 'for',
  'lives-elsewhere': 'against',
  'meets-as-wished': 'for',
  'meets-otherwise': 'against',
  'one-to-one': 'for',
  'free-at-the-same-times': 'for',
  'free-at-other-times': 'against',
  'has-accompanied': 'for',
  'new-to-it': 'against',
  'is-trained': 'for',
  'went-well-before': 'for',
  'did-not-fit-before': 'against',
  'not-decided-before': 'nothing',
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
  const told = toldOf(readings, discloses, dismissed)
  const favourable: Reading[] = []
  const unknown: Criterion[] = []
  let gap: Reading | null = null
  for (const reading of told) {
    const says = SAYS[reading.finding]
    if (says === 'for') favourable.push(reading)
    else if (says === 'against') gap = gap === null || shortfall(reading) > shortfall(gap) ? reading : gap
    else if (reading.finding === 'unknown' && reading.outOf > 0) unknown.push(reading.criterion)
  }
  return { reasons: reasonsIn(favourable, told), gap, unknown }
}

/** Every gap, as `explain` finds the first. */
export const gapsToldOf = (
  { readings }: Pick<RankedCandidate, 'readings'>,
  discloses: readonly Disclosable[],
  dismissed: readonly Criterion[] = [],
): Reading[] => gapsIn(toldOf(readings, discloses, dismissed))

const toldOf = (readings: readonly Reading[], discloses: readonly Disclosable[], dismissed: readonly Criterion[]) =>
  readings.filter(({ criterion }) => !dismissed.includes(criterion) && mayBeTold(criterion, discloses))

/** What it cost not to match. The greatest is the gap; of equals the one that stands first among the criteria. */
const shortfall = ({ outOf, points }: Reading): number => outOf - points

function gapsIn(told: readonly Reading[]): Reading[] {
  return told.filter(({ finding }) => SAYS[finding] === 'against').sort((a, b) => shortfall(b) - shortfall(a))
}

const FIELD_OF = new Map<Criterion, Disclosable | null>(
  COLUMNS.map(({ criterion, discloses }) => [criterion, discloses]),
)

/** A criterion that rests on a field of the mentor is told only when that field is ticked. */
function mayBeTold(criterion: Criterion, discloses: readonly Disclosable[]): boolean {
  const field = FIELD_OF.get(criterion)
  return field === null || (field !== undefined && discloses.includes(field))
}

/** The reasons that counted, then those that did not and what is true anyway, up to three. */
function reasonsIn(favourable: readonly Reading[], told: readonly Reading[]): Reading[] {
  const reasons = favourable.filter(({ points }) => points > 0).sort((one, other) => other.points - one.points)
  if (reasons.length >= REASONS_AT_LEAST) return reasons
  const others = [...favourable.filter(({ points }) => points <= 0), ...told.flatMap(hasBeenThere), ...TRUE_OF_ALL]
  for (const one of others)
    if (reasons.length < REASONS_AT_LEAST && !reasons.some(({ criterion }) => criterion === one.criterion))
      reasons.push(one)
  return reasons
}

/** Study of eight, line 135: "we all went through the same trauma of living through cancer". */
const hasBeenThere = (reading: Reading): Reading[] =>
  reading.finding === 'another-cancer' ? [{ ...reading, finding: 'has-been-there', points: 0, outOf: 0 }] : []

/** Whoever may be proposed has a place and is trained; and it is one person, never a group (study of eight, line 87). */
const TRUE_OF_ALL: readonly Reading[] = (
  [
    ['load', 'has-places'],
    ['experience', 'is-trained'],
    ['format', 'one-to-one'],
  ] as const
).map(([criterion, finding]) => ({ criterion, finding, points: 0, outOf: 0, shared: [], months: null }))
