import highs, { type Highs } from 'highs'
import { linearSumAssignment } from 'linear-sum-assignment'
import { plannerFor } from '../../server/matching/plan/assign.ts'
import { exact } from '../../server/matching/plan/exact.ts'
import { inTurn } from '../../server/matching/plan/in-turn.ts'
import { type Question, questionOf, valued } from '../../server/matching/plan/question.ts'
import { FORBIDDEN, OUT } from '../../server/matching/plan/state.ts'
import { patients, volunteers } from './people.ts'
import { nearestPairsFirst, type Quality, qualityOf } from './quality.ts'
import { poolOf } from './ranking.ts'
import { type Measured, measured, median, type Peer } from './rounds.ts'

// Its types are those of a CommonJS package, and what an import gives is its ESM.
const loadHighs = highs as unknown as (typeof highs)['default']

/** How many of a patient's nearest are left to the solvers that take lists. */
const LIST = 50

export type PlanningResult = {
  readonly size: number
  readonly rounds: number
  readonly whole: readonly Measured[]
  readonly lists: readonly Measured[]
  /** From people to a plan with reasons: scores, solution, price against one by one. */
  readonly fromPeopleMs: number
  /** One pair pinned, and everybody else planned anew, with the report. */
  readonly pinMs: number
  /** What each way of giving places to people comes to, on average of several draws of people. */
  readonly ways: readonly Way[]
}

export type Way = Quality & { readonly name: string }

/** A plan that takes a millisecond is made so often a round that one pause of the machine does not count. */
const timesAt = (size: number) => (size < 1000 ? 20 : 1)

/** One draw of people differs from the next by more than what is compared. */
const DRAWS = 5
const FIRST_SEED = 3

/** As many patients as mentors, one place each. */
function drawn(size: number, seed: number) {
  const pool = poolOf(
    volunteers(size * 2, seed).map(({ mentor }) => ({
      mentor: {
        ...mentor,
        capacity: 1,
        paused: false,
        trained: true,
        strain: 'none',
        course: mentor.course === 'final_stage' ? 'finished' : mentor.course,
      },
      taken: 0,
    })),
  )
  for (const id of Array.from({ length: size }, (_, nth) => pool.mentorAt(size + nth).id)) pool.remove(id)
  return { pool, waiting: patients(size, seed + 1).map((profile, nth) => ({ id: `p${nth}`, profile })) }
}

export async function measurePlanning(size: number, rounds: number): Promise<PlanningResult> {
  const solver = await loadHighs()
  const { waiting, pool } = drawn(size, FIRST_SEED)
  const question = questionOf(waiting, pool, 1)
  const { values } = valued(question)
  const places = question.places
  const shortened = listed(values, size)
  const isSame = (one: number, other: number) => Math.abs(one - other) <= 1e-6 * Math.abs(one)

  const times = timesAt(size)
  const whole = await measured(
    [ours(values, places), { name: 'linear-sum-assignment', answer: () => assigned(values, size) }],
    times,
    rounds,
    isSame,
  )
  const lists = await measured(
    [ours(shortened, places), { name: 'HiGHS', answer: () => programmed(solver, shortened, size) }],
    times,
    rounds,
    isSame,
  )
  const begun = performance.now()
  const planner = plannerFor(waiting, pool)
  planner.plan()
  const fromPeopleMs = performance.now() - begun
  return {
    size,
    rounds,
    whole,
    lists,
    fromPeopleMs,
    pinMs: pinning(planner, question),
    ways: averageOf(Array.from({ length: DRAWS }, (_, nth) => waysIn(drawn(size, FIRST_SEED + 2 * nth)))),
  }
}

