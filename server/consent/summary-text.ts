import type { SpokenLanguage } from '../../shared/answers.ts'
import type { ConsentMode, ConsentView, Purpose } from '../../shared/consent.ts'
import type { Tellable } from '../../shared/told.ts'
import { TIME_ZONE } from '../local-day.ts'

type SummaryText = { readonly title: string; readonly text: string }

const day = (language: SpokenLanguage, at: string | null) =>
  new Intl.DateTimeFormat(`${language}-CA`, { dateStyle: 'long', timeZone: TIME_ZONE }).format(new Date(at ?? ''))

type Words = {
  readonly title: string
  readonly purpose: Record<Purpose, string>
  readonly how: Record<ConsentMode, string>
  readonly state: Record<ConsentView['state'], (view: ConsentView) => string>
  readonly told: Record<Tellable, string>
  readonly nothing: string
  readonly closing: string
}

const fr: Words = {
  title: 'Soutien par les pairs – accords de la personne',
  purpose: {
    'read-record': 'Lecture du dossier',
    match: 'Recherche d’un patient accompagnateur',
    'tell-mentor': 'Renseignements donnés à la personne choisie',
    'write-note': 'Note au dossier',
    'share-summaries': 'Résumés des rencontres, dans les deux sens',
  },
  how: {
    spoken: 'de vive voix',
    self: 'à l’écran',
    parent: 'de vive voix par une personne titulaire de l’autorité parentale ou tutrice,',
    proxy: 'par la personne qui la représente',
  },
  state: {
    active: ({ givenAt, expiresAt, mode }) =>
      `accord donné ${fr.how[mode ?? 'spoken']} le ${day('fr', givenAt)}, jusqu’au ${day('fr', expiresAt)}`,
    declined: () => 'accord refusé',
    withdrawn: ({ withdrawnAt }) => `accord retiré le ${day('fr', withdrawnAt)}`,
    expired: () => 'accord expiré',
    never: () => 'pas d’accord',
  },
  told: {
    supports: 'soutien souhaité',
    topics: 'sujets',
    style: 'écoute ou solutions',
    formats: 'façon de se parler',
    language: 'langue',
    ageBand: 'tranche d’âge',
    gender: 'genre',
    site: 'maladie',
    spread: 'étendue',
    treatments: 'traitements',
    pathway: 'moment du parcours',
  },
  nothing: 'rien',
  closing:
    'La personne peut retirer chaque accord à tout moment, dans l’application ou auprès de son équipe, sans effet sur ses soins.',
}

const en: Words = {
  title: 'Peer support – agreements of the person',
  purpose: {
    'read-record': 'Reading the record',
    match: 'Looking for a mentor',
    'tell-mentor': 'What the chosen mentor is told',
    'write-note': 'Note in the record',
    'share-summaries': 'Summaries of meetings, both ways',
  },
  how: {
    spoken: 'in person',
    self: 'on screen',
    parent: 'in person by a holder of parental authority or a tutor,',
    proxy: 'by the person who represents them',
  },
  state: {
    active: ({ givenAt, expiresAt, mode }) =>
      `agreed ${en.how[mode ?? 'spoken']} on ${day('en', givenAt)}, until ${day('en', expiresAt)}`,
    declined: () => 'not agreed to',
    withdrawn: ({ withdrawnAt }) => `withdrawn on ${day('en', withdrawnAt)}`,
    expired: () => 'expired',
    never: () => 'not given',
  },
  told: {
    supports: 'support wished for',
    topics: 'topics',
    style: 'listening or solutions',
    formats: 'way of talking',
    language: 'language',
    ageBand: 'age group',
    gender: 'gender',
    site: 'illness',
    spread: 'spread',
    treatments: 'treatments',
    pathway: 'place on the path',
  },
  nothing: 'nothing',
  closing: 'The person may withdraw each agreement at any time, in the app or with their team, with no effect on care.',
}

const WORDS: Record<SpokenLanguage, Words> = { fr, en }

/** The agreements as they will stand in the chart: which, since when, until when; nothing of the person's health. */
export function summaryText(language: SpokenLanguage, consents: readonly ConsentView[]): SummaryText {
  const words = WORDS[language]
  const colon = language === 'fr' ? '\u00a0:' : ':'
  const told = ({ purpose, state, fields }: ConsentView) => {
    if (purpose !== 'tell-mentor' || state !== 'active') return ''
    return ` (${fields.map((field) => words.told[field]).join(', ') || words.nothing})`
  }
  const lines = consents.map(
    (view) => `– ${words.purpose[view.purpose]}${told(view)}${colon} ${words.state[view.state](view)}`,
  )
  return { title: words.title, text: [words.title, '', ...lines, '', words.closing].join('\n') }
}
