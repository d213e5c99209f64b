import { epic } from './epic.ts'
import { oracle } from './oracle.ts'
import { usCore } from './us-core.ts'

/** How one family of EHRs wants a note to look. Data only, so that a new family is a new file. */
export type WriteProfile = {
  readonly contentType: string
  readonly docStatus: 'final' | 'preliminary'
  readonly type: { readonly system: string; readonly code: string; readonly display: string }
  /** Oracle takes `context.period` and no `date` beside it. */
  readonly date: 'date' | 'none'
  readonly encounterRequired: boolean
  /** Ask the EHR not to store a second note with the same identifier; our own ledger does not rely on it. */
  readonly conditionalCreate: boolean
  /**
   * How a note tells that another is out of date: a new one that `replaces` it, an `addendum` that says so in its words,
   * or the same one `amended`.
   */
  readonly supersede: 'replaces' | 'addendum' | 'amended'
  /** What becomes of a note that should not stand in the chart. */
  readonly mistake: 'entered-in-error' | 'addendum'
  /** The content type of an update, where it is another than that of a new note. */
  readonly updateContentType: string
  /** A document that holds a patient's own words says so in `meta.security`. Epic refuses what it does not support. */
  readonly patientAssertedLabel: boolean
}

export const WRITE_PROFILES: Record<'us-core' | 'epic' | 'oracle', WriteProfile> = { 'us-core': usCore, epic, oracle }
