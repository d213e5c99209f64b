import { z } from 'zod'
import { SpokenLanguage } from './answers.ts'
import { SeenMatchId } from './ids.ts'
import { Month, Strain } from './mentor.ts'
import { InCommon, Told } from './told.ts'

/** A reason or a gap, as far as the patient allows: what it is about, and which of it the two share. */
export const Common = z.object({ criterion: InCommon, shared: z.array(z.string()) })
export type Common = z.infer<typeof Common>

/** Somebody would like to be accompanied: what a mentor sees before they answer. */
export const MatchRequest = z.object({
  id: SeenMatchId,
  told: Told,
  reasons: z.array(Common),
  /** All that does not match of it, the greatest first: a mentor would rather know before than doubt afterwards. */
  gaps: z.array(Common),
  unknown: z.array(InCommon),
  /** The last day to answer; after it the person is offered somebody else. */
  answerBy: z.iso.date(),
})
export type MatchRequest = z.infer<typeof MatchRequest>

/** Whom a mentor accompanies: no name, no day. */
export const Accompanied = z.object({ id: SeenMatchId, since: Month, told: Told })
export type Accompanied = z.infer<typeof Accompanied>

/** A summary the patient lets their mentor read. */
export const SharedSummary = z.object({
  kind: z.enum(['begin', 'change', 'end']),
  month: Month,
  language: SpokenLanguage,
  text: z.string(),
})
export type SharedSummary = z.infer<typeof SharedSummary>

/** A mentor's own places and pause, and how much accompanying weighs on them. */
export const Availability = z.object({
  paused: z.boolean(),
  /** How many people they offer to accompany at once, at most what the programme agreed with them. */
  places: z.int().min(0).max(10),
  most: z.int().min(0).max(10),
  taken: z.int().min(0),
  strain: Strain,
})
export type Availability = z.infer<typeof Availability>

/** What of it is theirs to say. */
export const AvailabilityChosen = Availability.pick({ paused: true, places: true, strain: true })
export type AvailabilityChosen = z.infer<typeof AvailabilityChosen>
