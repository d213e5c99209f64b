import type { WhyUnknown } from '../../../shared/fact.ts'
import type { CancerStatus } from '../../../shared/features.ts'
import type { MissingReason, ReadResource } from '../../../shared/record.ts'

const missing: Record<MissingReason, string> = {
  refused: 'le dossier a refusé',
  'not-granted': 'l’application n’en a pas le droit',
  'too-slow': 'le dossier a mis trop de temps',
  unreachable: 'le dossier n’a pas répondu',
  'too-large': 'il y en a trop',
  malformed: 'la réponse était illisible',
  incomplete: 'la réponse était incomplète',
}

const resource: Record<ReadResource, string> = {
  Patient: 'Identité',
  Condition: 'Diagnostics',
  Procedure: 'Traitements',
  Observation: 'Résultats (stade, récepteurs)',
  MedicationRequest: 'Médicaments prescrits',
  MedicationAdministration: 'Médicaments donnés',
}

/** Où une valeur est inscrite, en un mot. */
const source: Record<ReadResource, string> = {
  Patient: 'Identité',
  Condition: 'Diagnostic',
  Procedure: 'Acte',
  Observation: 'Résultat',
  MedicationRequest: 'Ordonnance',
  MedicationAdministration: 'Médicament donné',
}

const why: Record<WhyUnknown, string> = {
  'not-recorded': 'rien n’est inscrit au dossier',
  'not-read': 'cette partie du dossier n’a pas pu être lue',
  'not-understood': 'ce qui est inscrit n’a pas été compris',
  conflicting: 'le dossier se contredit',
  withheld: 'la personne préfère ne pas le dire',
}

const status: Record<CancerStatus, string> = {
  confirmed: 'cancer confirmé',
  history_only: 'antécédent de cancer',
  in_situ_only: 'in situ seulement',
  suspected: 'cancer soupçonné, non confirmé',
  none: 'aucun cancer trouvé au dossier',
}

const place: Readonly<Record<string, string>> = {
  adrenal: 'surrénales',
  bladder: 'vessie',
  bone: 'os',
  bone_marrow: 'moelle osseuse',
  brain: 'cerveau',
  breast: 'sein',
  kidney: 'rein',
  large_intestine: 'côlon',
  liver: 'foie',
  lung: 'poumon',
  lymph_node: 'ganglions',
  mediastinum: 'médiastin',
  ovary: 'ovaire',
  pancreas: 'pancréas',
  peritoneum: 'péritoine',
  pleura: 'plèvre',
  skin: 'peau',
  small_intestine: 'intestin grêle',
  other: 'autre endroit',
}

const identities = { female: 'femme', male: 'homme', 'non-binary': 'personne non binaire' }

/** « 3 mai 2026 », et non « mai 2026 » ni « 2026 ». */
export const isDay = (date: string) => /^\d{1,2}(er)? /.test(date)

/** « de mars 2026 », « d’avril 2026 ». */
const from = (date: string) => (/^[ao]/.test(date) ? `d’${date}` : `de ${date}`)

export const record = {
  title: 'Ce que dit le dossier',
  titleSelf: 'Ce que dit votre dossier',
  reading: 'Lecture du dossier',
  resource,
  read: (count: number) => (count < 2 ? `${count} inscription lue` : `${count} inscriptions lues`),
  waiting: 'en cours…',
  missing,
  of: (name: string, said: string) => `${name} : ${said}`,
  partial: 'Le dossier n’a été lu qu’en partie. Ce qui manque n’est pas un « non ».',
  readAgain: 'Relire le dossier',
  readAt: (moment: string) => `Lu le ${moment}`,
  from: 'd’où cela vient',
  source,
  moreSources: (count: number) => (count === 1 ? 'et une autre inscription' : `et ${count} autres inscriptions`),
  noSource: 'Le dossier ne dit pas où.',
  byThePerson: (date: string) => `dit par la personne, le ${date}`,
  noneFound: 'rien d’inscrit',
  notKnown: 'Nous ne savons pas',
  why,
  probable: 'D’après les mots du dossier, ou faute d’indication contraire.',
  disputed: 'Le dossier se contredit ici : ses codes ne concordent pas entre eux ou avec leurs libellés.',
  label: {
    cancerStatus: 'Situation',
    currentSite: 'Maladie',
    otherSites: 'Autre maladie',
    subtypes: 'Type',
    metastatic: 'Étendue',
    stageGroup: 'Stade inscrit',
    phase: 'Moment du parcours',
    ageBand: 'Âge',
    gender: 'Sexe au dossier',
    language: 'Langue',
    diagnosedOn: 'Diagnostic',
    treatments: 'Traitements',
    metastaticSites: 'Où encore',
    identity: 'Identité de genre',
    previvor: 'Risque héréditaire',
    tnm: 'T, N, M inscrits',
    primaryCount: 'Nombre de cancers',
    yearsSinceDiagnosis: 'Depuis le diagnostic',
    ageYears: 'Âge exact',
    postalPrefix: 'Secteur postal',
    ostomyCurrent: 'Stomie actuelle',
  },
  spread: (metastatic: boolean): string =>
    metastatic ? 'le cancer touche plus d’un endroit' : 'rien n’indique que le cancer touche un autre endroit',
  /** Un lieu du corps ; un code sans mots reste un code. */
  place: (code: string): string => place[code] ?? code,
  identity: (identity: 'female' | 'male' | 'non-binary'): string => identities[identity],
  years: (years: number) => (years < 1 ? 'moins d’un an' : years < 2 ? '1 an' : `${years} ans`),
  yesOrNo: (yes: boolean): string => (yes ? 'oui' : 'non'),
  carriesRisk: 'porte un risque, sans avoir eu de cancer',
  alsoRead: 'Ce qui a aussi été lu',
  status,
  noTreatments: 'Aucun traitement inscrit.',
  leftOut: (count: number) =>
    count === 1
      ? 'Une inscription n’a pas été utilisée (erreur, autre personne ou illisible).'
      : `${count} inscriptions n’ont pas été utilisées (erreur, autre personne ou illisibles).`,
  /** `part` : ce qui n’a pas servi pourrait en parler. */
  noCancer: (part: boolean) =>
    `${part ? 'Dans ce qui a pu être lu, le' : 'Le'} dossier ne parle d’aucun cancer. Si la personne dit autre chose, sa parole compte : vous pouvez quand même chercher avec elle ce qui l’aiderait.`,
  noCancerSelf: (part: boolean) =>
    `${part ? 'Dans ce qui a pu être lu, votre' : 'Votre'} dossier ne parle d’aucun cancer. Si ce n’est pas juste, votre parole compte : vous pouvez quand même chercher ce qui vous aiderait.`,
  timeline: 'Le parcours en un coup d’œil',
  today: 'aujourd’hui',
  undated: 'date non inscrite',
  goesOn: 'en cours, début non inscrit',
  /** « jusqu’au 3 mai 2026 », « jusqu’en mai 2026 », « jusqu’en 2026 ». */
  until: (last: string) => (isDay(last) ? `jusqu’au ${last}` : `jusqu’en ${last}`),
  fromTo: (first: string, last: string) =>
    isDay(first) && isDay(last) ? `du ${first} au ${last}` : `${from(first)} à ${last}`,
  since: (from: string) => (isDay(from) ? `depuis le ${from}` : `depuis ${from}`),
}
