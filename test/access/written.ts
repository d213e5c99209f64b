import type { Api } from '../../shared/api.ts'
import type { Role } from '../../shared/launch.ts'

type Line = { readonly [R in Role]: boolean }
const c = (...who: Role[]): Line => ({
  clinician: who.includes('clinician'),
  patient: who.includes('patient'),
  mentor: who.includes('mentor'),
  coordinator: who.includes('coordinator'),
})

/**
 * Who may use which route, as people agreed on it. It is written by hand, beside the endpoint table and not from it: a
 * route that is not here does not compile, and one that lets in somebody else fails.
 */
export const WRITTEN: { readonly [K in keyof Api]: Line } = {
  launch: c('clinician', 'patient', 'mentor', 'coordinator'),
  end: c('clinician', 'patient', 'mentor', 'coordinator'),
  consents: c('clinician', 'patient'),
  giveConsent: c('clinician', 'patient'),
  withdrawConsent: c('clinician', 'patient'),
  declineConsent: c('clinician', 'patient'),
  standing: c('clinician', 'patient', 'mentor', 'coordinator'),
  consentSummary: c('clinician', 'patient'),
  fileConsentSummary: c('clinician', 'patient'),
  invitations: c('clinician'),
  invite: c('clinician'),
  revokeInvitation: c('clinician'),
  readRecord: c('clinician', 'patient'),
  record: c('clinician', 'patient'),
  corrections: c('clinician', 'patient'),
  correct: c('clinician', 'patient'),
  takeBackCorrection: c('clinician', 'patient'),
  rank: c('clinician', 'patient'),
  offers: c('clinician', 'patient'),
  propose: c('clinician', 'patient'),
  answerOffer: c('clinician', 'patient'),
  previewNote: c('clinician'),
  signNote: c('clinician'),
  owedNotes: c('clinician'),
  settleNote: c('clinician'),
  chartNotes: c('clinician', 'mentor'),
  programme: c('coordinator'),
  accompanied: c('mentor'),
  way: c('clinician', 'patient'),
  quiet: c('clinician', 'patient'),
  endOffer: c('clinician', 'patient'),
  another: c('clinician', 'patient'),
  rules: c('clinician', 'patient', 'mentor'),
  acceptRules: c('clinician', 'patient', 'mentor'),
  contact: c('clinician', 'patient', 'mentor'),
  proposeMeeting: c('clinician', 'patient', 'mentor'),
  answerMeeting: c('clinician', 'patient', 'mentor'),
  inTouch: c('clinician', 'patient', 'mentor'),
  show: c('patient', 'mentor'),
  giveFeedback: c('clinician', 'patient', 'mentor'),
  requests: c('mentor'),
  answerRequest: c('mentor'),
  endMatch: c('mentor'),
  summaries: c('mentor'),
  availability: c('mentor'),
  setAvailability: c('mentor'),
  notesToSign: c('clinician'),
  noteByMistake: c('clinician'),
}
