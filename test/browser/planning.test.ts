import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { programme as en } from '../../client/language/en/programme.ts'
import { programme as fr } from '../../client/language/fr/programme.ts'
import { Answers } from '../../shared/answers.ts'
import { expectAccessible } from '../client/accessible.ts'
import { shoot } from '../support/shoot.ts'
import { enterAsCoordinator } from '../support/team-door.ts'
import { worldInBrowser } from '../support/world-in-browser.ts'

/** Nobody in the sandbox meets both. */
const HARD_TO_SERVE = {
  mentorGender: 'non_binary',
  occupation: 'studying',
  importance: { gender: 'must', work: 'must' },
} as const

const here = worldInBrowser()
beforeAll(async () => {
  for (const patient of ['elise-chateau-noel', 'margaret-oconnor', 'rejean-caron', 'walter-friesen']) {
    const visit = await here.world.launch(patient)
    await visit.consent()
    await visit.read()
    await visit.must('wait', { answers: Answers.parse(patient === 'walter-friesen' ? HARD_TO_SERVE : {}) })
  }
})

async function open(locale: string, width: number, height: number): Promise<Page> {
  const context = await here.browser.newContext({ locale, viewport: { width, height } })
  const page = await context.newPage()
  await enterAsCoordinator(page, here.world)
  await page
    .getByRole('button', { name: /^(Proposer|Propose) / })
    .first()
    .waitFor()
  return page
}

describe.each([
  ['fr-CA', /Proposer /, /sera|décidera/, 'Choisir quelqu’un d’autre', /votre choix/, fr],
  ['en-CA', /Propose /, /will decide/, 'Choose somebody else', /your choice/, en],
])('the plan for who waits, in %s', (locale, propose, said, instead, chosen, programme) => {
  test.each([
    [1280, 800],
    [390, 844],
  ])('is found accessible by axe at %d × %d', async (width, height) => {
    const page = await open(locale, width, height)
    await expectAccessible(page)
    await page.context().close()
  })

  test('says whom to look for first: what alone keeps somebody without anybody', async () => {
    const page = await open(locale, 1280, 800)
    const coverage = page.locator('section').filter({ has: page.getByRole('heading', { name: programme.recruit }) })
    await coverage.getByRole('heading', { name: programme.recruit }).waitFor()
    const named = await coverage.locator('.recruit li').allInnerTexts()
    expect(named[0]).toContain(programme.wouldServe(1))
    expect(named.length).toBeLessThanOrEqual(5)
    await shoot(coverage, `coverage-${locale}-1280`)
    await page.setViewportSize({ width: 390, height: 844 })
    await shoot(coverage, `coverage-${locale}-390`)
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
