import { z } from 'zod'
import { REACH } from './reach.ts'

/** Months from now after which somebody may be asked; being asked too early is what people fear. */
export const LaterIn = z.union([z.literal(6), z.literal(12), z.literal(24)])
export type LaterIn = z.infer<typeof LaterIn>

/** "Later I could help too", as the person says it. */
export const LaterSaid = z.object({
  months: LaterIn,
  /** Where the programme may reach them: a number or an address, in their own words. */
  reach: z.string().trim().min(REACH.least).max(REACH.most),
})
export type LaterSaid = z.infer<typeof LaterSaid>

/** What the person said; null when they did not, or took it back. */
export const OwnLater = z.object({
  said: z
    .object({
      /** The day from which they may be asked. */
      from: z.iso.date(),
      /** null where it cannot be read any more. */
      reach: z.string().nullable(),
      /** The day the programme asked them; null before. */
      askedOn: z.iso.date().nullable(),
    })
    .nullable(),
})
export type OwnLater = z.infer<typeof OwnLater>

/** Whom the coordinator may ask to become a mentor. Before their date nothing is told but how many there are. */
export const CouldHelp = z.object({
  due: z.array(
    z.object({
      id: z.uuid(),
      from: z.iso.date(),
      reach: z.string(),
      askedOn: z.iso.date().nullable(),
    }),
  ),
  /** Those whose date has not come. */
  notYet: z.int().min(0),
})
export type CouldHelp = z.infer<typeof CouldHelp>
