import { expect, test } from 'vitest'
import { compile } from '../../server/matching/pool.ts'
import { planFor } from '../../server/programme/planning.ts'
import { SeenMentorId, WaitingId } from '../../shared/ids.ts'
import type { Profile } from '../../shared/profile.ts'
import { AS_OF, mentor, patient } from '../matching/people.ts'

const behindThem = mentor('behind-them')
const pool = {
  mentors: new Map([[behindThem.id, behindThem]]),
  taken: new Map(),
  chosenLately: new Map(),
  compiled: () => compile([behindThem], new Map()),
}
const unserved = (profile: Profile) => {
  const waits = [{ id: WaitingId.parse('00000000-0000-4000-8000-000000000000'), since: new Date(AS_OF), profile }]
  const plan = planFor(waits, pool, [], AS_OF, (id) => SeenMentorId.parse(id))
  return plan.ok ? plan.value.unserved.map(({ why, opens }) => ({ why, opens })) : plan
}

test('a plan says what stands in somebody’s way, and never that it is their outlook', () => {
  const asks = { mentorGender: 'man', importance: { gender: 'must' } } as const
  expect(unserved(patient({}, asks))).toEqual([{ why: 'nobody-fits', opens: [{ criterion: 'gender', mentors: 1 }] }])
  expect(unserved(patient({ livesWithIt: true }))).toEqual([{ why: 'nobody-fits', opens: [] }])
})
