import type { SpokenLanguage } from '../../shared/answers.ts'

export type NoteText = { readonly title: string; readonly text: string }

/** A day in the words of the note's language, in Québec's time. */
const day = (language: SpokenLanguage, at: Date) =>
  new Intl.DateTimeFormat(`${language}-CA`, { dateStyle: 'long', timeZone: 'America/Toronto' }).format(at)

/**
 * The note's template. It holds the facts of the match only: who the mentor is, and what the mentor
 * lived, belong to the mentor.
 */
const TEMPLATES: Record<SpokenLanguage, (date: string) => NoteText> = {
  fr: (date) => ({
    title: 'Note de jumelage – soutien par les pairs',
    text: [
      'Soutien par les pairs : note de jumelage',
      '',
      `Le ${date}, la personne a accepté d’être mise en contact avec un patient accompagnateur, bénévole formé du programme de soutien par les pairs.`,
      '',
      'Son choix a été fait librement. Elle peut changer d’accompagnateur ou arrêter à tout moment, sans effet sur ses soins.',
      'Le patient accompagnateur écoute et partage son expérience. Il ne donne pas d’avis médical et ne remplace aucun professionnel.',
      'La personne est invitée à adresser ses questions médicales à son équipe de soins.',
      '',
      'La personne a consenti à ce que cette note soit versée à son dossier.',
    ].join('\n'),
  }),
  en: (date) => ({
    title: 'Peer support match note',
    text: [
      'Peer support: match note',
      '',
      `On ${date}, the person agreed to be put in touch with a mentor, a trained volunteer of the peer support programme.`,
      '',
      'The choice was made freely. The person may change mentors or stop at any time, with no effect on care.',
      'The mentor listens and shares experience. The mentor gives no medical advice and replaces no professional.',
      'The person is invited to bring medical questions to the care team.',
      '',
      'The person consented to this note being placed in the chart.',
    ].join('\n'),
  }),
}

export const noteText = (language: SpokenLanguage, acceptedAt: Date): NoteText =>
  TEMPLATES[language](day(language, acceptedAt))
