import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decide, replay } from '../../server/matching/decision.ts'
import { anyPatient, anyPool, RUNS } from './anybody.ts'
import { mentor, patient } from './people.ts'

const standing = (id: string) => ({ mentor: mentor(id), taken: 0, chosenLately: 0 })

test('a decision that was kept replays to the same list, also after it was written down and read again', () => {
  fc.assert(
    fc.property(anyPatient, anyPool, (profile, mentors) => {
      const standings = mentors.map((one) => ({ mentor: one, taken: 0, chosenLately: 1 }))
      const kept = JSON.parse(JSON.stringify(decide(profile, standings, 'key', 5)))
      expect(replay(kept)).toMatchObject({ ok: true, value: { isSame: true } })
    }),
    RUNS,
  )
})

test('a decision that was changed afterwards is found out', () => {
  const kept = decide(patient(), [standing('a'), standing('b')], 'key', 5)
  const [one, other] = kept.candidates
  const changed = { ...kept, candidates: [other, one].flatMap((candidate) => candidate ?? []) }
  expect(replay(changed)).toMatchObject({ ok: true, value: { isSame: false } })
})

test('a version that is no longer kept is said to be so, and nothing is replayed with another', () => {
  expect(replay({ ...decide(patient(), [standing('a')], 'key', 5), version: '1999-01.1' })).toEqual({
    ok: false,
    reason: 'version-unknown',
  })
})
