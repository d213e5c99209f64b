import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plannerFor } from '../../server/matching/plan/assign.ts'
import { compile } from '../../server/matching/pool.ts'
import type { MentorId } from '../../shared/ids.ts'
import { anyPatient, anyPool, RUNS } from './anybody.ts'
import { mentor } from './people.ts'

const none = new Map<MentorId, number>()

test('of two who ask for the same, whoever waits longer is not left without while the other has somebody', () => {
  const groups = fc.tuple(
    fc.array(anyPatient, { minLength: 2, maxLength: 3 }),
    fc.array(fc.nat(2), { minLength: 3, maxLength: 6 }),
    anyPool.map((pool) => pool.slice(0, 4).map((one) => mentor(one.id, { ...one, capacity: 1 }))),
  )
  fc.assert(
    fc.property(groups, fc.nat(5), fc.nat(3), ([profiles, which, mentors], row, column) => {
      const alike = which.map((nth) => nth % profiles.length)
      const waiting = alike.flatMap((nth, at) => {
        const profile = profiles[nth]
        return profile ? [{ id: `p${at}`, profile }] : []
      })
      const planner = plannerFor(waiting, compile(mentors, none))
      function holds({ pairs }: ReturnType<typeof planner.plan>): void {
        const served = alike.map((_, at) => pairs.some(({ patient, pinned }) => patient === `p${at}` && !pinned))
        const pinned = alike.map((_, at) => pairs.some((pair) => pair.patient === `p${at}` && pair.pinned))
        alike.forEach((nth, at) => {
          const later = alike.some((other, after) => after > at && other === nth && served[after])
          expect(later && !served[at] && !pinned[at], `${alike.join()} ${served.join()} p${at}`).toBe(false)
        })
      }
      holds(planner.plan())
      const [one, to] = [waiting[row % waiting.length], mentors[column % mentors.length]]
      if (!one || !to) return
      holds(planner.pin({ patient: one.id, mentor: to.id }))
      holds(planner.unpin(one.id))
    }),
    RUNS,
  )
})
