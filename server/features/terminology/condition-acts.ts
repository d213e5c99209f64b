import { table } from './lookup.ts'
import {
  cancerAct,
  currentAct,
  formerAct,
  formerCancerAct,
  likelyAct,
  NO_TREATMENT,
  PALLIATIVE,
  stateAct,
} from './says-act.ts'

/**
 * Treatments that ICD writes as diagnoses: an encounter for chemotherapy, the absence of a breast. Z51.1, Z51.0
 * and Z92 carry fewer digits in ICD-10-CA and at the WHO.
 */
export const CONDITION_ACTS = [
  ...table('icd10', 'ICD-10-CM titles 2019; ICD-10-CA and WHO where they agree', [
    ['Z51.1 Z51.11', likelyAct('chemotherapy'), 'encounter for chemotherapy'],
    ['Z51.12', likelyAct('immunotherapy'), 'encounter for antineoplastic immunotherapy'],
    ['Z51.0', likelyAct('radiotherapy_unspecified'), 'encounter for radiotherapy'],
    ['Z51.5*', PALLIATIVE, 'encounter for palliative care'],
    ['Z79.810', currentAct('hormone_therapy'), 'long term use of SERM: tamoxifen, for prevention too'],
    ['Z79.811 Z79.818', currentAct('hormone_therapy'), 'long term use of aromatase inhibitors, of other such agents'],
    ['Z92.21 Z92.6', formerCancerAct('chemotherapy'), 'history of chemotherapy'],
    ['Z92.3', formerCancerAct('radiotherapy_unspecified'), 'history of irradiation'],
    ['Z90.1*', formerCancerAct('mastectomy'), 'acquired absence of a breast'],
    ['Z90.710', formerAct('hysterectomy'), 'acquired absence of cervix and uterus'],
    ['Z90.72*', formerAct('oophorectomy'), 'acquired absence of ovaries'],
    ['Z90.79', formerAct('prostatectomy'), 'acquired absence of other genital organs, the prostate in men'],
    ['Z90.3', formerAct('gastrectomy'), 'acquired absence of stomach, or a part of it'],
    ['Z90.41*', formerAct('pancreatectomy'), 'acquired absence of pancreas, or a part of it'],
    ['Z90.6', formerAct('cystectomy'), 'acquired absence of other parts of urinary tract, the bladder'],
    ['Z90.5', formerAct('nephrectomy'), 'acquired absence of a kidney'],
    ['Z93.2 Z93.3', stateAct('ostomy'), 'ileostomy, colostomy status'],
    ['Z93.6', stateAct('ostomy'), 'urostomy status'],
    ['K94.0* K94.1*', formerAct('ostomy'), 'complications of a colostomy, an ileostomy'],
    ['Z94.81 Z94.84', formerAct('stem_cell_transplant'), 'bone marrow, stem cell transplant status'],
    ['Z42.1', likelyAct('breast_reconstruction'), 'encounter for breast reconstruction after mastectomy'],
    ['Z43.2 Z43.3', formerAct('ostomy'), 'attention to ileostomy, colostomy'],
    ['Z52* Z40*', NO_TREATMENT, 'donor; prophylactic surgery'],
  ]),
  ...table('icd9', 'ICD-9-CM titles', [
    ['V58.1 V58.11', likelyAct('chemotherapy'), 'encounter for chemotherapy'],
    ['V58.12', likelyAct('immunotherapy'), 'encounter for antineoplastic immunotherapy'],
    ['V58.0', likelyAct('radiotherapy_unspecified'), 'encounter for radiotherapy'],
    ['V66.7', PALLIATIVE, 'encounter for palliative care'],
    ['V44.2 V44.3 V44.6*', stateAct('ostomy'), 'ileostomy, colostomy, urostomy status'],
    ['V45.73', formerAct('nephrectomy'), 'acquired absence of a kidney'],
    ['V45.75', formerAct('gastrectomy'), 'acquired absence of stomach'],
    ['V88.01 V88.02', formerAct('hysterectomy'), 'acquired absence of uterus'],
    ['V45.71', formerCancerAct('mastectomy'), 'acquired absence of breast and nipple'],
    ['V42.81 V42.82', formerAct('stem_cell_transplant'), 'marrow, stem cells replaced by transplant'],
    ['V87.41', formerCancerAct('chemotherapy'), 'history of antineoplastic chemotherapy'],
    ['V15.3', formerCancerAct('radiotherapy_unspecified'), 'history of irradiation'],
    ['V07.51 V07.52', currentAct('hormone_therapy'), 'use of SERMs, of aromatase inhibitors'],
  ]),
  ...table('snomed', 'MII oncology module', [
    ['373818007', cancerAct('watchful_waiting'), 'watchful waiting, written as a finding'],
    ['424313000', cancerAct('watchful_waiting'), 'active surveillance, written as a finding'],
  ]),
]
