import type { Site } from '../../../shared/oncology.ts'
import type { Match } from './lookup.ts'
import type { System } from './systems.ts'

/**
 * What a diagnosis code says of the tumour. `node`: secondary in lymph nodes, which may be regional.
 * `risk`: a hereditary risk. `nobody`: family history, screening, donor, prophylaxis; nobody's cancer.
 */
export type Behaviour =
  | 'malignant'
  | 'in_situ'
  | 'secondary'
  | 'node'
  | 'history'
  | 'suspected'
  | 'uncertain'
  | 'risk'
  | 'nobody'

/** [system, match, bare code, behaviour, primary site or where the secondary is] */
export type SiteRow = readonly [System, Match, string, Behaviour, Site | null, string | undefined]

/**
 * Sources: SEER site recode WHO-2008 (imsweb/algorithms) for ICD-10, ICD-9 and ICD-O-3 groups; ICD-10-CM
 * titles (icd.data, mCODE value sets) for in situ, secondary and history; mCODE extraction framework and
 * eCQM expansions for SNOMED CT. Colon and rectum are `colorectal`, all lymphomas `lymphoma`.
 */
const icd10 = (codes: string, behaviour: Behaviour, site: Site | null, where?: string): SiteRow[] =>
  rowsOf('icd10', codes, behaviour, site, where)
const icd9 = (codes: string, behaviour: Behaviour, site: Site | null, where?: string): SiteRow[] =>
  rowsOf('icd9', codes, behaviour, site, where)
const snomed = (codes: string, behaviour: Behaviour, site: Site | null, where?: string): SiteRow[] =>
  codes.split(' ').map((code) => ['snomed', 'exact', code, behaviour, site, where])

function rowsOf(system: System, codes: string, behaviour: Behaviour, site: Site | null, where?: string): SiteRow[] {
  return codes
    .split(' ')
    .map((code) => [system, code.includes('-') ? 'range' : 'prefix', code, behaviour, site, where] as SiteRow)
}

