import type { Site } from '../../../shared/oncology.ts'
import { ICD10_SITES } from './icd10-sites.ts'
import { lookup } from './lookup.ts'
import type { Behaviour, Place } from './says.ts'
import { PLACE_OF_SITE } from './site-words.ts'

const ofIcd10 = lookup(ICD10_SITES)

type Morphology = {
  readonly histology: number
  readonly behaviour: Behaviour
  /** Both as digits, without the grade that may follow. */
  readonly bare: string
}

/** The digit after the slash; 0 benign, 1 borderline, 2 in situ, 3 malignant, 6 metastatic, 9 primary or not. */
const BEHAVIOURS: Readonly<Record<string, Behaviour>> = {
  '0': 'uncertain',
  '1': 'uncertain',
  '2': 'in_situ',
  '3': 'malignant',
  '6': 'secondary',
  '9': 'malignant',
}

/** `8500/3`, `M8500/3`, `80463/3` with its grade: the histology, and what its last digit says. */
export function morphologyOf(bare: string): Morphology | null {
  const match = /^M?(\d{4})([012369])[1-9]?$/.exec(bare)
  const behaviour = BEHAVIOURS[match?.[2] ?? '']
  return match && behaviour ? { histology: Number(match[1]), behaviour, bare: `${match[1]}${match[2]}` } : null
}

/** `C50.9` of ICD-O-3, not of ICD-10: C77 is a node where a lymphoma began, C44 any skin, C42 blood and marrow. */
export type Topography = { readonly code: string; readonly site: Site | null }

export function topographyOf(bare: string): Topography | null {
  if (!/^C\d{2,3}\w{0,2}$/.test(bare)) return null
  if (bare.startsWith('C77') || bare.startsWith('C42')) return { code: bare, site: null }
  return { code: bare, site: ofIcd10('icd10', bare)?.says.site ?? null }
}

/** Where a metastasis sits; `other` where we have no name for the place. */
export const placeOf = ({ code, site }: Topography): Place =>
  PLACES.find(([start]) => code.startsWith(start))?.[1] ?? (site && PLACE_OF_SITE[site]) ?? 'other'

/** Topographies that are no site of a primary of their own. */
const PLACES: readonly (readonly [string, Place])[] = [
  ['C77', 'lymph_node'],
  ['C421', 'bone_marrow'],
  ['C384', 'pleura'],
  ['C38', 'mediastinum'],
  ['C44', 'skin'],
]

const isWithin = ({ histology }: Morphology, from: number, to: number) => histology >= from && histology <= to

const inBlood = (place: Topography | null) => place === null || /^C42[014]?/.test(place.code)
const inSkin = (place: Topography | null) => place === null || place.code.startsWith('C44')

/** Lymphoma outside blood and marrow, leukaemia inside. */
const LEUKEMIA_IN_BLOOD = [
  [9811, 9818],
  [9823, 9823],
  [9827, 9827],
  [9837, 9837],
] as const

type Rule = readonly [from: number, to: number, site: Site, where?: (place: Topography | null) => boolean]

/**
 * Histologies that decide the site whatever the topography, or that need it, in order.
 *
 * source  SEER site recode ICD-O-3/WHO 2008
 */
const BY_HISTOLOGY: readonly Rule[] = [
  [8720, 8790, 'melanoma', inSkin],
  [8050, 8110, 'skin_nonmelanoma', (place) => place !== null && inSkin(place)],
  [8240, 8249, 'neuroendocrine', (place) => place === null],
  [9050, 9055, 'mesothelioma'],
  [9140, 9140, 'kaposi'],
  ...LEUKEMIA_IN_BLOOD.map(([from, to]): Rule => [from, to, 'lymphoma', (place) => !inBlood(place)]),
  [9590, 9597, 'lymphoma'],
  [9650, 9729, 'lymphoma'],
  [9731, 9732, 'myeloma'],
  [9733, 9733, 'leukemia'],
  [9734, 9734, 'myeloma'],
  [9735, 9738, 'lymphoma'],
  [9742, 9742, 'leukemia'],
  [9740, 9769, 'mds_mpn'],
  [9800, 9948, 'leukemia'],
  [9950, 9993, 'mds_mpn'],
]

/**
 * Where a histology begins when no topography is given, as most of its kind do.
 *
 * source  ICD-O-3 third edition, the topography written beside the morphology
 */
const USUAL: readonly (readonly [from: number, to: number, site: Site])[] = [
  [8170, 8180, 'liver'],
  [8312, 8312, 'kidney'],
  [8330, 8347, 'thyroid'],
  [8500, 8543, 'breast'],
  [8800, 8936, 'soft_tissue'],
  [8960, 8960, 'kidney'],
  [9180, 9200, 'bone'],
  [9220, 9243, 'bone'],
  [9260, 9260, 'bone'],
  [9380, 9480, 'brain_cns'],
  [9510, 9514, 'eye'],
]

/** Carcinomas of the lung that are not of small cells. */
export const isNonSmallCell = ({ histology }: Morphology): boolean =>
  [8012, 8013, 8046, 8140, 8260, 8480, 8550, 8560].includes(histology) ||
  (histology >= 8070 && histology <= 8078) ||
  (histology >= 8250 && histology <= 8255)

/** The site that histology and topography say together. */
export function siteOf(morphology: Morphology | null, place: Topography | null): Site | null {
  const rule = BY_HISTOLOGY.find(
    ([from, to, , fits]) => morphology !== null && isWithin(morphology, from, to) && (fits?.(place) ?? true),
  )
  if (rule) return rule[2]
  if (place) return place.code.startsWith('C77') ? 'lymphoma' : place.site
  return USUAL.find(([from, to]) => morphology !== null && isWithin(morphology, from, to))?.[2] ?? null
}
