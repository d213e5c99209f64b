import { z } from 'zod'
import { Answers, SpokenLanguage } from './answers.ts'
import { Ranking } from './candidate.ts'
import { ConsentRequest, ConsentView, Purpose, Standing } from './consent.ts'
import { ConsentSummary } from './consent-summary.ts'
import { ContactView, MeetingAnswer, MeetingProposal, Shown } from './contact.ts'
import { About, Correction, CorrectionGiven } from './correction.ts'
import { Feedback } from './feedback.ts'
import { InvitationMade, InvitationView } from './invitation.ts'
import { CouldHelp, LaterSaid, OwnLater } from './later.ts'
import { LaunchView, type Role } from './launch.ts'
import { LessonsView } from './lesson.ts'
import { MyData, MySeen } from './my-data.ts'
import { ChartNote, NoteKind, NotePreview, NoteToSign, OwedNote } from './note.ts'
import { OfferAnswer, OfferView, ProposeRequest, Way } from './offer.ts'
import { OwnRoles } from './other-roles.ts'
import { OthersView } from './others.ts'
import { OwnProfile, OwnWords } from './own-profile.ts'
import { CoverageView, OwnWaiting, PlanPin, PlanView } from './planning.ts'
import { Programme } from './programme.ts'
import { AnswerGiven, Kept, QuestionnaireView } from './questionnaire.ts'
import { ChartRecord } from './record.ts'
import { Referral } from './referral.ts'
import { Accompanied, Availability, AvailabilityChosen, MatchRequest, SharedSummary } from './request.ts'
import { RulesAccepted, RulesView } from './rules.ts'
import { several } from './several.ts'
import { UptakeView } from './uptake.ts'

type Method = 'GET' | 'POST'
export type Endpoint<Body extends z.ZodType = z.ZodType, Reply extends z.ZodType = z.ZodType> = {
  readonly method: Method
  /** Below `/api/launches/:launch`. Every call names its launch; there is no current patient. */
  readonly path: string
  readonly who: readonly Role[]
  readonly body: Body
  readonly reply: Reply
}

const endpoint = <Body extends z.ZodType, Reply extends z.ZodType>(
  method: Method,
  path: string,
  who: readonly Role[],
  body: Body,
  reply: Reply,
): Endpoint<Body, Reply> => ({ method, path, who, body, reply })

const nothing = z.undefined()
const withPatient = ['clinician', 'patient'] as const
/** Both sides of a match; a clinician reads the rules with the patient. */
const inMatch = ['clinician', 'patient', 'mentor'] as const
/** What the two say and show to each other is theirs. */
const bySelf = ['patient', 'mentor'] as const
const everyone = ['clinician', 'patient', 'mentor', 'coordinator'] as const

