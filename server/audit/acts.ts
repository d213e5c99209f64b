import { type Api, api, type Endpoint } from '../../shared/api.ts'
import type { Act } from '../../shared/audit.ts'

/** Whose it is: the patient's of the open chart, or theirs whom a match, a pair of the plan or a word of help names. */
export type Whose = 'chart' | 'match' | 'pair' | 'later'

/** `look`: the same look is recorded once an hour. `change`: each is recorded, and before it is made. */
export type Recorded = { readonly act: Act; readonly kind: 'look' | 'change'; readonly whose: Whose }

const look = (act: Act, whose: Whose = 'chart'): Recorded => ({ act, kind: 'look', whose })
const change = (act: Act, whose: Whose = 'chart'): Recorded => ({ act, kind: 'change', whose })

/** Says nothing of any one patient, or only that a page is still open. */
const NOTHING = null
/** Tells a mentor of several people, or passes them on: its room records each of them. */
const BY_ITS_ROOM = null

export const SHOWN_TO_MENTOR = look('shown-to-mentor')
export const PASSED_ON_BY_MENTOR = change('match-changed')
export const LATER_SEEN = look('later-seen')

/** What each endpoint does with what is known of a person. A new endpoint without a line here does not compile. */
export const ACT_OF: Readonly<Record<keyof Api, Recorded | null>> = {
  launch: look('opened'),
  end: NOTHING,
  consents: look('agreements-seen'),
  giveConsent: change('agreements-changed'),
  withdrawConsent: change('agreements-changed'),
  declineConsent: change('agreements-changed'),
  standing: NOTHING,
  consentSummary: look('agreements-seen'),
  fileConsentSummary: change('note-signed'),
  invitations: look('match-seen'),
  invite: change('invitation-changed'),
  revokeInvitation: change('invitation-changed'),
  readRecord: change('record-read'),
  record: look('record-seen'),
  corrections: look('record-seen'),
  correct: change('record-corrected'),
  takeBackCorrection: change('record-corrected'),
  questionnaire: look('answers-seen'),
  saveAnswer: look('answers-given'),
  finishQuestionnaire: look('answers-given'),
  rank: look('people-looked-for'),
  others: look('people-looked-for'),
  waiting: look('match-seen'),
  wait: change('waiting-changed'),
  stopWaiting: change('waiting-changed'),
  offers: look('match-seen'),
  propose: change('match-changed'),
  answerOffer: change('match-changed'),
  previewNote: look('notes-seen'),
  signNote: change('note-signed'),
  owedNotes: look('notes-seen'),
  settleNote: change('note-signed'),
  chartNotes: look('notes-seen'),
  programme: NOTHING,
  plan: look('people-looked-for'),
  confirmPair: change('match-changed', 'pair'),
  coverage: NOTHING,
  uptake: NOTHING,
  lessons: NOTHING,
  accompanied: BY_ITS_ROOM,
  way: look('match-seen'),
  quiet: change('match-changed'),
  endOffer: change('match-changed'),
  another: change('match-changed'),
  rules: NOTHING,
  acceptRules: change('match-changed', 'match'),
  contact: look('match-seen', 'match'),
  proposeMeeting: change('match-changed', 'match'),
  answerMeeting: change('match-changed', 'match'),
  inTouch: change('match-changed', 'match'),
  show: change('match-changed', 'match'),
  giveFeedback: change('match-changed', 'match'),
  requests: BY_ITS_ROOM,
  answerRequest: change('match-changed', 'match'),
  endMatch: change('match-changed', 'match'),
  summaries: look('notes-seen', 'match'),
  availability: NOTHING,
  setAvailability: BY_ITS_ROOM,
  ownProfile: NOTHING,
  setOwnProfile: NOTHING,
  otherRoles: NOTHING,
  setOtherRoles: NOTHING,
  notesToSign: look('notes-seen'),
  noteByMistake: change('note-signed'),
  later: look('later-seen'),
  sayLater: change('later-said'),
  takeBackLater: change('later-said'),
  couldHelp: BY_ITS_ROOM,
  askedToHelp: change('later-said', 'later'),
  mySeen: look('data-seen'),
  myData: change('data-copied'),
  eraseMyData: change('data-erased'),
}

const BY_ENDPOINT = new Map<Endpoint, Recorded | null>(
  (Object.keys(api) as (keyof Api)[]).map((key) => [api[key] as Endpoint, ACT_OF[key]]),
)

export const actOf = (endpoint: Endpoint): Recorded | null => BY_ENDPOINT.get(endpoint) ?? null
