import type { Criterion } from '../../shared/answers.ts'
import type { Profile } from '../../shared/profile.ts'
import type { Table } from './criteria/column.ts'
import type { Pool } from './pool.ts'
import { codeOf, type Tables } from './tables.ts'

/** Somebody who waits for a mentor. The id is the caller's own, and nothing is read from it. */
export type Waiting = { readonly id: string; readonly profile: Profile }

/** "Without this alone there would be so many more", the most first. */
export type Opens = { readonly criterion: Criterion; readonly mentors: number }

/** What a criterion that stands in the way gives instead: nothing to who does without it, full marks where it is met. */
export const INSTEAD = { withoutIt: () => 0, withIt: ({ outOf }: Table) => outOf }

type Enough = { readonly leastFit: number; readonly instead: (table: Table) => number }

/** What stands alone between this patient and mentors who could take somebody: by barring them, or by what it costs. */
export function opensFor(tables: Tables, pool: Pool, enough: Enough): Opens[] {
  const opened = new Map<Criterion, number>()
  for (let at = 0; at < pool.size(); at += 1)
    for (const only of aloneAt(tables, at, enough)) opened.set(only, (opened.get(only) ?? 0) + 1)
  return [...opened]
    .map(([criterion, mentors]) => ({ criterion, mentors }))
    .sort((one, other) => other.mentors - one.mentors || (one.criterion < other.criterion ? -1 : 1))
}

function aloneAt(tables: Tables, at: number, { leastFit, instead }: Enough): Criterion[] {
  const barring = tables.filter((table) => table.barriers?.[codeOf(table, at)])
  if (barring.length > 1) return []
  const own = (table: Table) => table.points[codeOf(table, at)] as number
  const fit = tables.reduce((sum, table) => sum + own(table), 0)
  if (barring.length === 0 && fit >= leastFit) return []
  return (barring.length === 1 ? barring : tables)
    .filter((table) => fit - own(table) + instead(table) >= leastFit)
    .map(({ criterion }) => criterion)
}

/** throws  RangeError naming the place of somebody who waits twice */
export function refuseTwice(waiting: readonly Waiting[]): void {
  const seen = new Set<string>()
  waiting.forEach(({ id }, nth) => {
    if (seen.has(id)) throw new RangeError(`waiting[${nth}].id is listed twice`)
    seen.add(id)
  })
}
