import { mentor } from './mentor.ts'
import { otherRoles } from './other-roles.ts'
import { ownProfile, strain } from './own-profile.ts'

/** Ce que dit la page des patients accompagnateurs, et elle seule. */
export const mentoring = { mentor, otherRoles, ownProfile, strain }
