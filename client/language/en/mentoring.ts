import type { mentoring as fr } from '../fr/mentoring.ts'
import { mentor } from './mentor.ts'
import { otherRoles } from './other-roles.ts'
import { ownProfile, strain } from './own-profile.ts'

export const mentoring: typeof fr = { mentor, otherRoles, ownProfile, strain }
