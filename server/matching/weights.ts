import type { Criterion, Importance } from '../../shared/answers.ts'
import type { Site, Subtype } from '../../shared/oncology.ts'
import type { Profile } from '../../shared/profile.ts'

/** The points of full marks. A "must" also filters: see barriers.ts. */
const WEIGHT: Record<Importance, number> = { 'not-important': 0, nice: 100, important: 300, must: 500 }

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

/** Rare kinds of frequent cancers, by the same source. */
const RARE_KINDS: readonly Subtype[] = ['inflammatory', 'myelofibrosis', 'apl', 'cml']

export const isRare = ({ rare, site, subtypes }: Profile): boolean =>
  rare ?? ((site !== null && RARE.includes(site)) || subtypes.some((kind) => RARE_KINDS.includes(kind)))

/**
 * How many times as much the illness itself counts as what is as important.
 *
 * "It's the cancer, lung cancer in my case, that counts": of what is as important the illness comes first (study of
 * eight, lines 116, 218), and stays behind what is more important. The same rare cancer long ago outweighs its family
 * lately: "to feel less alone" (118).
 */
const TIMES = { site: 1.5, rareSite: 3 }

type Said = { readonly importance: { readonly [C in Criterion]?: Importance | undefined } }

/** The person says that it matters, in words of their own: what matters by default is not raised. */
export const isRaised = ({ importance }: Said, criterion: Criterion): boolean =>
  importance[criterion] !== undefined && importance[criterion] !== 'not-important'

/** How many a mentor has accompanied counts for who has something complex, or asks for it; to others it is told (needs A2.11). */
export const asksForExperience = ({ complex, answers }: Profile): boolean => complex || isRaised(answers, 'experience')
const isOnlyTold = (profile: Profile, criterion: Criterion) => criterion === 'experience' && !asksForExperience(profile)

/**
 * The points a criterion gives this patient at most: a whole number, up to 1500. What the site's feedback
 * taught moves only what the person left as it is by default.
 */
export function weightOf(profile: Profile, criterion: Criterion): number {
  const weight = WEIGHT[profile.importance[criterion]]
  if (weight === 0 || isOnlyTold(profile, criterion)) return 0
  const times = criterion !== 'site' ? 1 : isRare(profile) ? TIMES.rareSite : TIMES.site
  const learnt = profile.answers.importance[criterion] === undefined ? (profile.learnt[criterion] ?? 0) : 0
  return Math.round((weight * times * (100 + learnt)) / 100)
}
