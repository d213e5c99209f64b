import { z } from 'zod'
import { SeenMentorId } from './ids.ts'
import { NoteReason, NoteState } from './note.ts'
import { OtherRole } from './other-roles.ts'
import { Many } from './others.ts'

/** A mentor's places, as the coordinator sees them. */
export const MentorLoad = z.object({
  id: SeenMentorId,
  alias: z.string(),
  site: z.string(),
  taken: z.int(),
  capacity: z.int(),
  /** Places that somebody can be offered today: none with who is paused, resting or offered to nobody. */
  free: z.int().min(0),
  paused: z.boolean(),
  trained: z.boolean(),
  roles: z.array(OtherRole),
  lentBy: z.string().nullable(),
})
export type MentorLoad = z.infer<typeof MentorLoad>

export const Programme = z.object({
  mentors: z.array(MentorLoad),
  /** Notes of this EHR that a person must look at, or that it warned of, about how many by why; no patient is named. */
  notes: z.array(z.object({ state: NoteState, reason: NoteReason.nullable(), many: Many })),
})
export type Programme = z.infer<typeof Programme>
