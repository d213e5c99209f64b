import { z } from 'zod'
import { InvitationId } from './ids.ts'

/** An invitation as it is listed: never its link, which stands on the card alone. */
export const InvitationView = z.object({
  id: InvitationId,
  /** `opened`: the patient came through it; it opens again for them until it expires. */
  state: z.enum(['waiting', 'opened', 'revoked', 'expired']),
  madeAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
})
export type InvitationView = z.infer<typeof InvitationView>

/** A square code: its side in modules, and the dark ones as the `d` of one SVG path. */
export const SquareCode = z.object({ side: z.int(), path: z.string() })
export type SquareCode = z.infer<typeof SquareCode>

/** What goes on the card, told once. The link says nothing of the patient. */
export const InvitationMade = z.object({ invitation: InvitationView, link: z.url(), code: SquareCode })
export type InvitationMade = z.infer<typeof InvitationMade>
