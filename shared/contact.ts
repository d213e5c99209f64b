import { z } from 'zod'
import { Format } from './answers.ts'
import { Feedback } from './feedback.ts'
import { Month } from './mentor.ts'
import { PHONE } from './phone.ts'

/** Which of the two. A clinician who acts with the patient acts for the patient. */
export const Side = z.enum(['patient', 'mentor'])
export type Side = z.infer<typeof Side>

/** `2026-12-03T14:30`, in the site's time: a moment two people agree on, never one we observed. */
export const LocalMoment = z.string().regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/)

export const MeetingProposal = z.object({
  format: Format,
  at: LocalMoment.nullable(),
  place: z.string().trim().max(200).nullable().default(null),
  /** The place was thought of: two people can talk there without being heard. */
  isPrivate: z.boolean().default(false),
})
export type MeetingProposal = z.infer<typeof MeetingProposal>

export const Meeting = MeetingProposal.extend({
  proposedBy: Side,
  state: z.enum(['proposed', 'agreed', 'declined']),
})
export type Meeting = z.infer<typeof Meeting>

/** `to`: the meeting as it was read. */
export const MeetingAnswer = z.object({ agrees: z.boolean(), to: MeetingProposal })
export type MeetingAnswer = z.infer<typeof MeetingAnswer>

/** What one may show of oneself once both agree. A mentor's number is never shown: they call with it hidden. */
export const Showable = z.enum(['first-name', 'phone'])
export type Showable = z.infer<typeof Showable>

export const Shown = z.object({
  firstName: z.string().trim().min(1).max(40).nullable().default(null),
  phone: z.string().trim().regex(PHONE).nullable().default(null),
})
export type Shown = z.infer<typeof Shown>

/** What the page nudges towards, as a state and never as a message. */
export const Nudge = z.enum(['first-contact', 'second-contact'])

/** The contact between two people, as one of them sees it. */
export const ContactView = z.object({
  side: Side,
  /** Both read and accepted the rules: until then nothing else is open. */
  rules: z.object({ mine: z.boolean(), theirs: z.boolean() }),
  /** The ways both want. Empty: they can agree on another. */
  formats: z.array(Format),
  meeting: Meeting.nullable(),
  /** What was proposed, or what I am ready to show, cannot be read any more: it may be said anew. */
  lost: z.boolean(),
  contacts: z.int().min(0),
  nudge: Nudge.nullable(),
  reveal: z.object({
    /** What I am ready to show, as I typed it; null while I show nothing. */
    mine: Shown.nullable(),
    /** Whether the other is ready: only that, until I am too. */
    theyAreReady: z.boolean(),
    /** Theirs, once both agreed. */
    theirs: Shown.nullable(),
  }),
  feedback: z.array(Feedback.pick({ moment: true, verdict: true, satisfaction: true })),
  /** Since which month. */
  since: Month,
})
export type ContactView = z.infer<typeof ContactView>
