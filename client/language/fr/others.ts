import type { Many, OthersLine } from '../../../shared/others.ts'
import { clinical } from './clinical.ts'
import { life } from './life.ts'

export const others = {
  title: 'D’autres, comme vous',
  intro:
    'Ce que des patients accompagnateurs ont en commun avec vous. Vous n’avez personne à rencontrer pour le savoir.',
  nobody: 'Nous ne savons pas encore assez de vous, ou d’eux, pour le dire.',
  many: (many: Many) => (many === 'few' ? 'quelques personnes' : `au moins ${many} personnes`),
  about: 'Jamais le nombre exact, pour que personne ne soit reconnu.',
  label: (line: OthersLine): string => {
    switch (line.like) {
      case 'site':
        return clinical.site[line.value]
      case 'genetic-risk':
        return `risque héréditaire : ${clinical.site[line.value]}`
      case 'treatment':
        return clinical.treatment[line.value]
      case 'hardship':
        return `ont traversé ${life.hardship[line.value]}`
      case 'topic':
        return `sujet connu : ${clinical.topic[line.value]}`
      case 'family':
        return life.family[line.value]
      case 'occupation':
        return life.occupation[line.value]
      case 'menopause':
        return 'au même point, pour la ménopause'
    }
  },
}
