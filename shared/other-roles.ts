import { z } from 'zod'
import { several } from './several.ts'

/** How a mentor may help beside accompanying, or instead of it. */
export const OtherRole = z.enum(['recruiter', 'trainer', 'supervisor'])
export type OtherRole = z.infer<typeof OtherRole>

/** What a mentor would do of it; `invited` when what they know of treatment is old, and the rest of what they know is not. */
export const OwnRoles = z.object({ invited: z.boolean(), roles: several(OtherRole) })
export type OwnRoles = z.infer<typeof OwnRoles>
