import { ContactView } from '../../shared/contact.ts'
import { Accompanied, Availability, MatchRequest } from '../../shared/request.ts'
import { type Answers, launch } from './fixtures.ts'

/** What two people who were matched see, and what a mentor sees. */

/** Both accepted the rules, and nothing is arranged yet. */
export const contact = (part: Partial<ContactView> = {}): ContactView =>
  ContactView.parse({
    side: 'patient',
    rules: { mine: true, theirs: true },
    formats: ['phone', 'in_person'],
    meeting: null,
    lost: false,
    contacts: 0,
    nudge: null,
    reveal: { mine: null, theyAreReady: false, theirs: null },
    feedback: [],
    since: '2026-11',
    ...part,
  })

export const request = MatchRequest.parse({
  id: 'seen-1',
  told: { gender: 'woman', site: 'breast', topics: ['work', 'children'], pathway: 'under-six-months' },
  reasons: [
    { criterion: 'site', shared: [] },
    { criterion: 'topics', shared: ['work'] },
    { criterion: 'pathway', shared: [] },
  ],
  gaps: [
    { criterion: 'style', shared: [] },
    { criterion: 'treatments', shared: [] },
  ],
  unknown: ['age'],
  answerBy: '2026-12-01',
})
export const accompanied = Accompanied.parse({ id: 'seen-2', since: '2026-10', told: { language: 'fr' } })
export const availability = Availability.parse({ paused: false, places: 2, most: 3, taken: 1, strain: 'none' })

/** A mentor whom nobody asks and who accompanies nobody. */
export const mentor: Answers = {
  launch: launch({ role: 'mentor', patient: null }),
  requests: [],
  accompanied: [],
  availability,
  otherRoles: { invited: false, roles: [] },
  ownProfile: { problem: 'mentor-unknown' },
  contact: contact({ side: 'mentor' }),
  summaries: [],
}
