import type { TreatmentKind } from '../../../shared/oncology.ts'
import { lookup, table } from './lookup.ts'

/** Other illnesses that are treated like a cancer, by the kind of treatment. */
const OTHER_USES = [
  ...table<TreatmentKind>('icd10', 'ICD-10-CM titles 2019; product monographs of methotrexate and hydroxyurea', [
    ['M05* M06* M07* M08* L40*', 'chemotherapy', 'rheumatoid and psoriatic arthritis, psoriasis: methotrexate'],
    ['K50* M32* M33* M34*', 'chemotherapy', 'Crohn disease, lupus and kin: methotrexate'],
    ['O00*', 'chemotherapy', 'ectopic pregnancy: methotrexate'],
    ['D57*', 'chemotherapy', 'sickle cell disease: hydroxyurea'],
    ['J30* Z91.03* T63.4*', 'immunotherapy', 'allergy to pollen, dust, insects: desensitization'],
  ]),
  ...table<TreatmentKind>('icd9', 'ICD-9-CM titles', [
    ['714* 696* 555* 710* 633* 282.6*', 'chemotherapy', 'as above'],
    ['477* V15.06', 'immunotherapy', 'as above'],
  ]),
]

export const otherUseRow = lookup(OTHER_USES)

export const OTHER_USE_WORDS: readonly (readonly [RegExp, TreatmentKind])[] = [
  [
    /rheumatoid|rhumatoide|psoria|\bcrohn|\blupus\b|dermatomyosit|scleroderm|ectopic pregnan|grossesse (?:ectopique|extra-?uterine)|sickle|drepanocyt|falciform/,
    'chemotherapy',
  ],
  [
    /allergic rhin|rhinite allerg|hay fever|rhume des foins|\ballerg\w* .*(?:pollen|acarien|mite|venom|venin)/,
    'immunotherapy',
  ],
]
