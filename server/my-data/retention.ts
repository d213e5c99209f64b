import type { MySeen } from '../../shared/my-data.ts'
import type { Site } from '../programme/site.ts'

/** A launch lasts half a day; what opens the chart goes with it, unless a signed note still needs it to get there. */
const ACCESS_DAYS = 1

/** A launch lasts half a day; what was read in it is of no use after this. */
export const RECORD_DAYS = 2

/** Two years may pass before the day comes, and one to be asked and to decide. */
export const LATER_DAYS = 3 * 365

/** How long each thing is kept. `purge.ts` holds the app to it. */
export const retentionAt = ({ consentDays }: Site): MySeen['keptFor'] => [
  { thing: 'access', days: ACCESS_DAYS },
  { thing: 'record', days: RECORD_DAYS },
  { thing: 'answers', days: consentDays },
  { thing: 'later', days: LATER_DAYS },
  { thing: 'matches', days: consentDays },
  { thing: 'agreements', days: null },
  { thing: 'notes', days: null },
  { thing: 'audit', days: null },
]
