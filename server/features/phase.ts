import { type Fact, known, unknown } from '../../shared/fact.ts'
import type { Phase } from '../../shared/features.ts'
import type { Act } from './act.ts'
import { daysBefore, earliest, latest, monthsBefore } from './dates.ts'
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

export type Lived = {
  readonly diagnoses: readonly Diagnosis[]
  readonly primaries: readonly Primary[]
  /** The one of them that is lived now. */
  readonly primary: Primary | null
}

type Told = Lived & {
  readonly acts: readonly Act[]
  /** Procedures could not be read: that nothing was done is not known. */
  readonly isUnread: boolean
}

/** Where somebody stands on the path, at a day; a recurrence counts before all else. */
export function phaseFact(told: Told, asOf: string): Fact<Phase> {
  const { diagnoses, primary, acts } = told
  const recurred = returnsIn(told)
  if (recurred.length > 0) return known('recurrence', sourcesOf(recurred), surest(recurred))
  const treated = acts.filter(({ kind }) => kind !== 'watchful_waiting')
  const now = treated.filter((act) => act.ongoing || isRecent(act, asOf))
  if (now.length > 0) return known('in_treatment', firstSources(now.map(({ source }) => source)))
  if (!primary) return unknown('not-recorded')
  if (told.isUnread) return unknown('not-read')
  const sources = sourcesOf(primary.diagnoses)
  if (isNew(primary, asOf) && !acts.some((act) => isForIt(act, primary))) return known('newly_diagnosed', sources)
  const isOver = !primary.isActive && !diagnoses.some(isElsewhere)
  return isOver && isLongAgo(treated, primary, asOf) ? known('finished', sources) : unknown('not-recorded')
}

/** What says that the cancer is back: its own diagnoses while it is there, a metastasis, or what goes with a cancer. */
export function returnsIn({ diagnoses, primaries, primary }: Lived): Diagnosis[] {
  const isThere = primary?.isActive ? primary : null
  const ofNone = new Set(primaries.filter((one) => one !== isThere).flatMap((one) => one.diagnoses))
  return diagnoses.filter((one) => isBack(one) && !ofNone.has(one))
}

const OF_A_TUMOUR = new Set<Diagnosis['behaviour']>(['malignant', 'in_situ', 'secondary', 'node', 'companion'])
const isBack = ({ recurred, course, behaviour }: Diagnosis) =>
  recurred && course !== 'over' && OF_A_TUMOUR.has(behaviour)

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

/** The last treatment was long ago; where none is known, the diagnosis, as far as its day is. */
function isLongAgo(acts: readonly Act[], primary: Primary, asOf: string): boolean {
  const last = latest(acts.map((act) => act.last ?? act.first)) ?? beginningIn(primary)
  return last === null || last <= upTo(monthsBefore(asOf, FINISHED_MONTHS), last)
}

/** A history has the day on which it was told. */
const beginningIn = ({ diagnoses }: Primary) =>
  earliest(diagnoses.map(({ behaviour, onset }) => (behaviour === 'history' ? null : onset)))

/** A day as precise as another date is. */
const upTo = (day: string, date: string) => day.slice(0, date.length)

/** The first day that a date may be: a month is recent when all of it is. */
const beginningOf = (date: string) => `${date}-01-01`.slice(0, 10)

const isRecent = ({ kind, first, last }: Act, asOf: string) => {
  const at = last ?? first
  return BY_SESSIONS.includes(kind) && at !== null && beginningOf(at) >= daysBefore(asOf, SESSION_DAYS)
}
