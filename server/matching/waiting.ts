import type { Criterion } from '../../shared/answers.ts'
import type { Profile } from '../../shared/profile.ts'
import type { Pool } from './pool.ts'
import { barriersAt, type Tables } from './tables.ts'

/** Somebody who waits for a mentor. The id is the caller's own, and nothing is read from it. */
export type Waiting = { readonly id: string; readonly profile: Profile }

/** "Without this must there would be so many more", the most first. */
export type Opens = { readonly criterion: Criterion; readonly mentors: number }

/** What stands alone between this patient and mentors who could take somebody. */
export function opensFor(tables: Tables, pool: Pool): Opens[] {
  const opened = new Map<Criterion, number>()
  for (let at = 0; at < pool.size(); at += 1) {
    const barring = new Set(barriersAt(tables, at).map(({ criterion }) => criterion))
    const [only] = barring
    if (only !== undefined && barring.size === 1) opened.set(only, (opened.get(only) ?? 0) + 1)
  }
  return [...opened]
    .map(([criterion, mentors]) => ({ criterion, mentors }))
    .sort((one, other) => other.mentors - one.mentors || (one.criterion < other.criterion ? -1 : 1))
}

/** throws  RangeError naming the place of somebody who waits twice */
export function refuseTwice(waiting: readonly Waiting[]): void {
  const seen = new Set<string>()
  waiting.forEach(({ id }, nth) => {
    if (seen.has(id)) throw new RangeError(`waiting[${nth}].id is listed twice`)
    seen.add(id)
  })
}
