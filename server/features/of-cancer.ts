import type { Site, TreatmentKind } from '../../shared/oncology.ts'
import type { Act } from './act.ts'
import type { Diagnosis } from './diagnosis.ts'
import { PLACE_OF_SITE } from './terminology/site-words.ts'

const GYNAECOLOGICAL: readonly Site[] = ['uterus', 'cervix', 'ovary', 'other_female_genital']
const ABDOMINAL: readonly Site[] = [
  ...GYNAECOLOGICAL,
  'colorectal',
  'anus',
  'bladder',
  'small_intestine',
  'stomach',
  'pancreas',
  'kidney',
  'prostate',
  'other_male_genital',
  'liver',
  'biliary',
  'esophagus',
  'peritoneum_retroperitoneum',
  'neuroendocrine',
  'mesothelioma',
  'soft_tissue',
]

/** Cancers that an act, also done for other disease, is done for. Kinds that are not here fit any. */
const DONE_FOR: Partial<Record<TreatmentKind, readonly Site[]>> = {
  lumpectomy: ['breast'],
  mastectomy: ['breast'],
  breast_reconstruction: ['breast'],
  axillary_surgery: ['breast', 'melanoma', 'skin_nonmelanoma', 'lymphoma'],
  colectomy: ABDOMINAL,
  rectal_resection: ABDOMINAL,
  ostomy: ABDOMINAL,
  ostomy_closure: ABDOMINAL,
  prostatectomy: ['prostate', 'bladder', 'colorectal', 'anus'],
  lobectomy: ['lung', 'neuroendocrine', 'mesothelioma', 'other_endocrine_thymus'],
  pneumonectomy: ['lung', 'neuroendocrine', 'mesothelioma', 'other_endocrine_thymus'],
  hysterectomy: [...GYNAECOLOGICAL, 'colorectal', 'bladder', 'peritoneum_retroperitoneum'],
  oophorectomy: [...GYNAECOLOGICAL, 'breast', 'colorectal', 'peritoneum_retroperitoneum', 'stomach'],
  cystectomy: ABDOMINAL,
  nephrectomy: [...ABDOMINAL, 'other_endocrine_thymus'],
  orchiectomy: ['testis', 'prostate', 'lymphoma', 'other_male_genital'],
  thyroidectomy: ['thyroid', 'head_neck', 'other_endocrine_thymus', 'neuroendocrine'],
  gastrectomy: ABDOMINAL,
  pancreatectomy: ABDOMINAL,
  hormone_therapy: ['breast', 'prostate', 'uterus', 'ovary', 'other_male_genital'],
  radionuclide_therapy: [
    'thyroid',
    'prostate',
    'neuroendocrine',
    'liver',
    'lymphoma',
    'other_endocrine_thymus',
    'pancreas',
    'small_intestine',
    'colorectal',
    'bone',
  ],
}

/** Where secondaries are taken out by an operation that is named for the organ. */
const ORGANS: Partial<Record<TreatmentKind, readonly Site[]>> = {
  lobectomy: ['lung'],
  pneumonectomy: ['lung'],
  oophorectomy: ['ovary'],
  nephrectomy: ['kidney'],
  colectomy: ['colorectal'],
  pancreatectomy: ['pancreas'],
}

/**
 * True when an act was done for a cancer that the person has or had. What it says of its reason counts first;
 * an operation that is done for benign disease too has to be of an organ that the cancer concerns.
 */
export function isForCancer(act: Act, diagnoses: readonly Diagnosis[]): boolean {
  if (act.reason !== 'unsaid') return act.reason === 'cancer'
  const sites = DONE_FOR[act.kind]
  if (act.ofCancer === 'yes' || !sites) return true
  const own = diagnoses.filter(({ behaviour }) => OWN.has(behaviour))
  if (own.length === 0 || own.some(({ site }) => site === null || site === 'unknown_primary')) return true
  return own.some(({ site }) => site !== null && sites.includes(site)) || isForSecondary(act.kind, diagnoses)
}

const OWN = new Set<Diagnosis['behaviour']>(['malignant', 'in_situ', 'history'])

const isForSecondary = (kind: TreatmentKind, diagnoses: readonly Diagnosis[]) => {
  const places = (ORGANS[kind] ?? []).flatMap((site) => PLACE_OF_SITE[site] ?? [])
  return diagnoses.some(({ where }) => where.some((place) => places.includes(place)))
}
