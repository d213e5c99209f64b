import { type Fact, known, unknown } from '../../shared/fact.ts'
import type { Act } from './act.ts'
import { latest } from './dates.ts'
import { firstSources } from './sources.ts'

/** Lives with a stoma: one was made, and no closure is recorded after it. */
export function ostomyFact(acts: readonly Act[]): Fact<boolean> {
  const about = acts.filter(({ kind }) => kind === 'ostomy' || kind === 'ostomy_closure')
  const made = latest(datesOf(about, 'ostomy', BEFORE_ALL))
  const closed = latest(datesOf(about, 'ostomy_closure', AFTER_ALL))
  if (made === null && closed === null) return unknown('not-recorded')
  const isOpen = closed === null || (made !== null && made > closed)
  return known(isOpen, firstSources(about.map(({ source }) => source)))
}

/** Without a date, a stoma was made before any closure, and a closure came after any stoma. */
const BEFORE_ALL = '0'
const AFTER_ALL = '9999'
const datesOf = (acts: readonly Act[], kind: Act['kind'], undated: string) =>
  acts.filter((act) => act.kind === kind).map(({ first, last }) => first ?? last ?? undated)
