import type { Format, Gender, Style, Support, Topic } from '../../../shared/answers.ts'
import type { Phase } from '../../../shared/features.ts'
import type { AgeBand, Site, Subtype, TreatmentKind } from '../../../shared/oncology.ts'

/** Words for codes. A code without words here does not compile. */
const site: Record<Site, string> = {
  breast: 'cancer du sein',
  lung: 'cancer du poumon',
  colorectal: 'cancer colorectal',
  anus: 'cancer de l’anus',
  prostate: 'cancer de la prostate',
  lymphoma: 'lymphome',
  myeloma: 'myélome',
  leukemia: 'leucémie',
  mds_mpn: 'maladie de la moelle osseuse',
  melanoma: 'mélanome',
  skin_nonmelanoma: 'cancer de la peau',
  bladder: 'cancer de la vessie',
  kidney: 'cancer du rein',
  uterus: 'cancer de l’utérus',
  cervix: 'cancer du col de l’utérus',
  ovary: 'cancer de l’ovaire',
  other_female_genital: 'cancer gynécologique',
  testis: 'cancer du testicule',
  other_male_genital: 'cancer génital masculin',
  pancreas: 'cancer du pancréas',
  stomach: 'cancer de l’estomac',
  esophagus: 'cancer de l’œsophage',
  liver: 'cancer du foie',
  biliary: 'cancer des voies biliaires',
  small_intestine: 'cancer de l’intestin grêle',
  thyroid: 'cancer de la thyroïde',
  brain_cns: 'cancer du cerveau',
  head_neck: 'cancer de la tête et du cou',
  soft_tissue: 'sarcome des tissus mous',
  bone: 'cancer des os',
  mesothelioma: 'mésothéliome',
  kaposi: 'sarcome de Kaposi',
  eye: 'cancer de l’œil',
  other_endocrine_thymus: 'cancer endocrinien',
  peritoneum_retroperitoneum: 'cancer du péritoine',
  neuroendocrine: 'tumeur neuroendocrine',
  unknown_primary: 'cancer d’origine inconnue',
}

const subtype: Record<Subtype, string> = {
  alk_negative: 'ALK négatif',
  alk_positive: 'ALK positif',
  all: 'leucémie aiguë lymphoblastique',
  aml: 'leucémie aiguë myéloïde',
  apl: 'leucémie aiguë promyélocytaire',
  brca_carrier: 'mutation BRCA',
  castration_resistant: 'résistant à l’hormonothérapie',
  cll: 'leucémie lymphoïde chronique',
  cml: 'leucémie myéloïde chronique',
  dcis: 'canalaire in situ',
  dlbcl: 'lymphome diffus à grandes cellules B',
  ductal: 'canalaire',
  egfr_mutated: 'mutation EGFR',
  egfr_wild_type: 'sans mutation EGFR',
  follicular: 'folliculaire',
  her2_negative: 'HER2 négatif',
  her2_positive: 'HER2 positif',
  hodgkin: 'lymphome de Hodgkin',
  hormone_receptor_negative: 'récepteurs hormonaux négatifs',
  hormone_receptor_positive: 'récepteurs hormonaux positifs',
  hormone_sensitive: 'sensible à l’hormonothérapie',
  in_relapse: 'en rechute',
  in_remission: 'en rémission',
  in_situ: 'in situ',
  inflammatory: 'inflammatoire',
  lcis: 'lobulaire in situ',
  lobular: 'lobulaire',
  local_recurrence: 'récidive locale',
  myelofibrosis: 'myélofibrose',
  non_hodgkin: 'lymphome non hodgkinien',
  non_small_cell: 'non à petites cellules',
  recurrence: 'récidive',
  small_cell: 'à petites cellules',
  smoldering: 'indolent',
  squamous: 'épidermoïde',
  triple_negative: 'triple négatif',
}

const treatment: Record<TreatmentKind, string> = {
  lumpectomy: 'tumorectomie',
  mastectomy: 'mastectomie',
  breast_reconstruction: 'reconstruction du sein',
  axillary_surgery: 'chirurgie de l’aisselle',
  colectomy: 'colectomie',
  rectal_resection: 'chirurgie du rectum',
  ostomy: 'stomie',
  ostomy_closure: 'fermeture de stomie',
  prostatectomy: 'prostatectomie',
  lobectomy: 'lobectomie',
  pneumonectomy: 'pneumonectomie',
  hysterectomy: 'hystérectomie',
  oophorectomy: 'ablation des ovaires',
  cystectomy: 'cystectomie',
  nephrectomy: 'néphrectomie',
  orchiectomy: 'orchidectomie',
  thyroidectomy: 'thyroïdectomie',
  gastrectomy: 'gastrectomie',
  pancreatectomy: 'pancréatectomie',
  chemotherapy: 'chimiothérapie',
  radiotherapy_external: 'radiothérapie',
  brachytherapy: 'curiethérapie',
  radiotherapy_unspecified: 'radiothérapie',
  radionuclide_therapy: 'traitement par iode ou autre radionucléide',
  immunotherapy: 'immunothérapie',
  hormone_therapy: 'hormonothérapie',
  targeted_therapy: 'thérapie ciblée',
  stem_cell_transplant: 'greffe de cellules souches',
  watchful_waiting: 'surveillance active',
}

const phase: Record<Phase, string> = {
  newly_diagnosed: 'diagnostic récent',
  in_treatment: 'en traitement',
  finished: 'traitements terminés',
  recurrence: 'récidive',
}

const support: Record<Support, string> = {
  experience: 'entendre une expérience vécue',
  practical: 'des conseils pratiques',
  emotional: 'avoir quelqu’un à l’écoute',
  family: 'composer avec les proches',
  navigation: 's’y retrouver à l’hôpital',
}

const style: Record<Style, string> = {
  listener: 'quelqu’un qui écoute',
  solutions: 'quelqu’un qui cherche des solutions',
  both: 'les deux',
}

const topic: Record<Topic, string> = {
  children: 'les enfants',
  work: 'le travail',
  money: 'l’argent',
  fertility: 'la fertilité',
  body_image: 'l’image du corps',
  side_effects: 'les effets secondaires',
  relations: 'les relations',
  intimacy: 'l’intimité',
  menopause: 'la ménopause',
  grief: 'la peine',
  daily_life: 'la vie de tous les jours',
  telling_others: 'comment en parler aux autres',
  fear_of_recurrence: 'la peur que ça revienne',
}

const format: Record<Format, string> = {
  phone: 'au téléphone',
  video: 'en vidéo',
  in_person: 'en personne',
  message: 'par messages',
}

const gender: Record<Gender, string> = { woman: 'une femme', man: 'un homme', non_binary: 'une personne non binaire' }

const ageBand = (band: AgeBand) => (band === '75+' ? '75 ans et plus' : `${band.replace('-', ' à ')} ans`)

export const clinical = { site, subtype, treatment, phase, support, style, topic, format, gender, ageBand }
