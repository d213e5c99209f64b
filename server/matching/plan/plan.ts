import type { MentorId } from '../../../shared/ids.ts'
import { RANKING_VERSION } from '../rank.ts'
import { tablesFor, withHistory } from '../tables.ts'
import { INSTEAD, type Opens, opensFor, type Waiting } from '../waiting.ts'
import type { Exact } from './exact.ts'
import { inTurn } from './in-turn.ts'
import { fitIn, nearestOf, type Question, type Valued } from './question.ts'
import { FORBIDDEN, OUT } from './state.ts'

/** What a person decided: this patient goes to this mentor, whatever the plan would say. */
export type Pin = { readonly patient: string; readonly mentor: MentorId }

export type Pair = Pin & {
  /** null where a barrier stands, and a person decided against it. */
  readonly fit: number | null
  readonly pinned: boolean
  /** Who would be nearest if nobody else waited; when somebody else is, they are nearer, and others needed that place more. */
  readonly nearest: { readonly mentor: MentorId; readonly fit: number } | null
}

export type Unserved = {
  readonly patient: string
  /** `nobody-fits`: each mentor with a place meets a barrier. `too-far`: below the least fit. */
  readonly why: 'nobody-fits' | 'too-far' | 'places-taken'
  /** What, put aside alone, would let in how many. */
  readonly opens: readonly Opens[]
}

/** One more place with this mentor would serve so many more people and add at most so much fit. */
export type Scarce = { readonly mentor: MentorId; readonly serves: 0 | 1; readonly adds: number }

/** A proposal. A person confirms each pair; nothing is ever committed from here. */
export type Plan = {
  /** In the order of those who wait. */
  readonly pairs: readonly Pair[]
  readonly unserved: readonly Unserved[]
  /** Of all pairs, pinned ones too. */
  readonly total: number
  /** What comes of it when each in turn takes the nearest mentor left. */
  readonly oneByOne: { readonly served: number; readonly total: number }
  /** Mentors whom more people need than they have places, those first who keep somebody waiting. */
  readonly scarce: readonly Scarce[]
  readonly version: string
}

/** What no pin changes, worked out once: who is nearest to each, and what would open for those without. */
export type Kept = { readonly nearest: (row: number) => number; readonly opens: (row: number) => readonly Opens[] }

export function keptOf(question: Question): Kept {
  const nearest = question.waiting.map((_, row) => nearestOf(question, row))
  const opens = new Map<number, readonly Opens[]>()
  return {
    nearest: (row) => nearest[row] ?? OUT,
    opens(row) {
      const found = opens.get(row) ?? opensIn(question, row)
      opens.set(row, found)
      return found
    },
  }
}

export function planFrom(
  question: Question,
  kept: Kept,
  solver: Exact,
  valued: Valued,
  pinned: ReadonlyMap<number, number>,
): Plan {
  const placed = question.waiting.map((_, row) => pinned.get(row) ?? solver.columnOf(row))
  const pairs = placed.flatMap((column, row) =>
    column === OUT ? [] : [pairFrom(question, kept.nearest(row), row, column, pinned.has(row))],
  )
  return {
    pairs,
    unserved: placed.flatMap((column, row) => (column === OUT ? [unservedFrom(question, kept, row)] : [])),
    total: pairs.reduce((sum, { fit }) => sum + (fit ?? 0), 0),
    oneByOne: oneByOne(question, pinned),
    scarce: scarceIn(question, solver, valued),
    version: RANKING_VERSION,
  }
}

function pairFrom(question: Question, nearest: number, row: number, column: number, pinned: boolean): Pair {
  const { waiting, mentors, fits } = question
  const fit = fits[row * mentors.length + column] ?? FORBIDDEN
  const nearer = nearest === OUT || fitIn(question, row, nearest) > fit ? nearest : column
  return {
    patient: (waiting[row] as Waiting).id,
    mentor: mentors[column] as MentorId,
    fit: fit === FORBIDDEN ? null : fit,
    pinned,
    nearest: nearer === OUT ? null : { mentor: mentors[nearer] as MentorId, fit: fitIn(question, row, nearer) },
  }
}

function unservedFrom({ waiting, fits, mentors }: Question, kept: Kept, row: number): Unserved {
  const { id } = waiting[row] as Waiting
  const someFit = fits.subarray(row * mentors.length, (row + 1) * mentors.length).some((fit) => fit !== FORBIDDEN)
  const why = kept.nearest(row) !== OUT ? 'places-taken' : someFit ? 'too-far' : 'nobody-fits'
  return { patient: id, why, opens: kept.opens(row) }
}

function opensIn({ waiting, pool, leastFit }: Question, row: number): Opens[] {
  const { profile } = waiting[row] as Waiting
  const enough = { leastFit, instead: INSTEAD.withoutIt }
  return withHistory(profile, pool, () => opensFor(tablesFor(profile, pool), pool, enough))
}

function oneByOne(question: Question, pinned: ReadonlyMap<number, number>): Plan['oneByOne'] {
  const { mentors, fits } = question
  let [served, total] = [0, 0]
  inTurn(question, pinned).forEach((column, row) => {
    if (column === OUT) return
    const fit = fits[row * mentors.length + column] ?? FORBIDDEN
    served += 1
    total += fit === FORBIDDEN ? 0 : fit
  })
  return { served, total }
}

function scarceIn({ mentors, leastFit }: Question, solver: Exact, { served }: Valued): Scarce[] {
  return mentors
    .map((mentor, column): Scarce & { price: number } => {
      const price = solver.priceOf(column)
      const serves = price * 2 > served ? 1 : 0
      return { mentor, serves, adds: price - serves * (served - leastFit), price }
    })
    .filter(({ price }) => price > 0)
    .sort((one, other) => other.price - one.price)
    .map(({ mentor, serves, adds }) => ({ mentor, serves, adds }))
}
