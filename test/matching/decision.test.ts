import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Decision, decisionOf, replay } from '../../server/matching/decision.ts'
import { compile, FOR_PEOPLE } from '../../server/matching/pool.ts'
import { rank } from '../../server/matching/rank.ts'
import type { Mentor } from '../../shared/mentor.ts'
import type { Profile } from '../../shared/profile.ts'
import { anyPatient, anyPool, RUNS } from './anybody.ts'
import { mentor, patient } from './people.ts'

function decided(profile: Profile, mentors: readonly Mentor[]) {
  const chosenLately = new Map(mentors.map(({ id }) => [id, 1]))
  const ranked = rank(profile, compile(mentors, new Map(), chosenLately, FOR_PEOPLE), 'key')
  const byId = new Map(mentors.map((one) => [one.id, one]))
  return decisionOf(ranked, { profile, tieKey: 'key', mentors: byId, taken: new Map(), chosenLately })
}

test('a decision that was kept replays to the same list, also after it was written down and read again', () => {
  fc.assert(
    fc.property(anyPatient, anyPool, (profile, mentors) => {
      const kept = JSON.parse(JSON.stringify(decided(profile, mentors)))
      expect(replay(kept)).toMatchObject({ ok: true, value: { isSame: true } })
    }),
    RUNS,
  )
})

test('a decision that was changed afterwards is found out', () => {
  const kept = decided(patient(), [mentor('a'), mentor('b')])
  const [one, other] = kept.candidates
  const changed = { ...kept, candidates: [other, one].flatMap((candidate) => candidate ?? []) }
  expect(replay(changed)).toMatchObject({ ok: true, value: { isSame: false } })
})

test.each(['1999-01.1', '2026-12.2', '2026-12.4'])(
  'a decision of version %s, made by other tables, is not said to be changed: it is not replayed',
  (version) => {
    const kept = decided(patient(), [mentor('a')])
    expect(replay({ ...kept, version, candidates: [] })).toEqual({ ok: false, reason: 'version-unknown' })
  },
)

test.each([
  ['a score', (kept: Decision) => ({ ...kept, candidates: kept.candidates.map((one) => ({ ...one, score: 1 })) })],
  ['what was put aside', (kept: Decision): Decision => ({ ...kept, relaxed: ['gender'] })],
])('%s that was changed afterwards is found out', (_, change) => {
  expect(replay(change(decided(patient(), [mentor('a'), mentor('b')])))).toMatchObject({ value: { isSame: false } })
})

test('a decision replays with the places that were taken then, and however long the list was', () => {
  const mentors = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => mentor(id, { capacity: 2 }))
  const taken = new Map(mentors.map(({ id }) => [id, 1]))
  const byId = new Map(mentors.map((one) => [one.id, one]))
  const ranked = rank(patient(), compile(mentors, taken, new Map(), FOR_PEOPLE), 'key', 7)
  const kept = decisionOf(ranked, { profile: patient(), tieKey: 'key', mentors: byId, taken })
  expect(kept.candidates).toHaveLength(7)
  expect(replay(kept)).toMatchObject({ value: { isSame: true } })
})
