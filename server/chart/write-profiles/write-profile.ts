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
}

export const WRITE_PROFILES: Record<'us-core' | 'epic' | 'oracle', WriteProfile> = { 'us-core': usCore, epic, oracle }
