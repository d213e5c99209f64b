import type { Site } from '../../../shared/oncology.ts'
import { column } from './column.ts'
import { areOpposed, sharedKinds } from './subtypes.ts'

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

const SAME_SITE = 80
/** Still the same organ, and known to be another disease in it. */
const SAME_SITE_OTHER_KIND = 60

/** Needs A1.1, A1.2, A1.4: the same kind, the same site, the same family, any cancer. */
export const site = column({
  criterion: 'site',
  discloses: 'site',
  facet: ({ mentor }) => ({
    site: mentor.site,
    subtypes: mentor.discloses.includes('subtypes') ? [...mentor.subtypes].sort() : [],
  }),
  compare(profile, facet) {
    if (profile.site === null) return { finding: 'unknown', similarity: null }
    if (profile.site !== facet.site)
      return areFamily(profile.site, facet.site)
        ? { finding: 'same-family-of-cancers', similarity: 40, shared: [facet.site] }
        : { finding: 'another-cancer', similarity: 0 }
    if (areOpposed(profile.subtypes, facet.subtypes))
      return { finding: 'same-site', similarity: SAME_SITE_OTHER_KIND, shared: [facet.site] }
    const kinds = sharedKinds(profile.subtypes, facet.subtypes)
    return kinds.length > 0
      ? { finding: 'same-subtype', similarity: 100, shared: [facet.site, ...kinds] }
      : { finding: 'same-site', similarity: SAME_SITE, shared: [facet.site] }
  },
})
