import { afterAll, beforeAll, expect, test } from 'vitest'
import { CLINICAL } from '../../shared/answers.ts'
import type { Visit } from '../support/visit.ts'
import { openWorld, type World } from '../support/world.ts'

let world: World
let visit: Visit
beforeAll(async () => {
  world = await openWorld()
  visit = await world.launch('elise-chateau-noel')
  await visit.consent()
  await visit.read()
})
afterAll(() => world.stop())

test('somebody who fits as asked needs nothing put aside', async () => {
  expect(await visit.must('rank', { answers: {} })).toMatchObject({ relaxed: [], illnessCounts: true })
})

test('where nobody meets every must, what was put aside is named, and somebody is proposed', async () => {
  const importance = { menopause: 'must', age: 'must', work: 'must' } as const
  const asked = { menopause: 'before', occupation: 'studying', importance } as const
  const { relaxed, candidates } = await visit.must('rank', { answers: asked })
  expect(relaxed.length).toBeGreaterThan(0)
  expect(relaxed.every((one) => one in importance)).toBe(true)
  expect(candidates.length).toBeGreaterThan(0)
})

test('who says that nothing of the illness matters is told that it did not count, and reads nothing of it', async () => {
  const nothing = { site: 'not-important', spread: 'not-important', treatments: 'not-important' } as const
  const importance = { ...nothing, pathway: 'not-important', phase: 'not-important' } as const
  const { illnessCounts, candidates } = await visit.must('rank', { answers: { style: 'listener', importance } })
  expect(illnessCounts).toBe(false)
  const told = candidates.flatMap(({ reasons, gap }) => [...reasons, ...(gap ? [gap] : [])])
  expect(told.map(({ criterion }) => criterion).filter((one) => CLINICAL.some((clinical) => clinical === one))).toEqual(
    [],
  )
})
