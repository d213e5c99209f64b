import type { Path } from '../../../shared/mentor.ts'
import type { Site, Subtype } from '../../../shared/oncology.ts'
import type { Profile } from '../../../shared/profile.ts'
import type { Standing } from '../barriers.ts'
import { type Comparison, UNKNOWN } from '../entry.ts'
import { isRare } from '../weights.ts'
import { column } from './column.ts'
import { opposedTo, sharedKinds } from './subtypes.ts'

/** Cancers whose treatment and daily life are near each other. A site that is in none stands alone. */
const FAMILIES: readonly (readonly Site[])[] = [
  ['uterus', 'cervix', 'ovary', 'other_female_genital'],
  ['prostate', 'bladder', 'kidney', 'testis', 'other_male_genital'],
  ['colorectal', 'anus', 'small_intestine', 'stomach', 'esophagus', 'pancreas', 'liver', 'biliary'],
  ['lymphoma', 'myeloma', 'leukemia', 'mds_mpn'],
  ['lung', 'mesothelioma'],
  ['melanoma', 'skin_nonmelanoma'],
  ['head_neck', 'thyroid'],
  ['soft_tissue', 'bone'],
]

const familyOf = (site: Site | null): readonly Site[] =>
  FAMILIES.find((family) => family.some((one) => one === site)) ?? []

/** similarity of another cancer of the same family */
export const FAMILY = 40

/** Of the same site: the same kind, one of which we do not know, and one known to be another disease. */
const KINDS = { same: 100, unknown: 97, opposed: 94 }
/** With a rare cancer the kind is the diagnosis: finding the same one is not being alone (needs A1.4). */
const RARE_KINDS = { same: 100, unknown: 85, opposed: 70 }

/** "We all went through the same trauma": who had another cancer is nearer than who had none (study of eight, line 135). */
const NEVER_HAD_IT = -20

/** Where a mentor's illness was, and the kinds of it that they show. */
export type Illness = { readonly site: Site; readonly path: Path; readonly subtypes: readonly Subtype[] }

export const illnessOf = ({ mentor: { site, path, subtypes, discloses } }: Standing): Illness | null =>
  site && { site, path, subtypes: discloses.includes('subtypes') ? [...(subtypes ?? [])].sort() : [] }

/** Needs A1.1, A1.2, A1.4, A1.11: the same kind, the same site, the same family, any cancer. */
export const site = column({
  criterion: 'site',
  discloses: 'site',
  facet: illnessOf,
  asked: (profile) => ({
    profile,
    family: familyOf(profile.site),
    kinds: isRare(profile) ? RARE_KINDS : KINDS,
    isOpposed: opposedTo(profile.subtypes),
  }),
  compare(asked, illness) {
    const { profile, family } = asked
    if (illness === null) return UNKNOWN
    if (profile.path === 'genetic_risk') return forWhoCarriesARisk(profile, illness)
    if (profile.site === null) return UNKNOWN
    if (illness.path === 'genetic_risk') return { finding: 'lives-with-a-risk', similarity: NEVER_HAD_IT }
    if (profile.site === illness.site) return ofSameSite(asked, illness)
    return family.includes(illness.site)
      ? { finding: 'same-family-of-cancers', similarity: FAMILY, shared: [illness.site] }
      : { finding: 'another-cancer', similarity: 0 }
  },
})

type Asked = {
  readonly profile: Profile
  readonly kinds: typeof KINDS
  readonly isOpposed: (subtypes: readonly Subtype[]) => boolean
}

/** The kind orders those who are alike. Where it is a criterion of its own, it is told there. */
function ofSameSite({ profile, kinds, isOpposed }: Asked, { site: where, subtypes }: Illness): Comparison {
  if (isOpposed(subtypes)) return { finding: 'same-site', similarity: kinds.opposed, shared: [where] }
  const shared = sharedKinds(profile.subtypes, subtypes)
  if (shared.length === 0) return { finding: 'same-site', similarity: kinds.unknown, shared: [where] }
  return profile.importance.subtype === 'not-important'
    ? { finding: 'same-subtype', similarity: kinds.same, shared: [where, ...shared] }
    : { finding: 'same-site', similarity: kinds.same, shared: [where] }
}

/** A risk is shared with who carries one, in the same organ best; then with who had the cancer that is feared. */
function forWhoCarriesARisk(profile: Profile, illness: Illness): Comparison {
  const { site: where, path } = illness
  const same = profile.site === null || profile.site === where
  if (path === 'genetic_risk') return { finding: 'same-risk', similarity: same ? 100 : 70, shared: [where] }
  return profile.site === where
    ? { finding: 'same-site', similarity: FAMILY, shared: [where] }
    : { finding: 'another-cancer', similarity: 0 }
}