/** All that browser and server say to each other. `:offer` and `:note` are the ids of that offer and note. */
export const api = {
  launch: endpoint('GET', '', everyone, nothing, LaunchView),
  end: endpoint('POST', '/end', everyone, z.object({}), z.object({})),

  consents: endpoint('GET', '/consents', withPatient, nothing, z.array(ConsentView)),
  giveConsent: endpoint('POST', '/consents', withPatient, ConsentRequest, z.array(ConsentView)),
  withdrawConsent: endpoint(
    'POST',
    '/withdrawals',
    withPatient,
    z.object({ purposes: several(Purpose, 1) }),
    z.array(ConsentView),
  ),

  declineConsent: endpoint('POST', '/refusals', withPatient, ConsentRequest, z.array(ConsentView)),
  standing: endpoint('GET', '/standing', everyone, nothing, Standing),
  consentSummary: endpoint(
    'POST',
    '/consent-summary/preview',
    withPatient,
    z.object({ language: SpokenLanguage }),
    ConsentSummary,
  ),
  fileConsentSummary: endpoint(
    'POST',
    '/consent-summary',
    withPatient,
    z.object({ language: SpokenLanguage, digest: NotePreview.shape.digest }),
    ConsentSummary,
  ),

  /** A card that leads this patient, and nobody else, to their own door. `:invitation` is its id, never its secret. */
  invitations: endpoint('GET', '/invitations', ['clinician'], nothing, z.array(InvitationView)),
  invite: endpoint('POST', '/invitations', ['clinician'], z.object({}), InvitationMade),
  revokeInvitation: endpoint(
    'POST',
    '/invitations/:invitation/revoke',
    ['clinician'],
    z.object({}),
    z.array(InvitationView),
  ),

  /** Reads the chart; the answer is a stream of `ReadProgress` lines that ends with the record. */
  readRecord: endpoint('POST', '/record/readings', withPatient, z.object({}), z.string()),
  record: endpoint('GET', '/record', withPatient, nothing, ChartRecord),

  /** What the person says of what the chart says; a clinician writes down what they hear. */
  corrections: endpoint('GET', '/corrections', withPatient, nothing, z.array(Correction).nullable()),
  correct: endpoint('POST', '/corrections', withPatient, CorrectionGiven, z.array(Correction)),
  takeBackCorrection: endpoint('POST', '/corrections/taken-back', withPatient, About, z.array(Correction)),

  /** What the person says matters, kept at every answer. A clinician neither sees nor answers what is the person's own. */
  questionnaire: endpoint('GET', '/questionnaire', withPatient, nothing, QuestionnaireView),
  saveAnswer: endpoint('POST', '/questionnaire/answers', withPatient, AnswerGiven, Kept),
  finishQuestionnaire: endpoint('POST', '/questionnaire/finished', withPatient, Kept.pick({ version: true }), Kept),

  /** Without answers, those the patient gave in the questionnaire count. `patientAsks`: the patient wishes to see people although they had said no a while ago. `complex` and a referral are a clinician's to say; without it, what one said last time holds. */
  rank: endpoint(
    'POST',
    '/candidates',
    withPatient,
    z.object({
      answers: Answers.optional(),
      patientAsks: z.boolean().default(false),
      complex: Referral.shape.complex,
    }),
    Ranking,
  ),

  /** What the patient has in common with mentors, and with about how many. */
  others: endpoint('GET', '/others', ['patient'], nothing, OthersView),

  /** The waiting list, for whom nobody fits today. */
  waiting: endpoint('GET', '/waiting', withPatient, nothing, OwnWaiting),
  wait: endpoint(
    'POST',
    '/waiting',
    withPatient,
    z.object({ answers: Answers.optional(), referral: Referral.optional() }),
    OwnWaiting,
  ),
  stopWaiting: endpoint('POST', '/waiting/ended', withPatient, z.object({}), OwnWaiting),

  offers: endpoint('GET', '/offers', withPatient, nothing, z.array(OfferView)),
  propose: endpoint('POST', '/offers', withPatient, ProposeRequest, OfferView),
  answerOffer: endpoint('POST', '/offers/:offer/answer', withPatient, z.object({ answer: OfferAnswer }), OfferView),

  previewNote: endpoint(
    'POST',
    '/offers/:offer/note-preview',
    ['clinician'],
    z.object({ language: SpokenLanguage, kind: NoteKind.default('begin') }),
    NotePreview,
  ),
  signNote: endpoint(
    'POST',
    '/offers/:offer/note',
    ['clinician'],
    z.object({ language: SpokenLanguage, kind: NoteKind.default('begin'), digest: NotePreview.shape.digest }),
    OwedNote,
  ),
  owedNotes: endpoint('GET', '/notes/owed', ['clinician'], nothing, z.array(OwedNote)),
  /** A person looked into the chart where we could not tell: the note is there, or it is not. */
  settleNote: endpoint(
    'POST',
    '/notes/:note/settle',
    ['clinician'],
    z.object({ seen: z.enum(['in-chart', 'not-in-chart']) }),
    OwedNote,
  ),
  chartNotes: endpoint('GET', '/notes', ['clinician', 'mentor'], nothing, z.array(ChartNote)),

  programme: endpoint('GET', '/programme', ['coordinator'], nothing, Programme),
  /** A plan for everybody who waits, around what the coordinator already decided. */
  plan: endpoint('POST', '/plan', ['coordinator'], z.object({ pins: z.array(PlanPin).max(500) }), PlanView),
  confirmPair: endpoint('POST', '/plan/confirmed', ['coordinator'], PlanPin, z.object({})),
  coverage: endpoint('GET', '/coverage', ['coordinator'], nothing, CoverageView),
  uptake: endpoint('GET', '/uptake', ['coordinator'], nothing, UptakeView),
  /** What feedback taught the site's default weights, criterion by criterion. */
  lessons: endpoint('GET', '/lessons', ['coordinator'], nothing, LessonsView),
  accompanied: endpoint('GET', '/accompanied', ['mentor'], nothing, z.array(Accompanied)),

  // From an offer to a match and on. `:offer` is the id by which the caller knows it: a mentor has another than the patient.
  way: endpoint('GET', '/way', withPatient, nothing, Way),
  quiet: endpoint('POST', '/quiet', withPatient, z.object({}), Way),
  endOffer: endpoint('POST', '/offers/:offer/end', withPatient, z.object({}), OfferView),
  /** A clinician proposed somebody whom they did not mean, and nobody answered yet: it is as if it had never been. */
  takeBackOffer: endpoint('POST', '/offers/:offer/taken-back', ['clinician'], z.object({}), OfferView),
  another: endpoint('POST', '/offers/:offer/another', withPatient, z.object({}), OfferView),
  rules: endpoint('GET', '/rules', inMatch, nothing, RulesView),
  acceptRules: endpoint('POST', '/rules', inMatch, RulesAccepted, RulesView),
  contact: endpoint('GET', '/offers/:offer/contact', bySelf, nothing, ContactView),
  proposeMeeting: endpoint('POST', '/offers/:offer/meeting', bySelf, MeetingProposal, ContactView),
  answerMeeting: endpoint('POST', '/offers/:offer/meeting/answer', bySelf, MeetingAnswer, ContactView),
  inTouch: endpoint('POST', '/offers/:offer/contacts', bySelf, z.object({ on: z.iso.date() }), ContactView),
  show: endpoint('POST', '/offers/:offer/reveal', bySelf, Shown, ContactView),
  giveFeedback: endpoint('POST', '/offers/:offer/feedback', bySelf, Feedback, ContactView),

  requests: endpoint('GET', '/requests', ['mentor'], nothing, z.array(MatchRequest)),
  answerRequest: endpoint(
    'POST',
    '/requests/:offer/answer',
    ['mentor'],
    z.object({ accepts: z.boolean() }),
    z.array(MatchRequest),
  ),
  endMatch: endpoint('POST', '/matches/:offer/end', ['mentor'], z.object({}), z.array(Accompanied)),
  summaries: endpoint('GET', '/matches/:offer/summaries', ['mentor'], nothing, z.array(SharedSummary)),
  availability: endpoint('GET', '/availability', ['mentor'], nothing, Availability),
  /** How a mentor accompanies and which of their fields are shown, in their own word; what is left out stands. */
  ownProfile: endpoint('GET', '/own-profile', ['mentor'], nothing, OwnProfile),
  setOwnProfile: endpoint('POST', '/own-profile', ['mentor'], OwnWords, OwnProfile),
  otherRoles: endpoint('GET', '/other-roles', ['mentor'], nothing, OwnRoles),
  setOtherRoles: endpoint('POST', '/other-roles', ['mentor'], OwnRoles.pick({ roles: true }), OwnRoles),
  setAvailability: endpoint('POST', '/availability', ['mentor'], AvailabilityChosen, Availability),

  notesToSign: endpoint('GET', '/notes/to-sign', ['clinician'], nothing, z.array(NoteToSign)),
  noteByMistake: endpoint('POST', '/notes/:note/mistake', ['clinician'], z.object({}), OwedNote),

  /** "Later I could help too": the person says when they may be asked, and takes it back when they like. */
  later: endpoint('GET', '/later', ['patient'], nothing, OwnLater),
  sayLater: endpoint('POST', '/later', ['patient'], LaterSaid, OwnLater),
  takeBackLater: endpoint('POST', '/later/taken-back', ['patient'], z.object({}), OwnLater),
  /** Those whose date has come, for whoever enrols mentors. `:later` is the id of what they said. */
  couldHelp: endpoint('GET', '/could-help', ['coordinator'], nothing, CouldHelp),
  askedToHelp: endpoint('POST', '/could-help/:later/asked', ['coordinator'], z.object({}), CouldHelp),

  /** One's own data. The copy is a POST, because making one is recorded as an act. */
  mySeen: endpoint('GET', '/my-data/seen', ['patient'], nothing, MySeen),
  myData: endpoint('POST', '/my-data/copies', ['patient'], z.object({}), MyData),
  eraseMyData: endpoint('POST', '/my-data/erased', ['patient'], z.object({ sure: z.literal(true) }), z.object({})),
} as const

export type Api = typeof api
export type BodyOf<K extends keyof Api> = z.input<Api[K]['body']>
export type ReplyOf<K extends keyof Api> = z.output<Api[K]['reply']>
