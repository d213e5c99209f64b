import { expect, test } from 'vitest'
import { assign } from '../../server/matching/plan/assign.ts'
import { compile } from '../../server/matching/pool.ts'
import type { Waiting } from '../../server/matching/waiting.ts'
import type { MentorId } from '../../shared/ids.ts'
import { mentor, patient } from './people.ts'

/** What a plan says of itself: each sentence on the coordinator's page has to be true. */

const none = new Map<MentorId, number>()
const waits = (id: string, ...of: Parameters<typeof patient>): Waiting => ({ id, profile: patient(...of) })

test('nobody is said to be nearer whose fit is the same, and whom nobody else needs more', () => {
  const [one, other] = [mentor('one', { capacity: 3 }), mentor('other', { capacity: 3 })]
  const { pairs } = assign([waits('a'), waits('b'), waits('c'), waits('d')], compile([one, other], none))
  expect(pairs.map((pair) => pair.nearest?.mentor)).toEqual(pairs.map((pair) => pair.mentor))
})
