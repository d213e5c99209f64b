import { z } from 'zod'
import { Role } from './launch.ts'
import { Problem } from './problem.ts'

/** What is done with what is known of a person, as it is recorded and told to them. */
export const Act = z.enum([
  'opened',
  'record-read',
  'record-seen',
  'record-corrected',
  'answers-seen',
  'answers-given',
  'agreements-seen',
  'agreements-changed',
  'people-looked-for',
  'match-seen',
  'match-changed',
  'waiting-changed',
  'shown-to-mentor',
  'notes-seen',
  'note-signed',
  'invitation-changed',
  'later-said',
  'later-seen',
  'data-seen',
  'data-copied',
  'data-erased',
])
export type Act = z.infer<typeof Act>

/** `done`, or why it was refused. */
export const Outcome = z.union([z.literal('done'), Problem])
export type Outcome = z.infer<typeof Outcome>

/** One line of "who saw what about me". A mentor has no name here: two strangers stay strangers. */
export const SeenLine = z.object({
  at: z.iso.datetime(),
  act: Act,
  outcome: Outcome,
  role: Role,
  /** null for a mentor, and for whom the EHR gave no name. */
  name: z.string().nullable(),
  /** The person themself. */
  own: z.boolean(),
})
export type SeenLine = z.infer<typeof SeenLine>
