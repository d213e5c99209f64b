import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Answers } from '../../shared/answers.ts'
import { expectAccessible } from '../client/accessible.ts'
import { openBrowser } from '../support/chromium.ts'
import { enterAsCoordinator } from '../support/coordinator-page.ts'
import { openWorld, type World } from '../support/world.ts'

let world: World
let browser: Browser
beforeAll(async () => {
  world = await openWorld()
  browser = await openBrowser()
  for (const patient of ['elise-chateau-noel', 'margaret-oconnor', 'rejean-caron', 'walter-friesen']) {
    const visit = await world.launch(patient)
    await visit.consent()
    await visit.read()
    const importance = patient === 'walter-friesen' ? ({ gender: 'must' } as const) : {}
    const mentorGender = patient === 'walter-friesen' ? ('non_binary' as const) : null
    await visit.must('wait', { answers: Answers.parse({ mentorGender, importance }) })
  }
})
afterAll(async () => {
  await browser.close()
  await world.stop()
})

async function open(locale: string, width: number, height: number): Promise<Page> {
  const context = await browser.newContext({ locale, viewport: { width, height } })
  const page = await context.newPage()
  await enterAsCoordinator(page, world)
  await page
    .getByRole('button', { name: /^(Proposer|Propose) / })
    .first()
    .waitFor()
  return page
}

describe.each([
  ['fr-CA', /Proposer /, /sera|décidera/, 'Choisir quelqu’un d’autre', /votre choix/],
  ['en-CA', /Propose /, /will decide/, 'Choose somebody else', /your choice/],
])('the plan for who waits, in %s', (locale, propose, said, instead, chosen) => {
  test.each([
    [1280, 800],
    [390, 844],
  ])('is found accessible by axe at %d × %d', async (width, height) => {
    const page = await open(locale, width, height)
    await expectAccessible(page)
    await page.context().close()
  })

  test('takes the coordinator’s own choice, and an offer is made only when it is confirmed', async () => {
    const page = await open(locale, 1280, 800)
    const select = page.getByLabel(instead).first()
    const other = await select.locator('option').nth(2).getAttribute('value')
    await select.selectOption(other ?? '')
    await page.getByText(chosen).first().waitFor()
    const before = await page.getByRole('button', { name: propose }).count()
    await page.getByRole('button', { name: propose }).first().click()
    await page.getByText(said).first().waitFor()
    await expect.poll(() => page.getByRole('button', { name: propose }).count()).toBe(before - 1)
    await expectAccessible(page)
    await page.context().close()
  })
})
