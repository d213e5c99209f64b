import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { after, at, type Happening, nextBy, type Offer, quietUntil, takesPlace } from '../../server/offers/offer.ts'
import { MentorId, OfferId } from '../../shared/ids.ts'
import type { OfferState } from '../../shared/offer.ts'

const now = new Date('2026-11-24T12:00:00Z')
const days = (count: number) => new Date(now.getTime() + count * 86_400_000)
const offered = {
  id: OfferId.parse('7b0f4c1e-1111-4222-8333-444455556666'),
  mentor: MentorId.parse('m1'),
  chosenBy: 'clinician' as const,
  proposedAt: days(-3),
}
const said = { answeredAt: days(-2) }
const IN: { [S in OfferState]: Offer } = {
  proposed: { ...offered, state: 'proposed', expiresAt: days(7) },
  kept: { ...offered, state: 'kept' },
  asked: { ...offered, ...said, state: 'asked', answerBy: days(3) },
  accepted: { ...offered, ...said, state: 'accepted', beganAt: days(-1) },
  'mentor-declined': { ...offered, ...said, state: 'mentor-declined', endedAt: days(-1) },
  ended: { ...offered, ...said, state: 'ended', beganAt: days(-2), endedAt: days(-1), endedBy: 'patient' },
  'not-now': { ...offered, ...said, state: 'not-now' },
  declined: { ...offered, ...said, state: 'declined' },
  withdrawn: { ...offered, ...said, state: 'withdrawn' },
  expired: { ...offered, state: 'expired', expiresAt: days(-1) },
  'entered-in-error': { ...offered, state: 'entered-in-error', endedAt: days(-1) },
}
const says = (answer: 'yes' | 'not-now' | 'no', mentorDays: number | null = 5): Happening => ({
  kind: 'patient',
  answer,
  mentorDays,
})
const mentorSays = (accepts: boolean): Happening => ({ kind: 'mentor', accepts })
const ends = (by: 'patient' | 'mentor' | 'consent'): Happening => ({ kind: 'end', by })
const mistake: Happening = { kind: 'mistake' }
const becomes = (state: OfferState, happening: Happening) => {
  const result = after(IN[state], happening, now)
  return result.ok ? result.value.state : 'refused'
}

describe('the patient answers', () => {
  test.each<[OfferState, 'yes' | 'not-now' | 'no', OfferState | 'refused']>([
    ['proposed', 'yes', 'asked'],
    ['proposed', 'not-now', 'not-now'],
    ['proposed', 'no', 'declined'],
    ['kept', 'yes', 'asked'],
    ['kept', 'not-now', 'kept'],
    ['kept', 'no', 'withdrawn'],
    ['asked', 'yes', 'asked'],
    ['asked', 'no', 'withdrawn'],
    ['accepted', 'yes', 'accepted'],
    ['accepted', 'no', 'ended'],
    ['accepted', 'not-now', 'ended'],
    ['not-now', 'not-now', 'not-now'],
    ['not-now', 'yes', 'refused'],
    ['declined', 'no', 'declined'],
    ['declined', 'yes', 'refused'],
    ['mentor-declined', 'yes', 'refused'],
    ['ended', 'yes', 'refused'],
    ['withdrawn', 'yes', 'refused'],
    ['withdrawn', 'no', 'withdrawn'],
    ['ended', 'no', 'ended'],
    ['expired', 'yes', 'refused'],
    ['entered-in-error', 'yes', 'refused'],
    ['entered-in-error', 'no', 'refused'],
  ])('an offer that is %s, answered %s, is %s', (state, answer, expected) =>
    expect(becomes(state, says(answer))).toBe(expected),
  )

  test('a yes to a mentor who said yes beforehand is a match at once', () => {
    expect(after(IN.proposed, says('yes', null), now)).toMatchObject({
      value: { state: 'accepted', answeredAt: now, beganAt: now },
    })
  })

  test('a mentor who is asked has the site’s days to answer', () => {
    expect(after(IN.proposed, says('yes', 5), now)).toMatchObject({ value: { state: 'asked', answerBy: days(5) } })
  })
})

describe('the mentor answers', () => {
  test.each<[OfferState, boolean, OfferState | 'refused']>([
    ['asked', true, 'accepted'],
    ['asked', false, 'mentor-declined'],
    ['accepted', true, 'accepted'],
    ['accepted', false, 'refused'],
    ['mentor-declined', false, 'mentor-declined'],
    ['mentor-declined', true, 'refused'],
    ['proposed', true, 'refused'],
    ['kept', true, 'refused'],
    ['withdrawn', true, 'refused'],
    ['ended', true, 'refused'],
  ])('an offer that is %s, when the mentor says %s, is %s', (state, accepts, expected) =>
    expect(becomes(state, mentorSays(accepts))).toBe(expected),
  )

  test('a yes after the patient took theirs back begins nothing', () => {
    expect(becomes('withdrawn', mentorSays(true))).toBe('refused')
  })
})

