import { type Fact, known, unknown } from '../../shared/fact.ts'
import type { CancerStatus } from '../../shared/features.ts'
import type { Site, Subtype } from '../../shared/oncology.ts'
import { earliest } from './dates.ts'
import type { Diagnosis } from './diagnosis.ts'
import { chartSource } from './sources.ts'

/** One primary cancer, with everything the chart says of it. */
export type Primary = {
  readonly site: Site
  readonly diagnoses: readonly Diagnosis[]
  readonly onset: string | null
  readonly isActive: boolean
}

/** How much of the chart's conditions was read. `nothing`: not one could be understood or read. */
export type Reach = 'whole' | 'part'

const OWN: readonly Diagnosis['behaviour'][] = ['malignant', 'in_situ', 'history']

/** Repeated encounter diagnoses of one site are one primary; the earliest onset is its own. */
export function primariesFrom(diagnoses: readonly Diagnosis[]): Primary[] {
  const own = diagnoses.filter(({ behaviour, site }) => OWN.includes(behaviour) && site !== null)
  const named = own.filter(({ site }) => site !== 'unknown_primary')
  const bySite = Map.groupBy(named.length > 0 ? named : own, ({ site }) => site as Site)
  return [...bySite].map(([site, of]) => ({
    site,
    diagnoses: of,
    onset: earliest(of.map(({ condition }) => condition.onset)) ?? earliest(of.map(recordedOf)),
    isActive: of.some(({ behaviour, remission }) => behaviour === 'malignant' && !remission),
  }))
}

/** When it was written down; a history is written down long after the illness, so that says nothing. */
const recordedOf = ({ behaviour, condition }: Diagnosis) => (behaviour === 'history' ? null : condition.recorded)

/** The primary that matching uses now: the active one begun last. */
export function currentOf(primaries: readonly Primary[]): Primary | null {
  const active = primaries.filter(({ isActive }) => isActive)
  const [current] = (active.length > 0 ? active : [...primaries]).sort((one, other) =>
    (other.onset ?? '').localeCompare(one.onset ?? ''),
  )
  return current ?? null
}

export function statusFrom(diagnoses: readonly Diagnosis[], reach: Reach): Fact<CancerStatus> {
  const order = ['malignant', 'secondary', 'node', 'in_situ', 'history', 'suspected'] as const
  const found = order.flatMap((behaviour) => diagnoses.filter((diagnosis) => diagnosis.behaviour === behaviour))
  const [gravest] = found
  if (!gravest) return reach === 'whole' ? known('none', []) : unknown('not-read')
  const value = STATUS[gravest.behaviour as (typeof order)[number]]
  const behind = found.filter(({ behaviour }) => STATUS[behaviour as (typeof order)[number]] === value)
  return known(value, behind.map(sourceOf), behind.every(({ coding }) => coding === null) ? 'probable' : 'stated')
}

const STATUS = {
  malignant: 'confirmed',
  secondary: 'confirmed',
  node: 'confirmed',
  in_situ: 'in_situ_only',
  history: 'history_only',
  suspected: 'suspected',
} as const

export const sourceOf = ({ condition, coding }: Diagnosis) =>
  chartSource(condition.reference, condition.concept, coding, condition.onset ?? condition.recorded)

export function siteFact(primary: Primary | null, reach: Reach): Fact<Site> {
  if (!primary) return unknown(reach === 'whole' ? 'not-recorded' : 'not-read')
  const sure = primary.diagnoses.some(({ coding, disagrees }) => coding !== null && !disagrees)
  return known(primary.site, primary.diagnoses.map(sourceOf), sure ? 'stated' : 'probable')
}

/** Everything said of the primary, by its own conditions and by companion codes beside them. */
export function subtypesFact(diagnoses: readonly Diagnosis[], primary: Primary | null, reach: Reach): Fact<Subtype[]> {
  const of = diagnoses.filter(
    ({ subtypes, behaviour, site }) =>
      subtypes.length > 0 &&
      behaviour !== 'suspected' &&
      (site === null || site === primary?.site || behaviour === 'nobody'),
  )
  const all = [...new Set(of.flatMap(({ subtypes }) => subtypes))]
  return all.length > 0 ? known(all, of.map(sourceOf)) : unknown(reach === 'whole' ? 'not-recorded' : 'not-read')
}
