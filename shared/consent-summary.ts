import { z } from 'zod'
import { NotePreview, OwedNote } from './note.ts'

/** What was agreed to, as it would stand in the chart, and what became of the last one that was filed. */
export const ConsentSummary = z.object({
  preview: NotePreview,
  last: OwedNote.nullable(),
  /** The last one says what is true today. */
  upToDate: z.boolean(),
})
export type ConsentSummary = z.infer<typeof ConsentSummary>
