import { expect, test } from 'vitest'
import { gateWith } from '../../server/http/gate.ts'

const turned = () => new Promise((resolve) => setImmediate(resolve))
/** Long enough for whoever may enter to have entered. */
const aWhile = async () => {
  for (let turn = 0; turn < 500; turn += 1) await turned()
}

test('of one browser so many are inside, so many wait, and one more is refused; another browser is not', async () => {
  const gate = gateWith({ inside: 2, waiting: 2 })
  const inside: number[] = []
  const enter = (nth: number) => gate.enter('one').then((leave) => (leave ? inside.push(nth) : undefined))
  for (const nth of [1, 2, 3, 4]) void enter(nth)
  expect(await gate.enter('one')).toBeNull()
  await aWhile()
  expect(inside).toEqual([1, 2])
  expect(await gate.enter('another')).toBeTypeOf('function')
})

test('whoever has waited longest has the next place, and a name that nobody bears any more begins anew', async () => {
  const gate = gateWith({ inside: 1, waiting: 2 })
  const inside: number[] = []
  const first = await gate.enter('one')
  const later = [2, 3].map((nth) =>
    gate.enter('one').then((leave) => {
      inside.push(nth)
      return leave
    }),
  )
  await aWhile()
  expect(inside).toEqual([])
  first?.()
  ;(await later[0])?.()
  ;(await later[1])?.()
  expect(inside).toEqual([2, 3])
  const again = [gate.enter('one'), gate.enter('one'), gate.enter('one'), gate.enter('one')]
  expect(await again[3]).toBeNull()
  expect(await again[0]).toBeTypeOf('function')
})

test('between two that come together, what else has come is read', async () => {
  const gate = gateWith()
  const order: string[] = []
  const entering = ['first', 'second'].map((one) => gate.enter(one).then(() => order.push(one)))
  await entering[0]
  setImmediate(() => order.push('somebody asks if we are up'))
  await entering[1]
  expect(order).toEqual(['first', 'somebody asks if we are up', 'second'])
})

test('of all who are known so many are inside, and who leaves makes room', () => {
  const gate = gateWith(undefined, undefined, 2)
  const [first] = [gate.stay(), gate.stay()]
  expect(gate.stay()).toBeNull()
  first?.()
  expect(gate.stay()).toBeTypeOf('function')
})

test('those at the doors take no place inside', async () => {
  const gate = gateWith({ inside: 1, waiting: 0 }, { inside: 1, waiting: 0 }, 1)
  expect(await gate.knock()).toBeTypeOf('function')
  expect(await gate.knock()).toBeNull()
  expect(await gate.enter('one')).toBeTypeOf('function')
  expect(gate.stay()).toBeTypeOf('function')
})
