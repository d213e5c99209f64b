import type { Outcome } from '../../shared/audit.ts'
import type { Db } from '../db/database.ts'
import type { OpenLaunch } from '../launch/open-launch.ts'
import type { Recorded } from './acts.ts'
import { addLines, tryWriting } from './audit-store.ts'

/** Whom an act is about; nobody in particular where `patient` is null. */
export type About = { readonly issuer: string; readonly patient: string | null }

export type Auditor = {
  /** throws  when nothing can be recorded now: then nothing is changed either */
  mustBeWritable(): Promise<void>
  /**
   * Records an act on what is known of each of these people.
   *
   * throws  when it cannot be recorded: what is not recorded is not done
   */
  record(launch: OpenLaunch, recorded: Recorded, outcome: Outcome, about: readonly About[]): Promise<void>
}

/** A page that stays open looks again and again: that is one look. */
const ONE_LOOK_MS = 3_600_000
/** So many looks are remembered; the oldest is forgotten, and would be recorded once more. */
const REMEMBERED = 10_000

export function auditorFor(db: Db, now: () => Date): Auditor {
  const looked = new Map<string, number>()

  function isTheSameLook(key: string): boolean {
    const before = looked.get(key)
    if (before !== undefined && now().getTime() - before < ONE_LOOK_MS) return true
    looked.delete(key)
    looked.set(key, now().getTime())
    if (looked.size > REMEMBERED) looked.delete(looked.keys().next().value ?? '')
    return false
  }

  return {
    mustBeWritable: () => tryWriting(db),
    async record({ id, role, fhirUser: agent, userName }, { act, kind }, outcome, about) {
      const keyOf = (who: string | null) => [id, act, outcome, who].join(' ')
      const fresh = kind === 'change' ? about : about.filter((one) => !isTheSameLook(keyOf(one.patient)))
      if (fresh.length === 0) return
      const at = now()
      const agentName = role === 'patient' ? null : userName // their own name is nothing to keep for ever
      try {
        await addLines(
          db,
          fresh.map(({ issuer, patient }) => ({ issuer, patient, at, act, outcome, role, agent, agentName })),
        )
      } catch (cause) {
        for (const one of fresh) looked.delete(keyOf(one.patient))
        throw cause
      }
    },
  }
}
