import type { NoteReason } from '../../shared/note.ts'
import type { Posted } from '../chart/posted.ts'

/** The states of the ledger; `to-sign` waits for a clinician, `claimed` is a row that a worker holds right now. */
export type OutboxState =
  | 'to-sign'
  | 'queued'
  | 'claimed'
  | 'uncertain'
  | 'sent'
  | 'accepted'
  | 'held'
  | 'dead'
  | 'withdrawn'

/** What becomes of a row. `lookFirst`: it may stand in the chart, so look before posting again. */
export type Verdict = {
  readonly state: Exclude<OutboxState, 'to-sign' | 'claimed' | 'withdrawn'>
  readonly reason: NoteReason | null
  /** Not tried again before this many milliseconds. */
  readonly waitMs: number
  readonly lookFirst: boolean
  readonly location: string | null
  /** The kinds of what the EHR remarked when it stored the note. */
  readonly warnings: readonly string[]
}

const FIRST_WAIT_MS = 1_000
const LONGEST_WAIT_MS = 300_000

/** How much of a wait is left to chance, so that what failed together does not come back together. */
const LEFT_TO_CHANCE = 0.5
const LATEST_MS = 30_000

/** Doubles from a second to five minutes, of which chance takes up to half. `attempts` counts from 1. */
export const backoffMs = ({ attempts, chance }: Pick<Tried, 'attempts' | 'chance'>) =>
  Math.min(FIRST_WAIT_MS * 2 ** Math.min(attempts - 1, 20), LONGEST_WAIT_MS) * (1 - LEFT_TO_CHANCE * chance)

/** A wait that may be longer by up to half, or half a minute, and is never shorter. */
const atLeast = (ms: number, { chance }: Pick<Tried, 'chance'>) =>
  ms + Math.min(LEFT_TO_CHANCE * ms, LATEST_MS) * chance

/** A row as it was tried just now. */
export type Tried = {
  readonly attempts: number
  /** It may stand in the chart from an earlier attempt. */
  readonly lookFirst: boolean
  /** The longest this EHR was seen to take to store. */
  readonly settleMs: number
  /** From 0 to 1, drawn anew for each attempt. */
  readonly chance: number
}

const verdict = (state: Verdict['state'], reason: NoteReason | null, lookFirst: boolean, waitMs = 0): Verdict => ({
  state,
  reason,
  waitMs,
  lookFirst,
  location: null,
  warnings: [],
})

const stored = ({ location, warnings }: Pick<Verdict, 'location' | 'warnings'>): Verdict => ({
  ...verdict('sent', warnings.length > 0 ? 'ehr-warned' : null, true),
  location,
  warnings,
})

/**
 * What the answer to a POST means for the row: the table "Answers of an EHR".
 *
 * A row whose POST may have arrived waits at least the settle time and is looked for before anything
 * is sent again.
 */
export function afterPost(row: Tried, posted: Exclude<Posted, { kind: 'kept-back' }>): Verdict {
  const again = backoffMs(row)
  const settled = atLeast(row.settleMs, row)
  switch (posted.kind) {
    case 'stored':
      return stored(posted)
    case 'for-review':
      return verdict('accepted', null, true)
    case 'unproven':
      return verdict('uncertain', 'no-proof', true, Math.max(settled, again))
    case 'busy':
      return verdict(
        'queued',
        'ehr-busy',
        true,
        Math.max(settled, posted.waitMs === null ? again : atLeast(posted.waitMs, row)),
      )
    case 'not-sent':
      return verdict('queued', 'ehr-unreachable', row.lookFirst, again)
    case 'sign-in-needed':
      return verdict('held', 'sign-in-needed', row.lookFirst)
    case 'other-patient':
      return verdict('held', 'patient-mismatch', row.lookFirst)
    case 'refused-rights':
      return verdict('dead', 'refused-rights', row.lookFirst)
    case 'patient-gone':
      return verdict('dead', 'patient-gone', row.lookFirst)
    case 'refused-content':
      return verdict('dead', 'refused-content', row.lookFirst)
    default:
      return posted satisfies never
  }
}

/** An update that would not name the version it is of is not made. */
export const withoutVersion = (row: Tried): Verdict => verdict('dead', 'no-version', row.lookFirst)

/**
 * What looking for the marker proved.
 *
 * gives   null when nothing is there for certain, so that the note may be posted (again)
 */
export function afterLooking(
  row: Tried,
  looked: { found: number; whole: boolean; location: string | null },
): Verdict | null {
  if (looked.found === 1) return { ...verdict('sent', null, true), location: looked.location }
  if (looked.found > 1) return verdict('dead', 'several-in-chart', true)
  return looked.whole ? null : verdict('uncertain', 'no-proof', true, backoffMs(row))
}
