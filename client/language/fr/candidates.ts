import type { Criterion, Importance, SpokenLanguage } from '../../../shared/answers.ts'
import type { KeptOut } from '../../../shared/candidate.ts'
import type { Course, MentorCard } from '../../../shared/mentor.ts'
import { listInWords } from '../dates.ts'
import { criterion, finding, months } from './finding.ts'

const importance: Record<Importance, string> = {
  'not-important': 'sans importance',
  nice: 'un plus',
  important: 'important',
  must: 'indispensable',
}

const course: Record<Course, string> = {
  in_treatment: 'en traitement',
  living_with: 'vit avec un cancer qui reste',
  finished: 'traitements terminés',
  final_stage: '',
}

const keptOut: Record<KeptOut, string> = {
  'not-available': 'pas disponibles en ce moment',
  language: 'autre langue',
  gender: 'autre genre',
  'less-suited': 'conviendraient moins bien',
  'too-new': 'encore peu d’expérience',
  'met-before': 'déjà rencontrées',
  'offered-before': 'déjà proposées',
  'must-not-met': 'sans ce qui est indispensable',
}

const family: Record<NonNullable<MentorCard['family']>, string> = {
  alone: 'vit sans conjoint ni enfant',
  couple: 'vit en couple',
  children_at_home: 'a des enfants à la maison',
}

const occupation: Record<NonNullable<MentorCard['occupation']>, string> = {
  working: 'travaille',
  studying: 'aux études',
  not_working: 'sans emploi',
  retired: 'à la retraite',
  volunteer: 'fait du bénévolat',
  on_leave: 'en congé',
}

const languageName: Record<SpokenLanguage, string> = { fr: 'français', en: 'anglais' }

export const matters = {
  title: 'Ce qui compte pour la personne',
  titleSelf: 'Ce qui compte pour vous',
  optional: 'Facultatif. Chaque réponse aide à chercher.',
  supports: 'Qu’est-ce qui aiderait le plus ?',
  style: 'Plutôt…',
  noPreference: 'peu importe',
  gender: 'Préférence pour le genre',
  formats: 'Comment se parler ?',
  language: 'Langue pour se parler',
  topics: 'Des sujets à aborder',
  importance: 'Que cette personne ait ceci en commun, c’est…',
  importanceOf: { ...criterion, pathway: 'un peu d’avance sur le parcours', age: 'un âge proche' },
  importanceSaid: (of: string, level: string) => `${of} : ${level}`,
  level: importance,
  languageName,
  update: 'Chercher avec ces réponses',
  clear: 'Effacer les réponses',
}

export const candidates = {
  title: 'Des personnes à proposer',
  titleSelf: 'Des personnes qui sont passées par là',
  searching: 'Recherche…',
  soon: 'Elles viennent dès que le dossier est lu.',
  suggestion: 'Ce sont des suggestions. La personne choisit, et peut n’en choisir aucune.',
  suggestionSelf:
    'Choisissez quelqu’un, ou personne. Nous vérifions alors sa disponibilité, et vous pourrez changer d’avis.',
  partial: 'Le dossier n’a été lu qu’en partie : cette liste pourrait changer.',
  none: 'Personne pour l’instant. Aucune des personnes disponibles ne convient à ce qui est demandé.',
  noneTry: 'Changer ce qui compte peut ouvrir la liste ; la coordonnatrice du programme peut aussi chercher ailleurs.',
  noneSelf:
    'Nous n’avons pas encore quelqu’un qui corresponde à ce que vous demandez. C’est au programme qu’il manque quelqu’un.',
  noneTrySelf:
    'Vous pouvez changer ce qui compte, ou attendre : la coordonnatrice du programme peut aussi chercher ailleurs.',
  keptOut,
  notShown: (reasons: string) => `Personnes non proposées – ${reasons}`,
  reasons: 'Ce qui les rapproche',
  gap: 'Ce qui ne correspond pas :',
  whoIs: (alias: string) => `Qui est ${alias}, et pourquoi`,
  /** Ce qui diffère sans avoir compté. */
  smallGap: 'Une différence, sans effet sur cette liste :',
  doesNotSpeak: (languages: readonly SpokenLanguage[]) =>
    `ne parle pas ${listInWords(
      'fr',
      languages.map((one) => languageName[one]),
    )}`,
  noGap: 'Rien de ce qui compte ne s’y oppose.',
  unknown: (criteria: readonly Criterion[]) =>
    `Pas encore connu : ${listInWords(
      'fr',
      criteria.map((one) => criterion[one]),
    )}.`,
  propose: (alias: string) => `Proposer ${alias}`,
  choose: (alias: string) => `Choisir ${alias}`,
  speaks: (languages: readonly SpokenLanguage[]) =>
    `parle ${listInWords(
      'fr',
      languages.map((one) => languageName[one]),
    )}`,
  criterion,
  /** Ce qui n’a pas compté dans la liste, et pourquoi. */
  putAside: {
    intro:
      'Personne ne répond à tout ce qui est demandé. Pour proposer quelqu’un, ceci a été mis de côté, une chose après l’autre :',
    introSelf:
      'Personne ne répond à tout ce que vous demandez. Pour vous proposer quelqu’un, nous avons mis ceci de côté, une chose après l’autre :',
    orWait: 'La personne peut aussi attendre quelqu’un qui réponde à tout.',
    orWaitSelf: 'Vous pouvez aussi attendre quelqu’un qui réponde à tout.',
    hardship: 'la même maladie, pour chercher quelqu’un qui a traversé des moments difficiles avec une autre',
    illness:
      'Comme la personne le souhaite, la maladie n’a pas compté : cette liste suit le soutien qu’elle cherche et la façon d’accompagner.',
    illnessSelf:
      'Comme vous le souhaitez, la maladie n’a pas compté : cette liste suit le soutien que vous cherchez et la façon d’accompagner.',
  },
  fromElsewhere: 'd’un autre établissement',
  course,
  family,
  occupation,
  shows: (alias: string) => `Ce que montre ${alias}`,
  shown: {
    gender: 'Genre',
    subtypes: 'Type',
    treatments: 'Traitements reçus',
    supports: 'Peut aider à',
    style: 'Façon d’accompagner',
    topics: 'Sujets connus',
    formats: 'Se parler',
    life: 'Vie de tous les jours',
    hardships: 'A traversé',
    identities: 'Se décrit ainsi',
    interests: 'Aime',
  },
  pathways: 'Les deux parcours, côte à côte',
  person: 'la personne',
  you: 'vous',
  since: (date: string) => `depuis ${date}`,
  setOut: (earlier: number) => {
    if (earlier === 0) return 'A commencé ce parcours en même temps.'
    return `A commencé ce parcours ${months(Math.abs(earlier))} plus ${earlier > 0 ? 'tôt' : 'tard'}.`
  },
  finding,
}
