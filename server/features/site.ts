import { type Fact, known, unknown } from '../../shared/fact.ts'
import type { CancerStatus } from '../../shared/features.ts'
import type { Site } from '../../shared/oncology.ts'
import { earliest, yearsBetween } from './dates.ts'
import type { Diagnosis } from './diagnosis.ts'
import { labelOf } from './label.ts'
import { partOf } from './part.ts'
import { isUndated } from './since.ts'
import { sourcesOf, surest } from './sources.ts'
import { nothingFound, type Reach } from './status.ts'
import { bareCode } from './terminology/systems.ts'

/** One primary cancer, with everything the chart says of it. Null: a cancer whose site we have no name for. */
export type Primary = {
  readonly site: Site | null
  readonly diagnoses: readonly Diagnosis[]
  /** When it began; else when it was first written down, which `isDated` tells apart. */
  readonly since: string | null
  readonly isDated: boolean
  readonly isActive: boolean
  readonly isInvasive: boolean
  /** No other primary is recorded beside it. */
  readonly isOnly: boolean
}

/** Says of the person that they have or had a cancer of its own place. */
export const isOwn = ({ behaviour }: Diagnosis) => ['malignant', 'in_situ', 'history'].includes(behaviour)
/** A metastasis whose words name the cancer that it came from: all that is known of that cancer. */
const isFromNamed = ({ behaviour, site }: Diagnosis) =>
  (behaviour === 'secondary' || behaviour === 'node') && site !== null
const probable = (diagnosis: Diagnosis): Diagnosis => ({
  ...diagnosis,
  onset: null,
  recorded: null,
  certainty: 'probable',
})

const isNamed = ({ site }: Diagnosis) => site !== null && site !== 'unknown_primary'

/**
 * Repeated encounter diagnoses of one site are one primary; two sites stay two. A cancer of no named site
 * beside a named one is taken for the same, unless it is there and the named one is not.
 */
export function primariesFrom(diagnoses: readonly Diagnosis[]): Primary[] {
  const recorded = diagnoses.filter(isOwn)
  const own = recorded.length > 0 ? recorded : diagnoses.filter(isFromNamed).map(probable)
  const named = bySite(own.filter(isNamed))
  const nameless = own.filter((one) => !isNamed(one))
  const primaries = isApart(nameless, named) ? [...named, ...bySite(nameless)] : named
  return primaries.map((primary) => ({ ...primary, isOnly: primaries.length === 1 }))
}

type Alone = Omit<Primary, 'isOnly'>

const bySite = (diagnoses: readonly Diagnosis[]): Alone[] =>
  [...Map.groupBy(diagnoses, ({ site }) => site).values()].flatMap(byPart).map(primaryOf)

/**
 * A cancer of the ureter that is there is no word for a breast cancer of the past; nor for one that is over, if it is
 * said to be there.
 */
function isApart(nameless: readonly Diagnosis[], named: readonly Alone[]): boolean {
  if (named.length === 0) return true
  if (named.some((primary) => primary.isActive) || !isActive(nameless)) return false
  return named.every(isHistory) || nameless.some(({ course }) => course === 'active')
}

const isHistory = ({ diagnoses }: Alone) => diagnoses.every(({ behaviour }) => behaviour === 'history')

/** Diagnoses of one site by the part they name. One that names none goes with those that began on its day, else first. */
function byPart(diagnoses: readonly Diagnosis[]): (readonly Diagnosis[])[] {
  const parts = Map.groupBy(diagnoses, partOf)
  const open = parts.get(null) ?? []
  parts.delete(null)
  if (parts.size < 2 || (parts.has('colon') && !areYearsApart([...parts.values()]))) return [diagnoses]
  const [first = []] = parts.values()
  for (const one of open)
    ([...parts.values()].find((of) => of.some(({ onset }) => onset !== null && onset === one.onset)) ?? first).push(one)
  return [...parts.values()]
}

/** Colon and rectum of one illness are told apart by nobody's coding; more than a year between them tells. */
function areYearsApart(parts: readonly (readonly Diagnosis[])[]): boolean {
  const [one, other] = parts.map((of) => earliest(of.map(({ onset }) => onset)))
  if (!one || !other) return false
  return Math.abs(yearsBetween(one < other ? one : other, one < other ? other : one)) >= 1
}

