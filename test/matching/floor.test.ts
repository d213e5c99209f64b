import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Highest, lowestOf, put } from '../../server/matching/floor.ts'

test('the floor is the lowest of the highest so far, and there is none before there are enough', () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { maxLength: 200 }), fc.integer({ min: 1, max: 60 }), (scores, most) => {
      const highest: Highest = { most, heap: [] }
      scores.forEach((score, nth) => {
        if (score >= (lowestOf(highest) ?? score)) put(highest, score)
        const sorted = scores.slice(0, nth + 1).sort((one, other) => other - one)
        expect(lowestOf(highest)).toBe(sorted[most - 1] ?? null)
      })
    }),
  )
})
