import { expect, test } from 'vitest'
import { isProven } from '../../server/matching/plan/proof.ts'
import { enter, FORBIDDEN, leave, type State, stateOf } from '../../server/matching/plan/state.ts'

const [ANN, BEA] = [0, 1]
const [NEAR, FAR] = [0, 1]

/** One place each. Ann fits near with 5 and far with 3, Bea only near, with 4: near costs what Ann forgoes for Bea. */
function planned(places: readonly number[] = [1, 1]): State {
  const state = stateOf(Float64Array.from([5, 3, 4, FORBIDDEN]), Int32Array.from(places))
  enter(state, ANN, FAR)
  enter(state, BEA, NEAR)
  state.price.set([2, 0])
  state.profit.set([3, 2])
  return state
}

test('the best plan is proven by what a place costs and what each gets', () => {
  expect(isProven(planned())).toBe(true)
})

test('of somebody for whom a person decided nothing has to be proven', () => {
  const state = planned()
  leave(state, ANN)
  state.left[FAR] = 0
  expect(isProven(state)).toBe(false)
  state.pinned[ANN] = 1
  expect(isProven(state)).toBe(true)
})

test.each<[string, readonly number[], (state: State) => void]>([
  [
    'somebody would get more elsewhere',
    [1, 1],
    ({ price, profit }) => {
      price[NEAR] = 1
      profit[BEA] = 3
    },
  ],
  [
    'somebody would get more by going without',
    [1, 1],
    ({ price, profit }) => {
      price[NEAR] = 6
      profit[BEA] = -2
    },
  ],
  [
    'somebody is said to get more than they do',
    [1, 1],
    ({ profit }) => {
      profit[ANN] = 4
    },
  ],
  [
    'somebody who goes without is said to get something',
    [1, 1],
    (state) => {
      leave(state, BEA)
      state.left[NEAR] = 0
    },
  ],
  ['a place costs something, and one is left', [2, 1], () => undefined],
  [
    'a place costs less than nothing',
    [1, 1],
    ({ price, profit }) => {
      price[FAR] = -1
      profit[ANN] = 4
    },
  ],
  [
    'more people are there than there are places',
    [1, 1],
    (state) => {
      leave(state, ANN)
      enter(state, ANN, NEAR)
      state.price.set([0, 0])
      state.profit.set([5, 4])
    },
  ],
])('nothing is proven where %s', (_, places, change) => {
  const state = planned(places)
  change(state)
  expect(isProven(state)).toBe(false)
})
