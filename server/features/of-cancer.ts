import type { Site, TreatmentKind } from '../../shared/oncology.ts'
import type { Chart, Concept } from '../chart/chart.ts'
import type { Act } from './act.ts'
import { yearsBetween } from './dates.ts'
import type { Diagnosis } from './diagnosis.ts'
import { labelOf } from './label.ts'
import { type Primary, primariesFrom } from './site.ts'
import { OTHER_USE_WORDS, otherUseRow } from './terminology/other-uses.ts'
import { PLACE_OF_SITE } from './terminology/site-words.ts'
import { bareCode, systemOfCoding } from './terminology/systems.ts'
import { FAMILY, plain, withoutNegated } from './terminology/words.ts'

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

/** The organs that an operation takes out, whole or in part. */
const ORGANS: Partial<Record<TreatmentKind, readonly Site[]>> = {
  lobectomy: ['lung'],
  pneumonectomy: ['lung'],
  hysterectomy: ['uterus', 'cervix'],
  oophorectomy: ['ovary'],
  cystectomy: ['bladder'],
  nephrectomy: ['kidney'],
  colectomy: ['colorectal'],
  rectal_resection: ['colorectal', 'anus'],
  prostatectomy: ['prostate'],
  orchiectomy: ['testis'],
  thyroidectomy: ['thyroid'],
  gastrectomy: ['stomach'],
  pancreatectomy: ['pancreas'],
}

/**
 * Tells whether an act was done for a cancer that the person has or had. What it says of its reason counts first;
 * what is done for benign disease too has to be of an organ that the cancer concerns, not long before it, and
 * nothing else in the chart may explain it.
 */
export function forCancer(chart: Chart, diagnoses: readonly Diagnosis[]): (act: Act) => boolean {
  const [only, ...others] = primariesFrom(diagnoses)
  const elsewhere = otherUsesIn(chart)
  return (act) => {
    if (act.reason !== 'unsaid') return act.reason === 'cancer'
    if (act.ofCancer === 'yes') return true
    if (act.ofCancer === 'no' && elsewhere.has(act.kind)) return false
    if (act.ofCancer === 'no' && only && others.length === 0 && isLongBefore(act, only)) return false
    return concerns(act, diagnoses)
  }
}

const YEARS_BEFORE = 2

/** Another organ than that of the cancer, taken out years before it began; its own organ may tell of an older date. */
function isLongBefore({ kind, first, last }: Act, { site, since, isDated }: Primary): boolean {
  const organs = ORGANS[kind]
  const at = last ?? first
  if (!organs || at === null || since === null || !isDated || (site !== null && organs.includes(site))) return false
  return yearsBetween(at, since) >= YEARS_BEFORE
}

/** Kinds of treatment that another illness of the chart explains as well. */
function otherUsesIn({ conditions }: Chart): ReadonlySet<TreatmentKind> {
  const recorded = conditions.filter(({ verificationStatus }) => verificationStatus !== 'refuted')
  return new Set(recorded.flatMap(({ concept }) => otherUsesOf(concept)))
}

function otherUsesOf(concept: Concept): TreatmentKind[] {
  const coded = concept.codings.flatMap((one) => otherUseRow(systemOfCoding(one), bareCode(one.code))?.says ?? [])
  const said = withoutNegated(plain(labelOf(concept)))
  const named = OTHER_USE_WORDS.flatMap(([pattern, kind]) => (pattern.test(said) && !FAMILY.test(said) ? kind : []))
  return [...coded, ...named]
}

function concerns(act: Act, diagnoses: readonly Diagnosis[]): boolean {
  const sites = DONE_FOR[act.kind]
  if (!sites) return true
  const own = diagnoses.filter(({ behaviour }) => OWN.has(behaviour))
  if (own.length === 0 || own.some(({ site }) => site === null || site === 'unknown_primary')) return true
  return own.some(({ site }) => site !== null && sites.includes(site)) || isForSecondary(act.kind, diagnoses)
}

const OWN = new Set<Diagnosis['behaviour']>(['malignant', 'in_situ', 'history'])

const isForSecondary = (kind: TreatmentKind, diagnoses: readonly Diagnosis[]) => {
  const places = (ORGANS[kind] ?? []).flatMap((site) => PLACE_OF_SITE[site] ?? [])
  return diagnoses.some(({ where }) => where.some((place) => places.includes(place)))
}
