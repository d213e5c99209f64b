import type { SpokenLanguage } from '../../shared/answers.ts'
import type { NoteKind } from '../../shared/note.ts'
import type { ShownToTeam } from '../../shared/questionnaire.ts'
import { TIME_ZONE } from '../local-day.ts'

export type NoteText = { readonly title: string; readonly text: string }

/**
 * What a note tells: of what, of which day, where its words must say so the day of the note it adds to, and what the
 * person shows to their team.
 */
export type Told = {
  readonly kind: NoteKind
  readonly about: Date
  readonly addsTo: Date | null
  readonly shown?: readonly ShownToTeam[]
}

/** A day in the words of the note's language, in Québec's time. */
const day = (language: SpokenLanguage, at: Date) =>
  new Intl.DateTimeFormat(`${language}-CA`, { dateStyle: 'long', timeZone: TIME_ZONE }).format(at)

/**
 * The note's templates. They hold the facts of the match only: who the mentor is, and what the mentor
 * lived, belong to the mentor; why something changed or ended belongs to the two.
 */
const TITLES: Record<SpokenLanguage, Record<NoteKind, string>> = {
  fr: {
    begin: 'Note de jumelage – soutien par les pairs',
    change: 'Note de jumelage modifiée – soutien par les pairs',
    end: 'Fin du jumelage – soutien par les pairs',
    mistake: 'Note inscrite par erreur – soutien par les pairs',
  },
  en: {
    begin: 'Peer support match note',
    change: 'Peer support match note, changed',
    end: 'Peer support match, ended',
    mistake: 'Peer support note entered in error',
  },
}

const HEADINGS: Record<SpokenLanguage, Record<NoteKind, string>> = {
  fr: {
    begin: 'Soutien par les pairs : note de jumelage',
    change: 'Soutien par les pairs : changement de jumelage',
    end: 'Soutien par les pairs : fin du jumelage',
    mistake: 'Soutien par les pairs : note inscrite par erreur',
  },
  en: {
    begin: 'Peer support: match note',
    change: 'Peer support: change of match',
    end: 'Peer support: end of match',
    mistake: 'Peer support: note entered in error',
  },
}

const FACTS: Record<SpokenLanguage, Record<NoteKind, (date: string) => string>> = {
  fr: {
    begin: (date) =>
      `Le ${date}, la personne a accepté d’être mise en contact avec un patient accompagnateur, bénévole formé du programme de soutien par les pairs.`,
    change: (date) =>
      `Depuis le ${date}, la personne est accompagnée par un autre patient accompagnateur, bénévole formé du programme de soutien par les pairs.`,
    end: (date) => `Le ${date}, le jumelage avec un patient accompagnateur a pris fin.`,
    mistake: (date) => `La note du ${date} a été inscrite par erreur à ce dossier. Elle n’est pas à retenir.`,
  },
  en: {
    begin: (date) =>
      `On ${date}, the person agreed to be put in touch with a mentor, a trained volunteer of the peer support programme.`,
    change: (date) =>
      `Since ${date}, the person has been accompanied by another mentor, a trained volunteer of the peer support programme.`,
    end: (date) => `On ${date}, the match with a mentor came to an end.`,
    mistake: (date) => `The note of ${date} was entered in this chart in error. It should be disregarded.`,
  },
}

const ADDS_TO: Record<SpokenLanguage, (date: string) => string> = {
  fr: (date) => `Ceci s’ajoute à la note de soutien par les pairs du ${date}.`,
  en: (date) => `This adds to the peer support note of ${date}.`,
}

const ROLES: Record<SpokenLanguage, readonly string[]> = {
  fr: [
    'Son choix a été fait librement. Elle peut changer d’accompagnateur ou arrêter à tout moment, sans effet sur ses soins.',
    'Le patient accompagnateur écoute et partage son expérience. Il ne donne pas d’avis médical et ne remplace aucun professionnel.',
    'La personne est invitée à adresser ses questions médicales à son équipe de soins.',
  ],
  en: [
    'The choice was made freely. The person may change mentors or stop at any time, with no effect on care.',
    'The mentor listens and shares experience. The mentor gives no medical advice and replaces no professional.',
    'The person is invited to bring medical questions to the care team.',
  ],
}

const OVER: Record<SpokenLanguage, string> = {
  fr: 'Cela n’a aucun effet sur ses soins. La personne peut demander un autre accompagnement quand elle le souhaite.',
  en: 'This has no effect on care. The person may ask for another mentor at any time.',
}

const AGREED: Record<SpokenLanguage, string> = {
  fr: 'La personne a consenti à ce que cette note soit versée à son dossier.',
  en: 'The person consented to this note being placed in the chart.',
}

/** Comes last, so that what follows is the person's own, and nothing else. */
const SHOWN: Record<SpokenLanguage, string> = {
  fr: 'Ce que la personne souhaite montrer à son équipe de soins, dans ses réponses :',
  en: 'What the person wishes to show to the care team, from their answers:',
}

const asLine = (language: SpokenLanguage, { text, said, on }: ShownToTeam) => {
  const words = said.map((one) => one[language].replaceAll(/\s+/g, ' ')).join(', ')
  return `- ${text[language]} (${day(language, new Date(`${on}T12:00:00Z`))})${language === 'fr' ? '\u00a0: ' : ': '}${words}`
}

/** Whether the words of a note hold answers of the person. */
export const holdsShown = ({ kind, shown = [] }: Pick<Told, 'kind' | 'shown'>) => kind === 'begin' && shown.length > 0

/** What the person shows to their team is not for a mentor, who may read the note. */
export const withoutShown = (text: string): string =>
  Object.values(SHOWN)
    .reduce((left, heading) => left.split(heading)[0] ?? '', text)
    .trimEnd()

/** The words of one note, in one language. */
export function noteText(language: SpokenLanguage, { kind, about, addsTo, shown = [] }: Told): NoteText {
  const body = kind === 'end' ? [OVER[language]] : kind === 'mistake' ? [] : ROLES[language]
  const paragraphs = [
    [HEADINGS[language][kind]],
    [FACTS[language][kind](day(language, about)), ...(addsTo ? [ADDS_TO[language](day(language, addsTo))] : [])],
    body,
    kind === 'mistake' ? [] : [AGREED[language]],
    holdsShown({ kind, shown }) ? [SHOWN[language], ...shown.map((one) => asLine(language, one))] : [],
  ]
  const text = paragraphs
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')
  return { title: TITLES[language][kind], text }
}
