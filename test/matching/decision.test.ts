import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decisionOf, replay } from '../../server/matching/decision.ts'
import { compile, FOR_PEOPLE } from '../../server/matching/pool.ts'
import { RANKING_VERSION, rank } from '../../server/matching/rank.ts'
import { MentorId } from '../../shared/ids.ts'
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

test('a decision made when the illness counted no more than gender replays by what counted then', () => {
  const wishes = patient({ site: 'lung' }, { mentorGender: 'woman' })
  const pool = [mentor('another'), mentor('same', { site: 'lung', gender: 'man' })]
  const kept = {
    ...decided(wishes, pool),
    version: '2026-12.2',
    candidates: [
      { mentor: MentorId.parse('another'), score: 1980 },
      { mentor: MentorId.parse('same'), score: 1971 },
    ],
  }
  expect(replay(kept)).toMatchObject({ ok: true, value: { isSame: true } })
  expect(replay({ ...kept, version: RANKING_VERSION })).toMatchObject({ ok: true, value: { isSame: false } })
})

test('a version that is no longer kept is said to be so, and nothing is replayed with another', () => {
  expect(replay({ ...decided(patient(), [mentor('a')]), version: '1999-01.1' })).toEqual({
    ok: false,
    reason: 'version-unknown',
  })
})
