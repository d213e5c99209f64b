import type { Pool } from '../pool.ts'
import { refuseTwice, type Waiting } from '../waiting.ts'
import { exact } from './exact.ts'
import { keptOf, type Pin, type Plan, planFrom } from './plan.ts'
import { questionOf, valued } from './question.ts'

export type Planner = {
  readonly plan: () => Plan
  /** throws  RangeError for somebody who does not wait, a mentor without a free place, a patient already pinned */
  readonly pin: (pin: Pin) => Plan
  /** throws  RangeError for a patient who is not pinned */
  readonly unpin: (patient: string) => Plan
}

type Options = {
  readonly pins?: readonly Pin[]
  /** Below this score nobody is matched without a person deciding so. */
  readonly leastFit?: number
}

/** An opposite style or a prognosis that is not theirs leaves less than nothing. */
export const LEAST_FIT = 1

/**
 * The plan for a whole waiting list: as many people as can be served, and of all such plans one with the greatest
 * total fit, exactly. No mentor has more than their places, and no must is put aside. The order of the pool changes
 * nothing; between equals, who waits first is placed first.
 *
 * throws  RangeError naming what is wrong with the waiting list or a pin
 */
export const assign = (waiting: readonly Waiting[], pool: Pool, options: Options = {}): Plan =>
  plannerFor(waiting, pool, options).plan()

/** As `assign`, kept at hand: a pin re-plans from where the plan stands. The pool must not change meanwhile. */
export function plannerFor(
  waiting: readonly Waiting[],
  pool: Pool,
  { pins = [], leastFit = LEAST_FIT }: Options = {},
): Planner {
  refuseTwice(waiting)
  const question = questionOf(waiting, pool, leastFit)
  const worth = valued(question)
  const solver = exact(worth.values, question.places)
  const pinned = new Map<number, number>()
  const rowOf = new Map(waiting.map(({ id }, row) => [id, row]))
  const columnOf = new Map<string, number>(question.mentors.map((id, column) => [id, column]))

  function rowNamed(patient: string): number {
    const row = rowOf.get(patient)
    if (row === undefined) throw new RangeError(`${patient} does not wait`)
    return row
  }

  function pin({ patient, mentor }: Pin): void {
    const row = rowNamed(patient)
    const column = columnOf.get(mentor)
    if (pinned.has(row)) throw new RangeError(`${patient} is pinned already`)
    const taken = [...pinned.values()].filter((one) => one === column).length
    if (column === undefined || taken >= (question.places[column] ?? 0))
      throw new RangeError(`${mentor} has no free place`)
    solver.pin(row, column)
    pinned.set(row, column)
  }

  function unpin(patient: string): void {
    const row = rowNamed(patient)
    const column = pinned.get(row)
    if (column === undefined) throw new RangeError(`${patient} is not pinned`)
    pinned.delete(row)
    solver.unpin(row, column)
  }

  const kept = keptOf(question)
  const plan = () => planFrom(question, kept, solver, worth, pinned)
  for (const one of pins) pin(one)
  return {
    plan,
    pin(one) {
      pin(one)
      return plan()
    },
    unpin(patient) {
      unpin(patient)
      return plan()
    },
  }
}