function primaryOf(diagnoses: readonly Diagnosis[]): Alone {
  const onset = earliest(diagnoses.map((diagnosis) => diagnosis.onset))
  return {
    site: diagnoses[0]?.site ?? null,
    diagnoses,
    since: onset ?? (diagnoses.some(isUndated) ? null : earliest(diagnoses.map(recordedOf))),
    isDated: onset !== null,
    isActive: isActive(diagnoses),
    isInvasive: diagnoses.some(({ behaviour }) => behaviour === 'malignant'),
  }
}

/** A history is written down long after the illness: its entry says nothing of when. */
const recordedOf = ({ behaviour, recorded }: Diagnosis) => (behaviour === 'history' ? null : recorded)

/**
 * Of repeated diagnoses that say how it stands, the one written down last knows best. Where none says, a cancer
 * that is more than a history is taken to be there.
 */
function isActive(diagnoses: readonly Diagnosis[]): boolean {
  const own = diagnoses.filter(({ behaviour }) => behaviour !== 'history')
  const saying = own.filter(({ course }) => course !== 'unsaid')
  if (saying.length === 0) return own.length > 0
  const isOver = saying.some(({ course }) => course === 'over')
  const isThere = saying.some(({ course }) => course === 'active')
  if (isOver !== isThere || saying.some(({ recorded }) => recorded === null)) return isThere
  const last = saying.reduce((one, other) => ((one.recorded ?? '') > (other.recorded ?? '') ? one : other))
  return last.course === 'active'
}

/** Skin cancers other than melanoma are seldom what somebody lives with most; that of Merkel cells spreads. */
const isSeldomMain = ({ site, diagnoses }: Primary) => site === 'skin_nonmelanoma' && !diagnoses.some(isMerkel)

const isMerkel = ({ condition: { concept, histologies } }: Diagnosis) =>
  [concept, ...histologies].some(
    (one) => one.codings.some(({ code }) => MERKEL.test(bareCode(code))) || /merkel/i.test(labelOf(one)),
  )

/** Source: ICD-10-CM C4A, ICD-9-CM 209.31 to 209.36, ICD-O-3 8247/3, SNOMED CT 253001006. */
const MERKEL = /^(?:C4A|2093[1-6]$|82473|253001006$)/

const rankOf = (primary: Primary) => {
  const { diagnoses, isActive, isInvasive } = primary
  return [
    !isSeldomMain(primary),
    isActive && diagnoses.some(({ recurred }) => recurred),
    isActive && isInvasive,
    isActive,
    isInvasive,
  ].reduce((rank, holds) => rank * 2 + Number(holds), 0)
}

/** The primary that matching uses now: active before over, invasive before in situ, then the one begun last. */
export const currentOf = (primaries: readonly Primary[]): Primary | null =>
  [...primaries].sort(
    (one, other) => rankOf(other) - rankOf(one) || (other.since ?? '').localeCompare(one.since ?? ''),
  )[0] ?? null

export function sitesFact(primaries: readonly Primary[], status: Fact<CancerStatus>): Fact<Site[]> {
  if (!status.known) return status
  const diagnoses = primaries.flatMap((primary) => primary.diagnoses)
  const sites = [...new Set(primaries.flatMap(({ site }) => site ?? []))]
  if (sites.length === 0 && primaries.length > 0) return unknown('not-understood')
  return known(sites, sourcesOf(diagnoses), primaries.length > 0 ? surest(diagnoses) : status.certainty)
}

export function countFact(primaries: readonly Primary[], status: Fact<CancerStatus>): Fact<number> {
  if (!status.known) return status
  if (primaries.length === 0 && status.value === 'confirmed') return unknown('not-recorded')
  return known(primaries.length, sourcesOf(primaries.flatMap(({ diagnoses }) => diagnoses)), status.certainty)
}

export function siteFact(primary: Primary | null, reach: Reach): Fact<Site> {
  if (!primary) return nothingFound(reach)
  if (primary.site === null) return unknown('not-understood')
  return known(primary.site, sourcesOf(primary.diagnoses), surest(primary.diagnoses))
}
