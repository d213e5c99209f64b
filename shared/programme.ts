import { z } from 'zod'
import { MentorId } from './ids.ts'
import { NoteReason, NoteState } from './note.ts'

/** A mentor's places, as the coordinator sees them. */
export const MentorLoad = z.object({
  id: MentorId,
  alias: z.string(),
  site: z.string(),
  taken: z.int(),
  capacity: z.int(),
  paused: z.boolean(),
  trained: z.boolean(),
})
export type MentorLoad = z.infer<typeof MentorLoad>

export const Programme = z.object({
  mentors: z.array(MentorLoad),
  /** Notes that a person must look at, counted by why; no patient is named here. */
  notes: z.array(z.object({ state: NoteState, reason: NoteReason.nullable(), count: z.int() })),
})
export type Programme = z.infer<typeof Programme>

/** What a mentor sees of a person they accompany before both agree to more: nothing that names them. */
export const Accompanied = z.object({ since: z.iso.datetime(), state: z.enum(['accepted']) })
export type Accompanied = z.infer<typeof Accompanied>
