import type { Outcome } from '../../shared/audit.ts'
import type { Db } from '../db/database.ts'
import type { OpenLaunch } from '../launch/open-launch.ts'
import type { Recorded } from './acts.ts'
import { addLines, tryWriting } from './audit-store.ts'

/** Whom an act is about; nobody in particular where `patient` is null. */
export type About = { readonly issuer: string; readonly patient: string | null }

/** Who acts: a launch, or with an id of null somebody who was given none. */
export type Agent = Pick<OpenLaunch, 'role' | 'fhirUser' | 'userName'> & { readonly id: OpenLaunch['id'] | null }

export type Auditor = {
  /** throws  when nothing can be recorded now: then nothing is changed either */
  mustBeWritable(): Promise<void>
  /**
   * Records an act on what is known of each of these people.
   *
   * throws  when it cannot be recorded: what is not recorded is not done
   */
  record(agent: Agent, recorded: Recorded, outcome: Outcome, about: readonly About[]): Promise<void>
}

/** A page that stays open looks again and again: that is one look. */
const ONE_LOOK_MS = 3_600_000
/** So many looks are remembered; the oldest is forgotten, and would be recorded once more. */
const REMEMBERED = 10_000

type Look = { readonly at: number; readonly written: Promise<void> }

export function auditorFor(db: Db, now: () => Date): Auditor {
  const looked = new Map<string, Look>()

  function theSameLook(key: string): Look | undefined {
    const before = looked.get(key)
    return before && now().getTime() - before.at < ONE_LOOK_MS ? before : undefined
  }

  function remember(key: string, look: Look): void {
    looked.delete(key)
    looked.set(key, look)
    if (looked.size > REMEMBERED) looked.delete(looked.keys().next().value ?? '')
  }

  return {
    mustBeWritable: () => tryWriting(db),
    async record({ id, role, fhirUser: agent, userName }, { act, kind }, outcome, about) {
      const at = now()
      const agentName = role === 'patient' ? null : userName // their own name is nothing to keep for ever
      const write = (some: readonly About[]) =>
        addLines(
          db,
          some.map(({ issuer, patient }) => ({ issuer, patient, at, act, outcome, role, agent, agentName })),
        )
      if (kind === 'change') return write(about)

      const keyOf = ({ issuer, patient }: About) => [id, act, outcome, issuer, patient].join(' ')
      const each = new Map(about.map((one) => [keyOf(one), one]))
      const before = [...each.keys()].flatMap((key) => theSameLook(key)?.written ?? [])
      const fresh = [...each].filter(([key]) => !theSameLook(key))
      const written = write(fresh.map(([, one]) => one))
      const look = { at: at.getTime(), written }
      for (const [key] of fresh) remember(key, look)
      try {
        await Promise.all([written, ...before]) // a look whose line is still being written has not been recorded
      } catch (cause) {
        for (const [key] of fresh) if (looked.get(key) === look) looked.delete(key)
        throw cause
      }
    },
  }
}