export const SITE_ROWS: readonly SiteRow[] = [
  ...icd10('C00-C14 C30-C32', 'malignant', 'head_neck'),
  ...icd10('C15', 'malignant', 'esophagus'),
  ...icd10('C16', 'malignant', 'stomach'),
  ...icd10('C17', 'malignant', 'small_intestine'),
  ...icd10('C18 C19 C20 C260 C7A02', 'malignant', 'colorectal'),
  ...icd10('C21', 'malignant', 'anus'),
  ...icd10('C22', 'malignant', 'liver'),
  ...icd10('C23 C24', 'malignant', 'biliary'),
  ...icd10('C25', 'malignant', 'pancreas'),
  ...icd10('C34 C7A090', 'malignant', 'lung'),
  ...icd10('C37 C74 C75', 'malignant', 'other_endocrine_thymus'),
  ...icd10('C40 C41', 'malignant', 'bone'),
  ...icd10('C43', 'malignant', 'melanoma'),
  ...icd10('C44 C4A', 'malignant', 'skin_nonmelanoma'),
  ...icd10('C45', 'malignant', 'mesothelioma'),
  ...icd10('C46', 'malignant', 'kaposi'),
  ...icd10('C47 C49 C380', 'malignant', 'soft_tissue'),
  ...icd10('C48', 'malignant', 'peritoneum_retroperitoneum'),
  ...icd10('C50', 'malignant', 'breast'),
  ...icd10('C51 C52 C57 C58', 'malignant', 'other_female_genital'),
  ...icd10('C53', 'malignant', 'cervix'),
  ...icd10('C54 C55', 'malignant', 'uterus'),
  ...icd10('C56', 'malignant', 'ovary'),
  ...icd10('C60 C63', 'malignant', 'other_male_genital'),
  ...icd10('C61', 'malignant', 'prostate'),
  ...icd10('C62', 'malignant', 'testis'),
  ...icd10('C64 C65', 'malignant', 'kidney'),
  ...icd10('C67', 'malignant', 'bladder'),
  ...icd10('C69', 'malignant', 'eye'),
  ...icd10('C70-C72', 'malignant', 'brain_cns'),
  ...icd10('C73', 'malignant', 'thyroid'),
  ...icd10('C7A', 'malignant', 'neuroendocrine'),
  ...icd10('C76 C80 C97', 'malignant', 'unknown_primary'),
  ...icd10('C81-C86 C884', 'malignant', 'lymphoma'),
  ...icd10('C90', 'malignant', 'myeloma'),
  ...icd10('C901 C91-C95', 'malignant', 'leukemia'),
  ...icd10('D45 D46 D471 D473 D474 D475 C944 C946 C96', 'malignant', 'mds_mpn'),

  ...icd10('C77', 'node', null, 'lymph_node'),
  ...icd10('C780', 'secondary', null, 'lung'),
  ...icd10('C782', 'secondary', null, 'pleura'),
  ...icd10('C785', 'secondary', null, 'large_intestine'),
  ...icd10('C786', 'secondary', null, 'peritoneum'),
  ...icd10('C787', 'secondary', null, 'liver'),
  ...icd10('C792', 'secondary', null, 'skin'),
  ...icd10('C793 C794', 'secondary', null, 'brain'),
  ...icd10('C795', 'secondary', null, 'bone'),
  ...icd10('C797', 'secondary', null, 'adrenal'),
  ...icd10('C78 C79 C7B', 'secondary', null, 'other'),

  ...icd10('D05', 'in_situ', 'breast'),
  ...icd10('D03', 'in_situ', 'melanoma'),
  ...icd10('D04', 'in_situ', 'skin_nonmelanoma'),
  ...icd10('D06', 'in_situ', 'cervix'),
  ...icd10('D070', 'in_situ', 'uterus'),
  ...icd10('D071 D072 D073', 'in_situ', 'other_female_genital'),
  ...icd10('D074 D076', 'in_situ', 'other_male_genital'),
  ...icd10('D075', 'in_situ', 'prostate'),
  ...icd10('D090', 'in_situ', 'bladder'),
  ...icd10('D022', 'in_situ', 'lung'),
  ...icd10('D020', 'in_situ', 'head_neck'),
  ...icd10('D00', 'in_situ', 'head_neck'),
  ...icd10('D001', 'in_situ', 'esophagus'),
  ...icd10('D002', 'in_situ', 'stomach'),
  ...icd10('D010 D011 D012', 'in_situ', 'colorectal'),
  ...icd10('D013', 'in_situ', 'anus'),
  ...icd10('D00-D09', 'in_situ', null),
  ...icd10('D37-D49', 'uncertain', null),

  ...icd10('Z853', 'history', 'breast'),
  ...icd10('Z8546', 'history', 'prostate'),
  ...icd10('Z8503 Z85038 Z8504', 'history', 'colorectal'),
  ...icd10('Z851', 'history', 'lung'),
  ...icd10('Z8551', 'history', 'bladder'),
  ...icd10('Z8552', 'history', 'kidney'),
  ...icd10('Z8541', 'history', 'cervix'),
  ...icd10('Z8542', 'history', 'uterus'),
  ...icd10('Z8543', 'history', 'ovary'),
  ...icd10('Z8547', 'history', 'testis'),
  ...icd10('Z8571 Z8572', 'history', 'lymphoma'),
  ...icd10('Z856', 'history', 'leukemia'),
  ...icd10('Z85820', 'history', 'melanoma'),
  ...icd10('Z85850', 'history', 'thyroid'),
  ...icd10('Z8501', 'history', 'esophagus'),
  ...icd10('Z8502', 'history', 'stomach'),
  ...icd10('Z8505', 'history', 'liver'),
  ...icd10('Z8506', 'history', 'small_intestine'),
  ...icd10('Z8507', 'history', 'pancreas'),
  ...icd10('Z8581 Z8521', 'history', 'head_neck'),
  ...icd10('Z85840', 'history', 'eye'),
  ...icd10('Z85841', 'history', 'brain_cns'),
  ...icd10('Z85830', 'history', 'bone'),
  ...icd10('Z85831', 'history', 'soft_tissue'),
  ...icd10('Z85', 'history', null),
  ...icd10('Z15', 'risk', null),
  ...icd10('Z80 Z12 Z40 Z52 Z03 Z86', 'nobody', null),

  ...icd9('174 175', 'malignant', 'breast'),
  ...icd9('1622-1629', 'malignant', 'lung'),
  ...icd9('153 1590 1540 1541', 'malignant', 'colorectal'),
  ...icd9('1542-1548', 'malignant', 'anus'),
  ...icd9('185', 'malignant', 'prostate'),
  ...icd9('201 200 2020-2022 2027-2028', 'malignant', 'lymphoma'),
  ...icd9('2030', 'malignant', 'myeloma'),
  ...icd9('204-208', 'malignant', 'leukemia'),
  ...icd9('2384 2387', 'malignant', 'mds_mpn'),
  ...icd9('172', 'malignant', 'melanoma'),
  ...icd9('173', 'malignant', 'skin_nonmelanoma'),
  ...icd9('188', 'malignant', 'bladder'),
  ...icd9('1890 1891', 'malignant', 'kidney'),
  ...icd9('182 179', 'malignant', 'uterus'),
  ...icd9('180', 'malignant', 'cervix'),
  ...icd9('1830', 'malignant', 'ovary'),
  ...icd9('181 184', 'malignant', 'other_female_genital'),
  ...icd9('186', 'malignant', 'testis'),
  ...icd9('187', 'malignant', 'other_male_genital'),
  ...icd9('157', 'malignant', 'pancreas'),
  ...icd9('151', 'malignant', 'stomach'),
  ...icd9('150', 'malignant', 'esophagus'),
  ...icd9('155', 'malignant', 'liver'),
  ...icd9('156', 'malignant', 'biliary'),
  ...icd9('152', 'malignant', 'small_intestine'),
  ...icd9('193', 'malignant', 'thyroid'),
  ...icd9('191 192', 'malignant', 'brain_cns'),
  ...icd9('140-149 160 161', 'malignant', 'head_neck'),
  ...icd9('171', 'malignant', 'soft_tissue'),
  ...icd9('170', 'malignant', 'bone'),
  ...icd9('163', 'malignant', 'mesothelioma'),
  ...icd9('176', 'malignant', 'kaposi'),
  ...icd9('190', 'malignant', 'eye'),
  ...icd9('1640 194', 'malignant', 'other_endocrine_thymus'),
  ...icd9('158', 'malignant', 'peritoneum_retroperitoneum'),
  ...icd9('2090-2093', 'malignant', 'neuroendocrine'),
  ...icd9('195 199', 'malignant', 'unknown_primary'),
  ...icd9('196', 'node', null, 'lymph_node'),
  ...icd9('1970', 'secondary', null, 'lung'),
  ...icd9('1977', 'secondary', null, 'liver'),
  ...icd9('1983', 'secondary', null, 'brain'),
  ...icd9('1985', 'secondary', null, 'bone'),
  ...icd9('197 198 2097', 'secondary', null, 'other'),
  ...icd9('2330', 'in_situ', 'breast'),
  ...icd9('2331', 'in_situ', 'cervix'),
  ...icd9('2334', 'in_situ', 'prostate'),
  ...icd9('2337', 'in_situ', 'bladder'),
  ...icd9('230-234', 'in_situ', null),
  ...icd9('235-239', 'uncertain', null),
  ...icd9('V103', 'history', 'breast'),
  ...icd9('V1046', 'history', 'prostate'),
  ...icd9('V1005 V1006', 'history', 'colorectal'),
  ...icd9('V1011', 'history', 'lung'),
  ...icd9('V10', 'history', null),
  ...icd9('V84', 'risk', null),
  ...icd9('V16 V76 V711 V50', 'nobody', null),

  ...snomed(
    '254837009 353431000119107 93796005 93884005 254840009 278054005 408643008 93796005',
    'malignant',
    'breast',
  ),
  ...snomed('363358000 93880001 254637007 254632001', 'malignant', 'lung'),
  ...snomed('363406005 93761005 109838007 363351006 93984006 93854002', 'malignant', 'colorectal'),
  ...snomed('363490009 93676009', 'malignant', 'anus'),
  ...snomed('399068003 93974005 254900004', 'malignant', 'prostate'),
  ...snomed('118599009 426071002 118600007 118601006 143291000119104 308121000 109969005', 'malignant', 'lymphoma'),
  ...snomed('109989006 94704006 413587002', 'malignant', 'myeloma'),
  ...snomed('93143009 91861009 91857003 92814006 92818009', 'malignant', 'leukemia'),
  ...snomed('307651005', 'malignant', 'mds_mpn'),
  ...snomed('372244006 93655004', 'malignant', 'melanoma'),
  ...snomed('402538000 719052006', 'malignant', 'skin_nonmelanoma'),
  ...snomed('399326009 93689003', 'malignant', 'bladder'),
  ...snomed('363518003 93849006', 'malignant', 'kidney'),
  ...snomed('371973000 371972005 254878006', 'malignant', 'uterus'),
  ...snomed('363354003', 'malignant', 'cervix'),
  ...snomed('363443007 93934004', 'malignant', 'ovary'),
  ...snomed('363367000', 'malignant', 'other_female_genital'),
  ...snomed('363449006', 'malignant', 'testis'),
  ...snomed('363418001 372003004', 'malignant', 'pancreas'),
  ...snomed('363349007 372014001', 'malignant', 'stomach'),
  ...snomed('363402007 371984007', 'malignant', 'esophagus'),
  ...snomed('95214007 109841003', 'malignant', 'liver'),
  ...snomed('363478007 94098005', 'malignant', 'thyroid'),
  ...snomed('428061005 93727008', 'malignant', 'brain_cns'),
  ...snomed('363429002', 'malignant', 'head_neck'),
  ...snomed('428281000 93725000', 'malignant', 'bone'),
  ...snomed('109385007', 'malignant', 'kaposi'),
  ...snomed('109888004 189336000', 'in_situ', 'breast'),
  ...snomed('92691004', 'in_situ', 'prostate'),
  ...snomed('314994000', 'malignant', 'prostate', 'other'),
  ...snomed('128462008', 'secondary', null, 'other'),
  ...snomed('94222008', 'secondary', null, 'bone'),
  ...snomed('94381002', 'secondary', null, 'liver'),
  ...snomed('94391008', 'secondary', null, 'lung'),
  ...snomed('94225005', 'secondary', null, 'brain'),
  ...snomed('94392001', 'node', null, 'lymph_node'),
  ...snomed('94260004', 'secondary', null, 'large_intestine'),
  ...snomed('429087003', 'history', 'breast'),
  ...snomed('428262008', 'history', 'prostate'),
  ...snomed('429740004 275937001', 'nobody', null),
  ...snomed('162573006', 'suspected', 'lung'),
  ...snomed('366980001', 'suspected', 'breast'),
  ...snomed('126906006', 'uncertain', 'prostate'),
]
