import type { Lack } from '../../shared/launch.ts'
import { listInWords } from './dates.ts'
import { candidates, matters } from './fr/candidates.ts'
import { clinical } from './fr/clinical.ts'
import { consent } from './fr/consent.ts'
import { correction } from './fr/correction.ts'
import { invitation } from './fr/invitation.ts'
import { later } from './fr/later.ts'
import { life } from './fr/life.ts'
import { match } from './fr/match.ts'
import { myData } from './fr/my-data.ts'
import { note, notes, offer, toSign } from './fr/note.ts'
import { others } from './fr/others.ts'
import { planning } from './fr/planning.ts'
import { problem } from './fr/problem.ts'
import { questionnaire } from './fr/questionnaire.ts'
import { isDay, record } from './fr/record.ts'
import { referral } from './fr/referral.ts'

const lack: Record<Lack, string> = {
  conditions: 'lire les diagnostics',
  procedures: 'lire les traitements',
  'write-notes': 'écrire une note',
  'read-notes': 'lire les notes',
}

/** Tout ce que disent les pages. Le français s’écrit d’abord ; `en` est typé par lui. */
export const fr = {
  title: 'Accompany – soutien par les pairs',
  otherLanguage: 'English',
  opening: 'Ouverture…',
  retry: 'Essayer de nouveau',
  close: 'Terminer',
  closed: 'C’est terminé. Vous pouvez fermer cette page.',
  notClosed: 'La session n’est pas fermée. Essayez de nouveau, ou fermez le navigateur.',
  idle: {
    soon: 'Êtes-vous toujours là ? Si personne n’y touche, cette page se ferme dans moins de deux minutes, par prudence.',
    here: 'Je suis là',
  },
  skip: 'Aller au contenu',
  nurse: 'Une question médicale ? Parlez-en à votre infirmière.',
  welcome: {
    title: 'Accompany',
    what: 'Quelqu’un qui est passé par là peut aider. Accompany met en contact une personne touchée par le cancer et un patient accompagnateur : un bénévole formé, qui a eu un cancer.',
    how: 'L’application s’ouvre depuis le dossier de l’hôpital.',
  },
  /** Quand rien n’a échoué : une porte reste fermée, et pourquoi. */
  closedDoorTitle: 'Cette page reste fermée',
  problemTitle: 'Cela n’a pas fonctionné',
  ownWindow: 'Ouvrir dans une nouvelle fenêtre',
  problem,
  banner: {
    label: 'Dossier ouvert',
    born: (date: string, gender: string | null) =>
      `${gender === 'male' ? 'né' : gender === 'female' ? 'née' : 'naissance'} ${isDay(date) ? 'le' : 'en'} ${date}`,
    years: (age: number) => `${age} ans`,
    chart: (number: string) => `dossier ${number}`,
    gender: { female: 'femme', male: 'homme', other: 'autre', unknown: 'sexe inconnu' },
    deceased: 'décès inscrit au dossier',
    noBirthDate: 'date de naissance inconnue',
    noName: 'une personne sans nom inscrit',
  },
  steps: {
    label: 'Où vous en êtes',
    consent: 'Accord',
    choice: 'Choix',
    answer: 'Réponse',
    note: 'Note',
    done: 'fait',
  },
  lacks: (lacks: readonly Lack[]) =>
    `Le dossier n’a pas donné à l’application le droit de ${listInWords(
      'fr',
      lacks.map((one) => lack[one]),
    )}. Le reste fonctionne.`,
  consent,
  correction,
  invitation,
  later,
  life,
  others,
  planning,
  record,
  referral,
  matters,
  questionnaire,
  myData,
  candidates,
  offer,
  note,
  notes,
  toSign,
  patient: {
    hello: (name: string) => (name === '' ? 'Bonjour,' : `Bonjour ${name},`),
    letter: 'Vous n’avez pas à traverser cela sans parler à quelqu’un qui sait. Vous décidez de tout.',
    letterRespected: 'Vous avez choisi, et c’est respecté. Cette page reste la vôtre.',
    noEffect: 'Quoi que vous décidiez, vos soins restent les mêmes.',
    noneOfThem: 'Personne pour moi, pas maintenant',
    noneThanks: (day: string | null) =>
      day === null
        ? 'C’est entendu. Cette page reste ouverte pour vous.'
        : `C’est entendu. Votre équipe ne vous en reparlera pas avant le ${day}, sauf si vous le demandez. Cette page reste ouverte pour vous.`,
    backToList: 'Revoir les propositions',
  },
  match,
  clinical,
}

export type Words = typeof fr
