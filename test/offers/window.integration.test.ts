import { expect, test } from 'vitest'
import { openWorld } from '../support/world.ts'

const PATIENT = 'elise-chateau-noel'

/** How far ahead each mentor of the list is, and whether that place on the path is the best there is. */
async function placesIn(site: object): Promise<{ months: number; isBest: boolean }[]> {
  const world = await openWorld({ site })
  try {
    const visit = await world.launch(PATIENT)
    await visit.consent()
    await visit.read()
    const { candidates } = await visit.must('rank', { answers: {} })
    return candidates
      .flatMap(({ reasons, gap }) => [...reasons, ...(gap ? [gap] : [])])
      .filter(({ criterion }) => criterion === 'pathway')
      .flatMap(({ months, points, outOf }) => (months === null ? [] : [{ months, isBest: points === outOf }]))
  } finally {
    await world.stop()
  }
}

test.each([
  ['three to six months ahead, where the site says nothing', {}, [3, 6]],
  ['as far ahead as the site says', { pathwayWindow: { from: 20, to: 36 } }, [20, 36]],
] as const)('the best place on the path is %s', async (_, site, [from, to]) => {
  const places = await placesIn(site)
  expect(places.some(({ isBest }) => isBest)).toBe(true)
  for (const { months, isBest } of places) expect(isBest).toBe(months >= from && months <= to)
})
