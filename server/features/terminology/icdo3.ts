import type { Site } from '../../../shared/oncology.ts'
import { lookup } from './lookup.ts'
import { SITE_ROWS } from './sites.ts'

const ofIcd10 = lookup(SITE_ROWS)

/** Morphology blocks that decide the site whatever the topography. Source: SEER site recode ICD-O-3. */
const BY_MORPHOLOGY: readonly (readonly [number, number, Site])[] = [
  [8720, 8790, 'melanoma'],
  [9050, 9055, 'mesothelioma'],
  [9140, 9140, 'kaposi'],
  [9590, 9597, 'lymphoma'],
  [9650, 9729, 'lymphoma'],
  [9731, 9734, 'myeloma'],
  [9740, 9769, 'mds_mpn'],
  [9800, 9948, 'leukemia'],
  [9950, 9993, 'mds_mpn'],
]

/** `8500/3`, also as `85003`: the histology, and what the last digit says of its behaviour. */
export function morphologyOf(
  bare: string,
): { behaviour: 'malignant' | 'in_situ' | 'secondary'; site: Site | null } | null {
  const match = /^(\d{4})([236])\d?$/.exec(bare)
  if (!match) return null
  const histology = Number(match[1])
  const site = BY_MORPHOLOGY.find(([from, to]) => histology >= from && histology <= to)?.[2] ?? null
  const behaviour = ({ 2: 'in_situ', 3: 'malignant', 6: 'secondary' } as const)[Number(match[2]) as 2 | 3 | 6]
  return { behaviour, site }
}

/** ICD-O-3 topography is not ICD-10: C77 is a nodal primary, C42 marrow and blood, C44 skin of any kind. */
export function topographyOf(bare: string): Site | null {
  if (!/^C\d{2,3}$/.test(bare)) return null
  if (bare.startsWith('C77')) return 'lymphoma'
  if (bare.startsWith('C42')) return null
  return ofIcd10('icd10', bare)?.[4] ?? null
}
