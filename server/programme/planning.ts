import { SpokenLanguage } from '../../shared/answers.ts'
import type { MentorId, SeenMentorId, WaitingId } from '../../shared/ids.ts'
import type { CoverageView, PlanView } from '../../shared/planning.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'
import { localDay } from '../local-day.ts'
import { coverage } from '../matching/coverage.ts'
import { assign } from '../matching/plan/assign.ts'
import type { Pin } from '../matching/plan/plan.ts'
import type { PoolNow } from '../offers/pool-kept.ts'

/** Somebody who waits, as planning needs them. */
export type Waits = {
  readonly id: WaitingId
  readonly since: Date
  readonly profile: Parameters<typeof assign>[0][number]['profile']
}

/**
 * The plan for everybody who waits, with every profile looked at from today.
 *
 * takes    `seen`, the ids by which who asks knows the mentors
 * refuses  plan-outdated when a pin names somebody who waits no longer, or a mentor without a free place
 */
export function planFor(
  waits: readonly Waits[],
  { mentors, taken, compiled }: PoolNow,
  pins: readonly Pin[],
  today: string,
  seen: (mentor: MentorId) => SeenMentorId,
): Result<PlanView, 'plan-outdated'> {
  const people = seenFrom(today, waits)
  const pool = compiled()
  try {
    const plan = assign(people, pool, { pins })
    return ok({
      waiting: waits.map(waiterFrom),
      mentors: [...mentors.values()].map((mentor) => ({
        id: seen(mentor.id),
        alias: mentor.alias,
        site: mentor.site,
        free: pool.atOf(mentor.id) === null ? 0 : mentor.capacity - (taken.get(mentor.id) ?? 0),
      })),
      pairs: plan.pairs.map(({ patient, mentor, fit, pinned, nearest }) => ({
        waiting: patient as WaitingId,
        mentor: seen(mentor),
        fit,
        pinned,
        nearest: nearest && seen(nearest.mentor),
      })),
      unserved: plan.unserved.map(({ patient, why, opens }) => ({
        waiting: patient as WaitingId,
        why,
        opens: opens.filter(({ criterion }) => criterion !== 'spread'), // an outlook is told of nobody
      })),
      total: plan.total,
      oneByOne: plan.oneByOne,
      scarce: plan.scarce.map(({ mentor }) => seen(mentor)),
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
  since: localDay(since),
  site: profile.site,
  ageBand: profile.ageBand,
  language: SpokenLanguage.nullable().catch(null).parse(profile.language),
})

/** Whom the programme can serve today, each as if alone, and whom to recruit. */
export function coverageFor(waits: readonly Waits[], { compiled }: PoolNow, today: string): CoverageView {
  const people = seenFrom(today, waits)
  const { served, gaps, cells, recruit, noneAlone } = coverage(people, compiled())
  return { served, unserved: gaps.length, cells: [...cells], recruit: [...recruit], noneAlone }
}