function waysIn({ waiting, pool }: ReturnType<typeof drawn>): Way[] {
  const question = questionOf(waiting, pool, 1)
  const columnOf = new Map(question.mentors.map((mentor, column) => [mentor, column]))
  const { pairs } = plannerFor(waiting, pool).plan()
  const planned = new Map(pairs.map(({ patient, mentor }) => [patient, columnOf.get(mentor)]))
  const byPlan = waiting.map(({ id }) => planned.get(id) ?? OUT)
  return [
    { name: 'the plan', ...qualityOf(question, byPlan) },
    { name: 'the nearest pair of all first', ...qualityOf(question, nearestPairsFirst(question)) },
    { name: 'each in turn', ...qualityOf(question, inTurn(question)) },
  ]
}

function averageOf(draws: readonly (readonly Way[])[]): Way[] {
  const [first = []] = draws
  return first.map(({ name }, nth) => {
    const average = (of: keyof Quality) => draws.reduce((sum, ways) => sum + (ways[nth]?.[of] ?? 0), 0) / draws.length
    return { name, served: average('served'), total: average('total'), regret: average('regret') }
  })
}

const ours = (values: Float64Array, places: Int32Array): Peer<number> => ({
  name: 'Accompany',
  answer() {
    const solver = exact(values, places)
    if (!solver.isProven()) throw new Error('the plan is not proven')
    return totalOf(values, places.length, solver.columnOf)
  },
})

function totalOf(values: Float64Array, columns: number, columnOf: (row: number) => number): number {
  let total = 0
  for (let row = 0; row * columns < values.length; row += 1) {
    const value = columnOf(row) === OUT ? FORBIDDEN : (values[row * columns + columnOf(row)] ?? FORBIDDEN)
    total += value === FORBIDDEN ? 0 : value
  }
  return total
}

/** A pair that may not be is worth as much as no pair: 0. */
function assigned(values: Float64Array, size: number): number {
  const matrix = Array.from({ length: size }, (_, row) =>
    values.slice(row * size, (row + 1) * size).map((value) => (value === FORBIDDEN ? 0 : value)),
  )
  const { rowAssignments } = linearSumAssignment(matrix, { maximaze: true })
  return totalOf(values, size, (row) => rowAssignments[row] ?? OUT)
}

/** Everything below a patient's nearest fifty is left out. */
function listed(values: Float64Array, size: number): Float64Array {
  const short = new Float64Array(values.length)
  for (let row = 0; row < size; row += 1) {
    const own = values.subarray(row * size, (row + 1) * size)
    const least = [...own].sort((one, other) => other - one)[LIST - 1] ?? FORBIDDEN
    short.set(
      own.map((value) => (value >= least ? value : FORBIDDEN)),
      row * size,
    )
  }
  return short
}

/** The same lists as a linear programme; its corners are whole numbers. */
function programmed(solver: Highs, values: Float64Array, size: number): number {
  const pairs: string[] = []
  const rows: string[][] = Array.from({ length: size }, () => [])
  const columns: string[][] = Array.from({ length: size }, () => [])
  values.forEach((value, at) => {
    if (value === FORBIDDEN) return
    const name = `x${at}`
    pairs.push(`${value} ${name}`)
    rows[Math.floor(at / size)]?.push(name)
    columns[at % size]?.push(name)
  })
  const limits = [...rows, ...columns].filter((names) => names.length > 0).map((names) => `${names.join(' + ')} <= 1`)
  const problem = `Maximize\n obj: ${pairs.join('\n + ')}\nSubject To\n${limits.join('\n')}\nEnd`
  return solver.solve(problem, { output_flag: false }).ObjectiveValue
}

/** Pins patients to the mentor of the next one, each time taking it back. */
function pinning(planner: ReturnType<typeof plannerFor>, { waiting, mentors }: Question): number {
  const times = waiting.slice(0, 20).map(({ id }, nth) => {
    const begun = performance.now()
    planner.pin({ patient: id, mentor: mentors[(nth * 37) % mentors.length] as (typeof mentors)[number] })
    const took = performance.now() - begun
    planner.unpin(id)
    return took
  })
  return median(times)
}
