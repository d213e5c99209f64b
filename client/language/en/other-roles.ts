import type { OtherRole } from '../../../shared/other-roles.ts'
import { listInWords } from '../dates.ts'
import type { otherRoles as fr } from '../fr/other-roles.ts'

const role: Record<OtherRole, string> = {
  recruiter: 'tell future volunteers of the programme',
  trainer: 'train those who begin',
  supervisor: 'support those who accompany',
}

export const otherRoles: typeof fr = {
  title: 'Your experience helps in other ways too',
  invitation:
    'Care has changed since yours. For listening and being there, what you know is worth as much as before: you are still a mentor. If you like, you can also help the programme.',
  which: 'I could also…',
  role,
  seen: 'The coordinator sees your choice. You can change it whenever you like.',
  also: (roles) =>
    `also: ${listInWords(
      'en',
      roles.map((one) => role[one]),
    )}`,
}