describe('either of the two stops', () => {
  test.each<[OfferState, 'patient' | 'mentor' | 'consent', OfferState | 'refused']>([
    ['accepted', 'patient', 'ended'],
    ['accepted', 'mentor', 'ended'],
    ['accepted', 'consent', 'ended'],
    ['proposed', 'patient', 'withdrawn'],
    ['asked', 'consent', 'withdrawn'],
    ['kept', 'consent', 'withdrawn'],
    ['asked', 'mentor', 'refused'],
    ['ended', 'mentor', 'ended'],
    ['withdrawn', 'patient', 'withdrawn'],
    ['declined', 'patient', 'refused'],
  ])('an offer that is %s, ended by %s, is %s', (state, by, expected) =>
    expect(becomes(state, ends(by))).toBe(expected),
  )

  test('a no of the patient does not undo that their mentor ended it', () => {
    expect(after({ ...IN.ended, endedBy: 'mentor' } as Offer, says('no'), now).ok).toBe(false)
  })

  test('who ended it first stays written, whoever says it again', () => {
    expect(after(IN.ended, ends('mentor'), now)).toMatchObject({ value: { endedBy: 'patient' } })
  })
})

describe('a clinician takes back what they proposed by mistake', () => {
  test.each<[OfferState, OfferState | 'refused']>([
    ['proposed', 'entered-in-error'],
    ['entered-in-error', 'entered-in-error'],
    ['asked', 'refused'],
    ['accepted', 'refused'],
    ['kept', 'refused'],
    ['not-now', 'refused'],
    ['declined', 'refused'],
    ['expired', 'refused'],
  ])('an offer that is %s is %s', (state, expected) => expect(becomes(state, mistake)).toBe(expected))

  test.each(['patient', 'programme'] as const)('but not whom the %s chose', (chosenBy) =>
    expect(after({ ...IN.proposed, chosenBy }, mistake, now).ok).toBe(false),
  )

  test('it is no refusal: it may be brought up again at once', () =>
    expect(quietUntil([IN['entered-in-error']], null, 180, now)).toBeNull())
})

test('a proposal nobody answered in time has expired; a match does not', () => {
  expect(at({ ...IN.proposed, expiresAt: days(-1) } as Offer, now).state).toBe('expired')
  expect(at(IN.accepted, days(1000)).state).toBe('accepted')
  expect(after({ ...IN.proposed, expiresAt: days(-1) } as Offer, says('yes'), now).ok).toBe(false)
})

test('the very moment that was waited for is too late, for the patient and for the mentor', () => {
  expect(at({ ...IN.proposed, expiresAt: now } as Offer, now).state).toBe('expired')
  expect(at({ ...IN.asked, answerBy: now } as Offer, now).state).toBe('mentor-declined')
})

describe('by when a patient has somebody else to look at', () => {
  test.each<[string, Offer, Date | null]>([
    ['a mentor could not be there', IN['mentor-declined'], days(6)],
    ['their mentor stopped', { ...IN.ended, endedBy: 'mentor' } as Offer, days(6)],
    ['they stopped themself', IN.ended, null],
    ['they agree no longer', { ...IN.ended, endedBy: 'consent' } as Offer, null],
    ['they said no', IN.declined, null],
    ['they are accompanied', IN.accepted, null],
  ])('%s', (_, offer, expected) => expect(nextBy(offer, 7)).toEqual(expected))
})

test('a mentor who does not answer in time could not be there: nobody waits for ever', () => {
  const late = at({ ...IN.asked, answerBy: days(-1) } as Offer, now)
  expect(late).toMatchObject({ state: 'mentor-declined', endedAt: days(-1) })
  expect(after(late, mentorSays(true), now).ok).toBe(false)
})

const anyState = fc.constantFrom(...Object.values(IN))
const anything = fc.oneof(
  fc
    .constantFrom('yes', 'not-now', 'no')
    .chain((answer) => fc.constantFrom(null, 5).map((d) => says(answer as 'yes', d))),
  fc.boolean().map(mentorSays),
  fc.constantFrom('patient', 'mentor', 'consent').map((by) => ends(by as 'patient')),
  fc.constant(mistake),
)

test('whatever happens, twice is as once: a double tap and a second device change nothing more', () => {
  fc.assert(
    fc.property(anyState, anything, (offer, happening) => {
      const first = after(offer, happening, now)
      if (!first.ok) return
      const second = after(first.value, happening, days(0.001))
      expect(second).toEqual(first)
    }),
  )
})

test('whatever happens, a place is taken from the moment the mentor is asked until it is over', () => {
  fc.assert(
    fc.property(anyState, fc.array(anything, { maxLength: 6 }), (start, happenings) => {
      let offer = start
      for (const happening of happenings) {
        const result = after(offer, happening, now)
        if (result.ok) offer = result.value
        expect(takesPlace(offer)).toBe('answerBy' in offer || ('beganAt' in offer && !('endedAt' in offer)))
      }
    }),
  )
})

describe('after a no', () => {
  test('nobody brings it up for the site’s time, counted from the latest no', () => {
    expect(quietUntil([IN.declined], null, 180, now)?.until).toEqual(days(178))
    expect(quietUntil([IN.declined], days(-1), 180, now)?.until).toEqual(days(179))
  })

  test('it is over when that time is', () => expect(quietUntil([IN.declined], null, 2, now)).toBeNull())

  test('what was said last is what is told: a no to somebody, or the wish for nobody', () => {
    expect(quietUntil([IN.declined], null, 180, now)?.after).toBe('declined')
    expect(quietUntil([IN.declined], days(-1), 180, now)?.after).toBe('nobody')
    expect(quietUntil([IN.declined], days(-3), 180, now)?.after).toBe('declined')
    expect(quietUntil([], days(-1), 180, now)?.after).toBe('nobody')
  })

  test('a “not now”, a pause of a mentor or an end is no refusal', () => {
    expect(quietUntil([IN['not-now'], IN['mentor-declined'], IN.ended, IN.kept], null, 180, now)).toBeNull()
  })
})
