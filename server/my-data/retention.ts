import type { MySeen } from '../../shared/my-data.ts'
import type { Site } from '../programme/site.ts'

/** How long each thing is kept. `npm run purge` holds the app to it. */
export const retentionAt = ({ consentDays }: Site): MySeen['keptFor'] => [
  { thing: 'record', days: consentDays },
  { thing: 'answers', days: consentDays },
  { thing: 'matches', days: consentDays },
  { thing: 'agreements', days: null },
  { thing: 'notes', days: null },
  { thing: 'audit', days: null },
]
