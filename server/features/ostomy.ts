import { type Fact, known, unknown } from '../../shared/fact.ts'
import type { Act } from './act.ts'
import { latest } from './dates.ts'
import { firstSources } from './sources.ts'

/** Lives with a stoma: one was made or seen, and no closure is recorded after it. */
export function ostomyFact(acts: readonly Act[]): Fact<boolean> {
  const about = acts.filter(({ kind }) => kind === 'ostomy' || kind === 'ostomy_closure')
  const [gone, there] = [about.filter(isGone), about.filter((act) => !isGone(act))]
  const made = latest(there.map((act) => dateOf(act) ?? BEFORE_ALL))
  const closed = latest(gone.map((act) => dateOf(act) ?? AFTER_ALL))
  if (made === null && closed === null) return unknown('not-recorded')
  const isOpen = closed === null || (made !== null && made > closed)
  return known(isOpen, firstSources(about.map(({ source }) => source)))
}

/** Without a date, a stoma was made before any closure, and a closure came after any stoma. */
const BEFORE_ALL = '0'
const AFTER_ALL = '9999'

const isGone = ({ kind, state }: Act) => kind === 'ostomy_closure' || state?.isOver === true
const dateOf = ({ first, last, state }: Act) => first ?? last ?? state?.at ?? null
