import type { Purpose } from '../../../shared/consent.ts'

/** Le texte lu à voix haute ou à l’écran. Le changer, c’est en changer la version. */
const purpose: Record<Purpose, { label: string; means: string }> = {
  'read-record': {
    label: 'Lire le dossier',
    means:
      'L’application lit trois choses : qui vous êtes, vos diagnostics et vos traitements. Elle ne garde que ce qui sert au jumelage.',
  },
  match: {
    label: 'Chercher quelqu’un qui vous ressemble',
    means:
      'Ces renseignements et ce que vous dites servent à vous proposer des personnes qui ont vécu quelque chose de semblable.',
  },
  'tell-mentor': {
    label: 'Parler de vous à la personne que vous choisirez',
    means:
      'Avant de dire oui, elle saura ce que vous permettez : par exemple votre maladie ou vos traitements. Jamais votre nom.',
  },
  'write-note': {
    label: 'Écrire une note au dossier',
    means:
      'Si vous acceptez d’être accompagné, une courte note le dit à votre équipe. Elle ne dit rien de la personne qui vous accompagne.',
  },
  'share-summaries': {
    label: 'Partager les résumés de vos rencontres',
    means:
      'La personne qui vous accompagne et votre équipe peuvent lire les notes de soutien par les pairs l’une de l’autre, et rien d’autre.',
  },
}

export const consent = {
  title: 'L’accord de la personne',
  titleSelf: 'Votre accord',
  readAloud: 'À lire à voix haute',
  intro:
    'Une personne qui a vécu un cancer, formée et bénévole, pourrait vous accompagner : écouter, raconter comment c’était pour elle. Elle ne donne pas de conseils médicaux. Pour la trouver, nous demandons votre accord, une chose à la fois.',
  introSelf:
    'Quelqu’un qui est passé par là pourrait vous accompagner : écouter, raconter comment c’était. Pour le trouver, nous vous demandons votre accord, une chose à la fois. Vous choisissez.',
  free: 'Vous pouvez dire non, ou changer d’avis quand vous voulez. Vos soins restent les mêmes. L’accord dure un an.',
  needed: 'Sans l’accord de lire et celui de chercher, rien n’est lu au dossier et personne n’est proposé.',
  purpose,
  agreesToAll: 'La personne accepte tout ce qui précède',
  agreesToSome: 'Inscrire ce qui est coché',
  iAgreeToAll: 'J’accepte tout ce qui précède',
  iAgreeToSome: 'J’accepte ce qui est coché',
  given: (date: string, mode: 'spoken' | 'self' | null) =>
    mode === 'self' ? `accord donné à l’écran le ${date}` : `accord donné de vive voix le ${date}`,
  withdrawn: (date: string) => `retiré le ${date}`,
  expired: 'expiré',
  never: 'pas donné',
  withdraw: 'Retirer',
  withdrawOne: (label: string) => `Retirer l’accord : ${label}`,
  withdrawAll: 'Tout retirer',
  add: 'La personne accepte',
  addSelf: 'J’accepte',
  addOne: (label: string) => `La personne accepte : ${label}`,
  addOneSelf: (label: string) => `J’accepte : ${label}`,
  manage: 'Accords',
  manageSelf: 'Vos accords',
}
