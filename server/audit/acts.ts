import { type Api, api, type Endpoint } from '../../shared/api.ts'
import type { Act } from '../../shared/audit.ts'

/**
 * Whose it is: the patient's of the open chart, theirs whom a match, a pair of the plan or a word of help names, or each
 * of `several`, whom its room records when it tells of them; a refusal is then about nobody.
 */
export type Whose = 'chart' | 'match' | 'pair' | 'later' | 'several'

/**
 * `look`: the same look is recorded once an hour. `change`: each is recorded, and none is made where it could not be.
 * `taps`: a change that is made tap by tap: once an hour too, and none either where it could not be recorded.
 */
export type Recorded = { readonly act: Act; readonly kind: 'look' | 'change' | 'taps'; readonly whose: Whose }

const look = (act: Act, whose: Whose = 'chart'): Recorded => ({ act, kind: 'look', whose })
const change = (act: Act, whose: Whose = 'chart'): Recorded => ({ act, kind: 'change', whose })
const taps = (act: Act): Recorded => ({ act, kind: 'taps', whose: 'chart' })

/** Says nothing of any one patient, or only that a page is still open. */
const NOTHING = null

export const SHOWN_TO_MENTOR = look('shown-to-mentor', 'several')
export const PASSED_ON_BY_MENTOR = change('match-changed', 'several')
export const PLANNED_FOR = look('people-looked-for', 'several')
export const CARD_TRIED = change('opened')
/** Another site's page, in the browser of whoever opened the launch. */
export const TRIED_FROM_ELSEWHERE = look('opened')
export const LATER_SEEN = look('later-seen', 'several')

/** What each endpoint does with what is known of a person. A new endpoint without a line here does not compile. */
const ACT_OF: Readonly<Record<keyof Api, Recorded | null>> = {
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
  saveAnswer: taps('answers-given'),
  finishQuestionnaire: taps('answers-given'),
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
  plan: PLANNED_FOR,
  confirmPair: change('match-changed', 'pair'),
  coverage: NOTHING,
  uptake: NOTHING,
  lessons: NOTHING,
  accompanied: SHOWN_TO_MENTOR,
  way: look('match-seen'),
  quiet: change('match-changed'),
  endOffer: change('match-changed'),
  takeBackOffer: change('match-changed'),
  another: change('match-changed'),
  rules: NOTHING,
  acceptRules: change('match-changed', 'match'),
  contact: look('match-seen', 'match'),
  proposeMeeting: change('match-changed', 'match'),
  answerMeeting: change('match-changed', 'match'),
  inTouch: change('match-changed', 'match'),
  show: change('match-changed', 'match'),
  giveFeedback: change('match-changed', 'match'),
  requests: SHOWN_TO_MENTOR,
  answerRequest: change('match-changed', 'match'),
  endMatch: change('match-changed', 'match'),
  summaries: look('notes-seen', 'match'),
  availability: NOTHING,
  setAvailability: PASSED_ON_BY_MENTOR,
  ownProfile: NOTHING,
  setOwnProfile: NOTHING,
  otherRoles: NOTHING,
  setOtherRoles: NOTHING,
  notesToSign: look('notes-seen'),
  noteByMistake: change('note-signed'),
  later: look('later-seen'),
  sayLater: change('later-said'),
  takeBackLater: change('later-said'),
  couldHelp: LATER_SEEN,
  askedToHelp: change('later-said', 'later'),
  mySeen: look('data-seen'),
  myData: change('data-copied'),
  eraseMyData: change('data-erased'),
}

const BY_ENDPOINT = new Map<Endpoint, Recorded | null>(
  (Object.keys(api) as (keyof Api)[]).map((key) => [api[key] as Endpoint, ACT_OF[key]]),
)

export const actOf = (endpoint: Endpoint): Recorded | null => BY_ENDPOINT.get(endpoint) ?? null
