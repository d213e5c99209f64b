import type { Site, Subtype } from '../../shared/oncology.ts'
import type { Coding } from '../chart/chart.ts'
import type { Behaviour, Place } from './terminology/says.ts'
import { PLACE_OF_SITE } from './terminology/site-words.ts'

/** What one coding, or one clause of words, says of a tumour. */
export type Reading = {
  readonly behaviour: Behaviour
  readonly site: Site | null
  /** Where secondaries are. */
  readonly where: readonly Place[]
  readonly subtypes: readonly Subtype[]
  /** It says of itself that the cancer has spread beyond its region. */
  readonly distant: boolean
  /** Advanced without a stage group, as "extensive stage". */
  readonly advanced: boolean
  readonly stage: string | null
  /** The coding that was understood; null when it was words. */
  readonly coding: Coding | null
}

export const NOTHING_READ = {
  site: null,
  where: [],
  subtypes: [],
  distant: false,
  advanced: false,
  stage: null,
  coding: null,
} as const satisfies Omit<Reading, 'behaviour'>

/** Which behaviour several readings of one diagnosis amount to. */
const WEIGHT: readonly Behaviour[] = [
  'malignant',
  'in_situ',
  'secondary',
  'node',
  'history',
  'suspected',
  'risk',
  'nobody',
  'companion',
  'uncertain',
]

/** "Malignant tumour of liver" beside "secondary, liver" is the secondary: a generic code next to an exact one. */
const isSecondaryOf = ({ behaviour, site }: Reading, where: readonly Place[]) => {
  const place = site === null ? undefined : PLACE_OF_SITE[site]
  return behaviour === 'malignant' && (site === null || (place !== undefined && where.includes(place)))
}

/** Several readings, one disease: each adds what it knows. Where they name two sites, the first named counts. */
export function merged(readings: readonly Reading[]): Reading | null {
  const where = [...new Set(readings.flatMap((reading) => reading.where))]
  const saysSecondary = readings.some(({ behaviour }) => behaviour === 'secondary' || behaviour === 'node')
  const telling = readings.filter((reading) => !(saysSecondary && isSecondaryOf(reading, where)))
  const [gravest] = [...telling].sort((one, other) => WEIGHT.indexOf(one.behaviour) - WEIGHT.indexOf(other.behaviour))
  if (!gravest) return null
  const sited = telling.find(({ behaviour, site }) => behaviour === gravest.behaviour && site !== null)
  return {
    ...(sited ?? gravest),
    site: sited?.site ?? telling.find(({ site }) => site !== null)?.site ?? null,
    where,
    subtypes: [...new Set(readings.flatMap(({ subtypes }) => subtypes))],
    distant: readings.some(({ distant }) => distant),
    advanced: readings.some(({ advanced }) => advanced),
    stage: readings.find(({ stage }) => stage !== null)?.stage ?? null,
  }
}
