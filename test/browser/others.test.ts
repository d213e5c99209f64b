import { expect, test } from 'vitest'
import { fr } from '../../client/language/fr.ts'
import { launch } from '../client/fixtures.ts'
import { openScreens } from '../client/screens.ts'

const open = openScreens()

test('on the narrowest screen everybody who is drawn is whole', async () => {
  const { page } = await open({ launch: launch({ role: 'patient' }) }, { viewport: { width: 320, height: 640 } })
  await page.getByText(fr.others.many(20)).waitFor()
  const cut = await page.locator('.others svg').evaluateAll(
    (all) =>
      all.flatMap((svg) => {
        const { right, bottom } = svg.getBoundingClientRect()
        return [...svg.children].filter((one) => {
          const drawn = one.getBoundingClientRect()
          return drawn.right > right || drawn.bottom > bottom
        })
      }).length,
  )
  expect(cut).toBe(0)
})
