import type { Browser, Locator } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectAccessible } from '../client/accessible.ts'
import { openBrowser } from '../support/chromium.ts'
import { met } from '../support/met.ts'
import { shoot } from '../support/shoot.ts'
import { enterAsCoordinator } from '../support/team-door.ts'
import { openWorld, type World } from '../support/world.ts'

let learning: World
let switchedOff: World
let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
  learning = await openWorld()
  switchedOff = await openWorld({ site: { learnsFromFeedback: false } })
  for (const world of [learning, switchedOff]) {
    await met(world, 30, { had: { topics: 0.9, age: 0.2 }, verdict: 'good_fit' })
    await met(world, 25, { had: { topics: 0.3, age: 0.6 }, verdict: 'not_a_fit' })
  }
})
afterAll(async () => {
  await browser.close()
  await learning.stop()
  await switchedOff.stop()
})

const french = {
  locale: 'fr-CA',
  title: 'Ce que les avis ont appris',
  topics: ['les sujets', '4 % de plus', 'critère rempli à 90 % quand la rencontre a convenu, à 30 % sinon'],
  age: ['l’âge', '3 % de moins'],
  off: 'Votre site l’a désactivé',
}
const english = {
  locale: 'en-CA',
  title: 'What feedback has taught',
  topics: ['the topics', '4% more', 'met to 90% where the meeting fitted, to 30% where it did not'],
  age: ['age', '3% less'],
  off: 'Your site has switched it off',
}

async function lessonsOn(world: World, { locale, title }: typeof french, [width, height]: readonly [number, number]) {
  const page = await browser.newPage({ locale, viewport: { width, height } })
  await enterAsCoordinator(page, world)
  return { page, card: page.getByRole('region', { name: title }) }
}

/** A space is a space here, whether a line may break at it or not. */
const textOf = async (card: Locator) => (await card.innerText()).replace(/\s/g, ' ')

describe.each([french, english])('what feedback has taught, in $locale', (words) => {
  test.each([
    [1280, 800],
    [390, 844],
  ] as const)('is drawn criterion by criterion, and found accessible by axe at %d × %d', async (...size) => {
    const { page, card } = await lessonsOn(learning, words, size)
    await card.locator('dt').first().waitFor()
    const text = await textOf(card)
    for (const line of [...words.topics, ...words.age]) expect(text.toLowerCase()).toContain(line.toLowerCase())
    expect(text).not.toContain(words.off)
    await shoot(card, `lessons-${words.locale}-${size[0]}`)
    await expectAccessible(page)
    await page.close()
  })

  test('is told as something that a site has switched off, where it has', async () => {
    const { page, card } = await lessonsOn(switchedOff, words, [390, 844])
    await card.getByText(words.off).waitFor()
    expect(await textOf(card)).toContain(words.topics[1])
    await page.close()
  })
})

test('says so where nothing is taught yet', async () => {
  const world = await openWorld()
  const { page, card } = await lessonsOn(world, english, [390, 844])
  await card.getByText('Nothing yet. It takes at least 20 meetings that fitted and 20 that did not.').waitFor()
  await page.close()
  await world.stop()
})
