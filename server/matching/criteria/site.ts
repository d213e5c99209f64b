import type { Site, Subtype } from '../../../shared/oncology.ts'
import { column } from './criterion.ts'

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

const areFamily = (one: Site, other: Site) => FAMILIES.some((family) => family.includes(one) && family.includes(other))

/** Courses of illness, not kinds of it: they do not make two cancers alike. */
const NOT_A_KIND: readonly Subtype[] = ['in_relapse', 'in_remission', 'recurrence', 'local_recurrence', 'in_situ']

/** Needs A1.1, A1.2, A1.4: the same subtype, the same site, the same family, any cancer. */
export const site = column({
  criterion: 'site',
  discloses: 'site',
  facet: ({ mentor }) => ({
    site: mentor.site,
    subtypes: [...mentor.subtypes].sort(),
    subtypesShown: mentor.discloses.includes('subtypes'),
  }),
  compare(profile, facet) {
    if (profile.site === null) return { finding: 'unknown', similarity: null }
    if (profile.site === facet.site) {
      const shared = facet.subtypes.filter((kind) => profile.subtypes.includes(kind) && !NOT_A_KIND.includes(kind))
      if (shared.length > 0 && facet.subtypesShown)
        return { finding: 'same-subtype', similarity: 100, shared: [facet.site, ...shared] }
      return { finding: 'same-site', similarity: shared.length > 0 ? 100 : 80, shared: [facet.site] }
    }
    return areFamily(profile.site, facet.site)
      ? { finding: 'same-family-of-cancers', similarity: 40, shared: [facet.site] }
      : { finding: 'another-cancer', similarity: 0 }
  },
})
