import type { OtherRole } from '../../../shared/other-roles.ts'
import { listInWords } from '../dates.ts'

const role: Record<OtherRole, string> = {
  recruiter: 'parler du programme à de futurs bénévoles',
  trainer: 'former ceux qui commencent',
  supervisor: 'soutenir ceux qui accompagnent',
}

export const otherRoles = {
  title: 'Votre expérience sert aussi autrement',
  invitation:
    'Les soins ont changé depuis les vôtres. Pour écouter et être là, ce que vous savez vaut autant qu’avant : vous restez patient accompagnateur. Si vous en avez envie, vous pouvez aussi aider le programme.',
  which: 'Je pourrais aussi…',
  role,
  seen: 'La coordonnatrice voit votre choix. Vous pouvez le changer quand vous voulez.',
  also: (roles: readonly OtherRole[]) =>
    `aussi : ${listInWords(
      'fr',
      roles.map((one) => role[one]),
    )}`,
}
