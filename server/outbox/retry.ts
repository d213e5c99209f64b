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
}

const FIRST_WAIT_MS = 1_000
const LONGEST_WAIT_MS = 300_000

/** Doubles from a second to five minutes. `attempts` counts from 1. */
export const backoffMs = (attempts: number) =>
  Math.min(FIRST_WAIT_MS * 2 ** Math.min(attempts - 1, 20), LONGEST_WAIT_MS)

type Row = {
  readonly attempts: number
  /** It may stand in the chart from an earlier attempt. */
  readonly lookFirst: boolean
  /** The longest this EHR was seen to take to store. */
  readonly settleMs: number
}

const verdict = (state: Verdict['state'], reason: NoteReason | null, lookFirst: boolean, waitMs = 0): Verdict => ({
  state,
  reason,
  waitMs,
  lookFirst,
  location: null,
})

/**
 * What the answer to a POST means for the row: the table "Answers of an EHR".
 *
 * A row whose POST may have arrived waits at least the settle time and is looked for before anything
 * is sent again.
 */
export function afterPost(row: Row, posted: Exclude<Posted, { kind: 'kept-back' }>): Verdict {
  const again = backoffMs(row.attempts)
  switch (posted.kind) {
    case 'stored':
      return { ...verdict('sent', null, true), location: posted.location }
    case 'for-review':
      return verdict('accepted', null, true)
    case 'unproven':
      return verdict('uncertain', 'no-proof', true, Math.max(row.settleMs, again))
    case 'busy':
      return verdict('queued', 'ehr-busy', true, Math.max(posted.waitMs ?? again, row.settleMs))
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
export const withoutVersion = (row: Row): Verdict => verdict('dead', 'no-version', row.lookFirst)

/**
 * What looking for the marker proved.
 *
 * gives   null when nothing is there for certain, so that the note may be posted (again)
 */
export function afterLooking(
  row: Row,
  looked: { found: number; whole: boolean; location: string | null },
): Verdict | null {
  if (looked.found === 1) return { ...verdict('sent', null, true), location: looked.location }
  if (looked.found > 1) return verdict('dead', 'several-in-chart', true)
  return looked.whole ? null : verdict('uncertain', 'no-proof', true, backoffMs(row.attempts))
}
