import type { Meeting, MeetingProposal, Showable, Shown, Side } from '../../shared/contact.ts'
import type { Verdict } from '../../shared/feedback.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'
import { leadsToSomebody } from './leads-to-somebody.ts'
import { daysAfter } from './offer.ts'

/**
 * A meeting as it may be proposed.
 *
 * refuses  place-not-private when two people would meet where they can be heard; names-somebody when the place holds a
 *          number, an address of mail or of the web, by which one finds the other
 */
export function proposable(proposal: MeetingProposal): Result<MeetingProposal, 'place-not-private' | 'names-somebody'> {
  if (proposal.format === 'in_person' && !proposal.isPrivate) return refuse('place-not-private')
  if (proposal.place !== null && leadsToSomebody(proposal.place)) return refuse('names-somebody')
  const place = proposal.place === null ? null : plainly(proposal.place)
  return ok({ ...proposal, place: place === '' ? null : place })
}

/** Without marks that are not seen, turn the direction of the line, or begin another. */
const plainly = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[\p{Cc}\p{Cf}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()

export const isSameMeeting = (one: MeetingProposal, other: MeetingProposal): boolean =>
  one.format === other.format && one.at === other.at && one.place === other.place && one.isPrivate === other.isPrivate

/** Who proposed waits for the other, and may take it back; the first answer stays. */
export function answeredMeeting(meeting: Meeting, side: Side, agrees: boolean): Meeting['state'] {
  if (meeting.state !== 'proposed') return meeting.state === 'agreed' && !agrees ? 'declined' : meeting.state
  if (meeting.proposedBy === side) return agrees ? 'proposed' : 'declined'
  return agrees ? 'agreed' : 'declined'
}

/** What the other may see: nothing before both are ready. A mentor's number is nobody's to see. */
export function shownTo(side: Side, shown: Partial<Record<Side, Shown | null>>): Shown | null {
  const mine = shown[side]
  const theirs = shown[side === 'patient' ? 'mentor' : 'patient']
  if (!mine || !theirs) return null
  return side === 'patient' ? { ...theirs, phone: null } : theirs
}

const MAY_SHOW: Record<Side, readonly Showable[]> = { patient: ['first-name', 'phone'], mentor: ['first-name'] }
export const mayShow = (side: Side, { phone }: Shown) => phone === null || MAY_SHOW[side].includes('phone')

type Match = { readonly beganAt: Date; readonly contacts: readonly string[]; readonly verdict: Verdict | null }

/** Towards what the page nudges. One contact is not yet an accompaniment: anxiety falls with the second. */
export function nudgeFor({ beganAt, contacts, verdict }: Match, days: number, now: Date) {
  if (verdict === 'not_a_fit') return null
  const [first, second] = contacts
  if (second !== undefined) return null
  if (first === undefined) return daysAfter(beganAt, days) <= now ? ('first-contact' as const) : null
  return daysAfter(new Date(`${first}T00:00:00Z`), days) <= now ? ('second-contact' as const) : null
}
