import { type Fact, known, unknown } from '../../shared/fact.ts'
import type { Phase } from '../../shared/features.ts'
import type { Act } from './act.ts'
import { daysBefore, latest, monthsBefore } from './dates.ts'
import type { Diagnosis } from './diagnosis.ts'
import type { Primary } from './site.ts'
import { firstSources, sourcesOf, surest } from './sources.ts'

/** A session within six weeks is a treatment that goes on. */
const SESSION_DAYS = 42
const BY_SESSIONS: readonly Act['kind'][] = [
  'chemotherapy',
  'radiotherapy_external',
  'radiotherapy_unspecified',
  'brachytherapy',
  'immunotherapy',
  'targeted_therapy',
  'hormone_therapy',
]
const NEW_MONTHS = 3
const FINISHED_MONTHS = 12

type Told = {
  readonly diagnoses: readonly Diagnosis[]
  readonly primary: Primary | null
  readonly acts: readonly Act[]
}

/** Where somebody stands on the path, at a day; a recurrence counts before all else. */
export function phaseFact({ diagnoses, primary, acts }: Told, asOf: string): Fact<Phase> {
  const recurred = returnsIn(diagnoses)
  if (recurred.length > 0) return known('recurrence', sourcesOf(recurred), surest(recurred))
  const treated = acts.filter(({ kind }) => kind !== 'watchful_waiting')
  const now = treated.filter((act) => act.ongoing || isRecent(act, asOf))
  if (now.length > 0) return known('in_treatment', firstSources(now.map(({ source }) => source)))
  if (!primary) return unknown('not-recorded')
  const sources = sourcesOf(primary.diagnoses)
  if (isNew(primary, asOf) && !acts.some((act) => isForIt(act, primary))) return known('newly_diagnosed', sources)
  const isOver = !primary.isActive && !diagnoses.some(isElsewhere)
  return isOver && isLongAgo(treated, asOf) ? known('finished', sources) : unknown('not-recorded')
}

/** What says that a cancer is back. */
export const returnsIn = (diagnoses: readonly Diagnosis[]): Diagnosis[] => diagnoses.filter(isBack)

const isBack = ({ recurred, course, behaviour }: Diagnosis) =>
  recurred && course !== 'over' && behaviour !== 'suspected' && behaviour !== 'nobody' && behaviour !== 'history'

/** A metastasis that is still there: what began in the past has not ended. */
const isElsewhere = ({ behaviour, course, distant }: Diagnosis) =>
  course !== 'over' && behaviour !== 'suspected' && behaviour !== 'history' && (behaviour === 'secondary' || distant)

/** Nothing says that it was done for another cancer, by its name or by its day. */
const isForIt = ({ site, first, last }: Act, primary: Primary) => {
  const at = last ?? first
  return (site === null || site === primary.site) && (primary.isOnly || at === null || at >= (primary.since ?? ''))
}

const isNew = ({ isActive, isInvasive, since }: Primary, asOf: string) =>
  isActive && isInvasive && since !== null && since.length > 4 && since >= upTo(monthsBefore(asOf, NEW_MONTHS), since)

function isLongAgo(acts: readonly Act[], asOf: string): boolean {
  const last = latest(acts.map((act) => act.last ?? act.first))
  return last === null || last <= upTo(monthsBefore(asOf, FINISHED_MONTHS), last)
}

/** A day as precise as another date is. */
const upTo = (day: string, date: string) => day.slice(0, date.length)

/** The first day that a date may be: a month is recent when all of it is. */
const beginningOf = (date: string) => `${date}-01-01`.slice(0, 10)

const isRecent = ({ kind, first, last }: Act, asOf: string) => {
  const at = last ?? first
  return BY_SESSIONS.includes(kind) && at !== null && beginningOf(at) >= daysBefore(asOf, SESSION_DAYS)
}
