import type { Words } from '../fr.ts'
import { clinical } from './clinical.ts'
import { life } from './life.ts'

export const others: Words['others'] = {
  title: 'Others like you',
  intro: 'What some mentors have in common with you. You need not meet anyone to know it.',
  nobody: 'We do not yet know enough of you, or of them, to say.',
  many: (many) => (many === 'few' ? 'a few people' : `at least ${many} people`),
  about: 'Never the exact number, so that nobody can be recognised.',
  label: (line) => {
    switch (line.like) {
      case 'site':
        return clinical.site[line.value]
      case 'genetic-risk':
        return `inherited risk: ${clinical.site[line.value]}`
      case 'treatment':
        return clinical.treatment[line.value]
      case 'hardship':
        return `came through ${life.hardship[line.value]}`
      case 'topic':
        return `know about ${clinical.topic[line.value]}`
      case 'family':
        return life.family[line.value]
      case 'occupation':
        return life.occupation[line.value]
      case 'menopause':
        return 'at the same point with menopause'
    }
  },
}
