import { SpokenLanguage } from '../../shared/answers.ts'
import type { MentorId, WaitingId } from '../../shared/ids.ts'
import type { Mentor } from '../../shared/mentor.ts'
import type { CoverageView, PlanPin, PlanView } from '../../shared/planning.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'
import { coverage } from '../matching/coverage.ts'
import { assign } from '../matching/plan/assign.ts'
import { compile } from '../matching/pool.ts'

/** Somebody who waits, as planning needs them. */
export type Waits = {
  readonly id: WaitingId
  readonly since: Date
  readonly profile: Parameters<typeof assign>[0][number]['profile']
}

type Pool = { readonly mentors: readonly Mentor[]; readonly taken: ReadonlyMap<MentorId, number> }

/**
 * The plan for everybody who waits, with every profile looked at from today.
 *
 * refuses  plan-outdated when a pin names somebody who waits no longer, or a mentor without a free place
 */
export function planFor(
  waits: readonly Waits[],
  { mentors, taken }: Pool,
  pins: readonly PlanPin[],
  today: string,
): Result<PlanView, 'plan-outdated'> {
  const people = seenFrom(today, waits)
  const pool = compile(mentors, taken)
  try {
    const plan = assign(people, pool, {
      pins: pins.map(({ waiting, mentor }) => ({ patient: waiting, mentor })),
    })
    return ok({
      waiting: waits.map(waiterFrom),
      mentors: mentors.map((mentor) => ({
        id: mentor.id,
        alias: mentor.alias,
        site: mentor.site,
        free: pool.atOf(mentor.id) === null ? 0 : mentor.capacity - (taken.get(mentor.id) ?? 0),
      })),
      pairs: plan.pairs.map(({ patient, mentor, fit, pinned, nearest }) => ({
        waiting: patient as WaitingId,
        mentor,
        fit,
        pinned,
        nearest: nearest?.mentor ?? null,
      })),
      unserved: plan.unserved.map(({ patient, why, opens }) => ({
        waiting: patient as WaitingId,
        why,
        opens: [...opens],
      })),
      total: plan.total,
      oneByOne: plan.oneByOne,
      scarce: plan.scarce.map(({ mentor }) => mentor),
      version: plan.version,
    })
  } catch (cause) {
    if (cause instanceof RangeError) return refuse('plan-outdated')
    throw cause
  }
}

/** What was kept of each may be old; they are looked at from today. */
const seenFrom = (today: string, waits: readonly Waits[]) =>
  waits.map(({ id, profile }) => ({ id, profile: { ...profile, asOf: today } }))

const waiterFrom = ({ id, since, profile }: Waits): PlanView['waiting'][number] => ({
  id,
  since: since.toISOString().slice(0, 10),
  site: profile.site,
  ageBand: profile.ageBand,
  language: SpokenLanguage.nullable().catch(null).parse(profile.language),
})

/** Whom the programme can serve today, each as if alone, and whom to recruit. */
export function coverageFor(waits: readonly Waits[], { mentors, taken }: Pool, today: string): CoverageView {
  const people = seenFrom(today, waits)
  const { served, gaps, cells, recruit } = coverage(people, compile(mentors, taken))
  return { served, unserved: gaps.length, cells: [...cells], recruit: [...recruit] }
}
