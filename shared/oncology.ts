import { z } from 'zod'

/** Primary sites, SEER site recode groups; colon and rectum are `colorectal`, Hodgkin and non-Hodgkin are `lymphoma`. */
export const Site = z.enum([
  'breast',
  'lung',
  'colorectal',
  'anus',
  'prostate',
  'lymphoma',
  'myeloma',
  'leukemia',
  'mds_mpn',
  'melanoma',
  'skin_nonmelanoma',
  'bladder',
  'kidney',
  'uterus',
  'cervix',
  'ovary',
  'other_female_genital',
  'testis',
  'other_male_genital',
  'pancreas',
  'stomach',
  'esophagus',
  'liver',
  'biliary',
  'small_intestine',
  'thyroid',
  'brain_cns',
  'head_neck',
  'soft_tissue',
  'bone',
  'mesothelioma',
  'kaposi',
  'eye',
  'other_endocrine_thymus',
  'peritoneum_retroperitoneum',
  'neuroendocrine',
  'unknown_primary',
])
export type Site = z.infer<typeof Site>

export const Subtype = z.enum([
  'alk_negative',
  'alk_positive',
  'all',
  'aml',
  'apl',
  'brca_carrier',
  'castration_resistant',
  'cll',
  'cml',
  'dcis',
  'dlbcl',
  'ductal',
  'egfr_mutated',
  'egfr_wild_type',
  'follicular',
  'her2_negative',
  'her2_positive',
  'hodgkin',
  'hormone_receptor_negative',
  'hormone_receptor_positive',
  'hormone_sensitive',
  'in_relapse',
  'in_remission',
  'in_situ',
  'inflammatory',
  'lcis',
  'lobular',
  'local_recurrence',
  'myelofibrosis',
  'non_hodgkin',
  'non_small_cell',
  'recurrence',
  'small_cell',
  'smoldering',
  'squamous',
  'triple_negative',
])
export type Subtype = z.infer<typeof Subtype>

export const TreatmentKind = z.enum([
  'lumpectomy',
  'mastectomy',
  'breast_reconstruction',
  'axillary_surgery',
  'colectomy',
  'rectal_resection',
  'ostomy',
  'ostomy_closure',
  'prostatectomy',
  'lobectomy',
  'pneumonectomy',
  'hysterectomy',
  'oophorectomy',
  'cystectomy',
  'nephrectomy',
  'orchiectomy',
  'thyroidectomy',
  'gastrectomy',
  'pancreatectomy',
  'chemotherapy',
  'radiotherapy_external',
  'brachytherapy',
  'radiotherapy_unspecified',
  'radionuclide_therapy',
  'immunotherapy',
  'hormone_therapy',
  'targeted_therapy',
  'stem_cell_transplant',
  'watchful_waiting',
])
export type TreatmentKind = z.infer<typeof TreatmentKind>

/** The first figure of a stage group. As recorded, never computed; not a word for anyone to read. */
export const Stage = z.enum(['0', 'I', 'II', 'III', 'IV'])
export type Stage = z.infer<typeof Stage>

export const AgeBand = z.enum(['0-17', '18-24', '25-34', '35-44', '45-54', '55-64', '65-74', '75+'])
export type AgeBand = z.infer<typeof AgeBand>

/** A FHIR date at the precision it was recorded: `2024`, `2024-05` or `2024-05-17`. */
export const PARTIAL_DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/
export const PartialDate = z.string().regex(PARTIAL_DATE)
export type PartialDate = z.infer<typeof PartialDate>
