import type { Criterion, Importance } from '../../shared/answers.ts'
import type { Site } from '../../shared/oncology.ts'
import type { Profile } from '../../shared/profile.ts'

/** A "must" also filters: see barriers.ts. */
const WEIGHT: Record<Importance, number> = { 'not-important': 0, nice: 1, important: 3, must: 5 }

/** Fewer than about 6 in 100,000 a year: finding the same one matters more (needs A1.4). Source: RARECARE. */
const RARE: readonly Site[] = [
  'anus',
  'mds_mpn',
  'other_female_genital',
  'testis',
  'other_male_genital',
  'biliary',
  'small_intestine',
  'soft_tissue',
  'bone',
  'mesothelioma',
  'kaposi',
  'eye',
  'other_endocrine_thymus',
  'peritoneum_retroperitoneum',
  'neuroendocrine',
]

/** The same rare cancer long ago outweighs its family lately: "to feel less alone". */
const RARE_WEIGHS = 3

/** The weight of a criterion for this patient, a whole number from 0 to 15. */
export function weightOf(profile: Profile, criterion: Criterion): number {
  const weight = WEIGHT[profile.importance[criterion]]
  const isRare = criterion === 'site' && profile.site !== null && RARE.includes(profile.site)
  return isRare ? weight * RARE_WEIGHS : weight
}
