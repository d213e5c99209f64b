import type { Act, Outcome } from '../../shared/audit.ts'
import type { Db } from '../db/database.ts'
import type { OpenLaunch } from '../launch/open-launch.ts'
import type { Recorded } from './acts.ts'
import { addLines, tryWriting } from './audit-store.ts'
import { type Begun, keepBegun } from './begun-store.ts'

/** Whom an act is about; nobody in particular where `patient` is null. */
export type About = { readonly issuer: string; readonly patient: string | null }

/** Who acts: a launch, or with an id of null somebody who was given none. */
export type Agent = Pick<OpenLaunch, 'role' | 'fhirUser' | 'userName'> & { readonly id: OpenLaunch['id'] | null }

export type Auditor = {
  /**
   * A change begins: from here on it has a line, whatever becomes of this process.
   *
   * gives   what `record` ends
   * throws  when nothing can be recorded now: then nothing is changed either
   */
  begin(agent: Agent, recorded: Recorded, about: About): Promise<string>
  /**
   * Records an act on what is known of each of these people.
   *
   * throws  when it cannot be recorded: what is not recorded is not shown, and not begun
   */
  record(
    agent: Agent,
    recorded: Recorded,
    outcome: Outcome,
    about: readonly About[],
    begun?: string | null,
  ): Promise<void>
}

/** A page that stays open looks again and again: that is one look. */
const ONE_LOOK_MS = 3_600_000
/** So many looks are remembered; the oldest is forgotten, and would be recorded once more. */
const REMEMBERED = 10_000

type Look = { readonly at: number; readonly written: Promise<void> }

function lineOf({ role, fhirUser: agent, userName }: Agent, act: Act, { issuer, patient }: About, at: Date): Begun {
  const agentName = role === 'patient' ? null : userName // their own name is nothing to keep for ever
  return { issuer, patient, at, act, role, agent, agentName }
}

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
    async begin(agent, { act }, about) {
      await tryWriting(db)
      return keepBegun(db, lineOf(agent, act, about, now()))
    },
    async record(agent, { act, kind }, outcome, about, begun) {
      const { id } = agent
      const at = now()
      const write = async (some: readonly About[]) => {
        const lines = some.map((one) => ({ ...lineOf(agent, act, one, at), outcome }))
        if (!begun) return addLines(db, lines)
        // The change is made: where the connection broke at its line, another one writes it, once.
        await addLines(db, lines, begun).catch(() => addLines(db, lines, begun))
      }
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
