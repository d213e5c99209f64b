import type { SpokenLanguage } from './answers.ts'
import type { Purpose } from './consent.ts'
import type { Tellable } from './told.ts'

/**
 * The version of the text that is read out or shown. Another word is another version; what somebody agreed
 * to stays with their agreement, word for word.
 */
export const CONSENT_TEXT_VERSION = '2026-12'

/** One purpose: what it is called, what it means, what stays possible without it, and the way back. */
export type PurposeText = {
  readonly label: string
  readonly means: string
  readonly without: string
  readonly back: string
}

export type ConsentText = {
  readonly purpose: Readonly<Record<Purpose, PurposeText>>
  readonly field: Readonly<Record<Tellable, string>>
  lasts(days: number): string
}

const fr: ConsentText = {
  purpose: {
    'read-record': {
      label: 'Lire votre dossier',
      means:
        'L’application lit qui vous êtes, vos diagnostics, vos traitements et, dans certains établissements, des résultats d’examens. Elle n’en garde que ce qui aide à trouver quelqu’un.',
      without: 'Sans cet accord, ce que vous dites suffit pour chercher. Votre dossier reste fermé.',
      back: 'Si vous le retirez, la lecture s’arrête tout de suite. Ce qui a été compris de votre dossier est effacé.',
    },
    match: {
      label: 'Chercher quelqu’un qui vous ressemble',
      means:
        'Ce que vous dites, et ce qui a été lu si vous le permettez, sert à vous proposer des personnes qui ont vécu quelque chose de semblable.',
      without: 'Sans cet accord, personne ne vous est proposé.',
      back: 'Si vous le retirez, les propositions et le jumelage prennent fin. Les notes qui attendent ne partent pas.',
    },
    'tell-mentor': {
      label: 'Dire un peu de vous',
      means:
        'La personne que vous choisirez doit dire oui, elle aussi. Elle verra ce que vous cochez ici, et rien d’autre. Jamais votre nom.',
      without: 'Sans cet accord, elle saura seulement que quelqu’un aimerait être accompagné.',
      back: 'Si vous le retirez, elle ne voit plus rien de vous.',
    },
    'write-note': {
      label: 'Écrire une note à votre dossier',
      means:
        'Quand un jumelage commence, change ou prend fin, une courte note le dit à votre équipe. Elle ne dit rien de la personne qui vous accompagne.',
      without: 'Sans cet accord, rien n’est écrit à votre dossier.',
      back: 'Si vous le retirez, une note qui attend ne part pas. Une note déjà écrite reste au dossier.',
    },
    'share-summaries': {
      label: 'Partager les résumés de vos rencontres',
      means:
        'De courts résumés passent entre la personne qui vous accompagne et votre équipe, dans les deux sens. Vos conversations, jamais.',
      without: 'Sans cet accord, aucun résumé ne passe de l’une à l’autre.',
      back: 'Si vous le retirez, plus aucun résumé ne passe et ceux qui étaient ouverts se ferment.',
    },
  },
  field: {
    supports: 'le soutien que vous cherchez',
    topics: 'les sujets dont vous aimeriez parler',
    style: 'si vous voulez surtout être écouté, ou chercher des solutions',
    formats: 'comment vous aimeriez vous parler',
    language: 'votre langue',
    ageBand: 'votre tranche d’âge',
    gender: 'votre genre',
    site: 'votre maladie',
    spread: 'si la maladie s’est étendue',
    treatments: 'vos traitements',
    pathway: 'depuis combien de temps',
  },
  lasts: (days) => `Cet accord dure ${lengthFr(days)}, ou jusqu’à ce que vous le retiriez.`,
}

const en: ConsentText = {
  purpose: {
    'read-record': {
      label: 'Read your record',
      means:
        'The app reads who you are, your diagnoses, your treatments and, in some hospitals, test results. It keeps only what helps to find someone.',
      without: 'Without this agreement, what you say is enough to look for someone. Your record stays closed.',
      back: 'If you withdraw it, the reading stops at once. What was understood of your record is erased.',
    },
    match: {
      label: 'Look for someone like you',
      means:
        'What you say, and what was read if you allow it, serves to propose people who have lived something similar.',
      without: 'Without this agreement, nobody is proposed to you.',
      back: 'If you withdraw it, proposals and the match come to an end. Notes that are waiting do not leave.',
    },
    'tell-mentor': {
      label: 'Tell a little about you',
      means:
        'The person you choose has to say yes too. They will see what you tick here, and nothing else. Never your name.',
      without: 'Without this agreement, they will know only that someone would like a mentor.',
      back: 'If you withdraw it, they no longer see anything about you.',
    },
    'write-note': {
      label: 'Write a note in your record',
      means: 'When a match begins, changes or ends, a short note tells your team. It says nothing about your mentor.',
      without: 'Without this agreement, nothing is written in your record.',
      back: 'If you withdraw it, a note that is waiting does not leave. A note already written stays in the record.',
    },
    'share-summaries': {
      label: 'Share summaries of your meetings',
      means: 'Short summaries pass between your mentor and your team, both ways. Your conversations never do.',
      without: 'Without this agreement, no summary passes between them.',
      back: 'If you withdraw it, no summary passes any more, and those that were open close.',
    },
  },
  field: {
    supports: 'the support you are looking for',
    topics: 'what you would like to talk about',
    style: 'whether you would rather be listened to, or look for solutions',
    formats: 'how you would like to talk to each other',
    language: 'your language',
    ageBand: 'your age group',
    gender: 'your gender',
    site: 'your illness',
    spread: 'whether the illness has spread',
    treatments: 'your treatments',
    pathway: 'how long it has been',
  },
  lasts: (days) => `This agreement lasts ${lengthEn(days)}, or until you withdraw it.`,
}

export const CONSENT_TEXT: Readonly<Record<SpokenLanguage, ConsentText>> = { fr, en }

const YEAR = 365

function lengthFr(days: number): string {
  if (days % YEAR !== 0) return days === 1 ? 'un jour' : `${days} jours`
  return days === YEAR ? 'un an' : `${days / YEAR} ans`
}

function lengthEn(days: number): string {
  if (days % YEAR !== 0) return days === 1 ? 'one day' : `${days} days`
  return days === YEAR ? 'one year' : `${days / YEAR} years`
}
