import { z } from 'zod'
import { Criterion, SpokenLanguage } from './answers.ts'
import { SeenMentorId, WaitingId } from './ids.ts'
import { AgeBand, Site } from './oncology.ts'

/** Since when this person waits for a mentor; null when they do not. */
export const OwnWaiting = z.object({ since: z.iso.date().nullable() })
export type OwnWaiting = z.infer<typeof OwnWaiting>

/** Somebody who waits, as the coordinator sees them: what is needed to place them, and nothing that names them. */
export const Waiter = z.object({
  id: WaitingId,
  since: z.iso.date(),
  site: Site.nullable(),
  ageBand: AgeBand.nullable(),
  language: SpokenLanguage.nullable(),
})
export type Waiter = z.infer<typeof Waiter>

/** A decision of the coordinator: this person goes to this mentor, whatever the plan would say. */
export const PlanPin = z.object({ waiting: WaitingId, mentor: SeenMentorId })
export type PlanPin = z.infer<typeof PlanPin>

/** What, put aside alone, would let in how many mentors; never `spread`. */
const Opening = z.object({ criterion: Criterion, mentors: z.int().min(1) })

export const PlannedPair = PlanPin.extend({
  /** Points of the score; null where a barrier stands and a person decided against it. */
  fit: z.int().nullable(),
  pinned: z.boolean(),
  /** Who would be nearest if nobody else waited. */
  nearest: SeenMentorId.nullable(),
})

/** A proposal for a whole waiting list. A person confirms each pair; nothing is ever committed from here. */
export const PlanView = z.object({
  waiting: z.array(Waiter),
  mentors: z.array(z.object({ id: SeenMentorId, alias: z.string(), site: Site, free: z.int().min(0) })),
  pairs: z.array(PlannedPair),
  unserved: z.array(
    z.object({
      waiting: WaitingId,
      why: z.enum(['nobody-fits', 'too-far', 'places-taken']),
      opens: z.array(Opening),
    }),
  ),
  /** Of all pairs, in points of the score. */
  total: z.int(),
  /** What comes of it when each in turn takes the nearest mentor left. */
  oneByOne: z.object({ served: z.int(), total: z.int() }),
  /** Mentors whom more people need than they have places. */
  scarce: z.array(SeenMentorId),
  version: z.string(),
})
export type PlanView = z.infer<typeof PlanView>

/** One kind of person. How many mentors could be offered to one of few would say which outlook they share. */
export const CoverageCell = z.object({
  by: z.enum(['site', 'ageBand', 'language']),
  value: z.string(),
  waiting: z.int(),
  /** Of those, how many nobody fits. */
  unserved: z.int(),
  /** Nobody who is free had this illness, or speaks this language: others make do. Of ages it is never said. */
  noneAlike: z.boolean(),
})
export type CoverageCell = z.infer<typeof CoverageCell>

/** A mentor like those who are free, but with this: so many more would be served. `feedback`: but whom they have not met. */
export const Recruit = z.object({
  criterion: Criterion,
  /** What they would be; null where it is not told, or is a list of things. */
  value: z.string().nullable(),
  serves: z.int().min(1),
})
export type Recruit = z.infer<typeof Recruit>

/** Whom the programme can serve, each as if alone, and whom to recruit. */
export const CoverageView = z.object({
  served: z.int(),
  unserved: z.int(),
  cells: z.array(CoverageCell),
  /** What would serve most first. */
  recruit: z.array(Recruit),
  /** Of those unserved, for how many none of it would be enough. */
  noneAlone: z.int(),
})
export type CoverageView = z.infer<typeof CoverageView>
