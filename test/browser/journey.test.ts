import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { en } from '../../client/language/en.ts'
import { fr } from '../../client/language/fr.ts'
import mentors from '../../sandbox/people/mentors.json' with { type: 'json' }
import { expectAccessible } from '../client/accessible.ts'
import { openBuiltWorld } from '../support/built-world.ts'
import { openBrowser } from '../support/chromium.ts'
import { shoot } from '../support/shoot.ts'
import type { World } from '../support/world.ts'

const NURSE = 'Practitioner/nurse-paquet'

const WALKS = [
  { language: 'fr', said: fr, patient: 'elise-chateau-noel', size: { width: 390, height: 844 } },
  { language: 'en', said: en, patient: 'josee-thibodeau', size: { width: 1280, height: 800 } },
] as const

let world: World
let browser: Browser
beforeAll(async () => {
  world = await openBuiltWorld({ site: { mentorAccepts: true } })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await world.stop()
})

describe.each(WALKS)(
  'a patient’s way, in $language at $size.width × $size.height',
  ({ language, said, patient, size }) => {
    let context: BrowserContext
    beforeAll(async () => {
      context = await browser.newContext({ locale: `${language}-CA`, viewport: size })
      await context.addInitScript((chosen) => localStorage.setItem('accompany-language', chosen), language)
    })

    const { match, questionnaire, consent, invitation } = said
    const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).first().click()
    let shots = 0
    /** Every state on the way: nothing for axe to find, nothing wider than the screen. */
    async function seen(page: Page) {
      shots += 1
      await shoot(page, `walk-${language}-${String(shots).padStart(2, '0')}`)
      await expectAccessible(page)
      await page.setViewportSize(size)
    }
    async function nurseOpens(): Promise<Page> {
      const page = await context.newPage()
      const { launchUrl } = await world.sandbox.launch({ patient, user: NURSE, encounter: `${patient}-visit` })
      await page.goto(launchUrl)
      return page
    }
    /** The mentor's account, for those who have one: they are asked, and say yes at home. */
    const accountOf = (alias: string) => mentors.find((mentor) => mentor.alias === alias)?.fhirUser ?? null
    async function saysYes(fhirUser: string) {
      const mentor = await world.enter(fhirUser)
      await mentor.acceptRules()
      const [request] = await mentor.must('requests')
      await mentor.must('answerRequest', { accepts: true }, { offer: request?.id ?? '' })
    }
    const chooseAny = new RegExp(`^${said.candidates.choose('')}`)
    /** Somebody on the page who has an account. */
    async function somebody(page: Page): Promise<string> {
      const shown = await page.getByRole('button', { name: chooseAny }).allTextContents()
      const found = shown.map((text) => text.replace(chooseAny, '')).find((alias) => accountOf(alias))
      if (!found) throw new Error('Nobody who is shown has an account')
      return found
    }

    test('from the card to somebody chosen, to “not a fit”, and to somebody else', async () => {
      const nurse = await nurseOpens()
      await nurse.getByRole('heading', { name: invitation.title }).click()
      await press(nurse, invitation.make)
      const card = nurse.getByRole('article')
      await card.getByRole('img').waitFor()
      const link = /\S+\/i\/\S+/.exec((await card.textContent()) ?? '')?.[0] ?? ''
      await nurse.close()

      const page = await context.newPage()
      await page.goto(`${world.appUrl}/i/${link.split('/i/')[1]?.slice(0, 23)}`)
      const go = page.getByRole('link', { name: invitation.landing.go })
      await go.waitFor()
      await seen(page)
      await go.click()
      await page.locator(`form:has(input[value="Patient/${patient}"]) button`).click()

      for (let at = 1; at <= 5; at += 1) {
        await page.getByText(consent.step(at, 5)).waitFor()
        await seen(page)
        await press(page, consent.yes)
      }
      await page.getByRole('button', { name: chooseAny }).first().waitFor()
      await seen(page)

      await press(page, questionnaire.begin)
      await page.getByText(new RegExp(`^${questionnaire.step(1, 0).split('1')[0]}1 `)).waitFor()
      await page.getByRole('checkbox').first().check()
      await page.getByText(questionnaire.saved, { exact: true }).waitFor()
      await seen(page)
      await press(page, questionnaire.next)
      await seen(page)
      await press(page, questionnaire.leave)
      await page.getByRole('button', { name: chooseAny }).first().waitFor()
      await seen(page)

      const first = await somebody(page)
      await press(page, said.candidates.choose(first))
      await page.getByText(match.offered.asked(first)).waitFor()
      await seen(page)
      await saysYes(accountOf(first) ?? '')
      await page.reload()
      await page.getByText(match.offered.accepted(first)).waitFor()
      await seen(page)
      await press(page, match.rules.accept)
      await page.getByText(match.contact.contacts(0)).waitFor()
      await press(page, match.contact.inTouch)
      await page.getByRole('button', { name: match.feedback.verdict.not_a_fit }).waitFor()
      await seen(page)
      await press(page, match.feedback.verdict.not_a_fit)
      await press(page, match.feedback.another)

      await page.getByRole('button', { name: said.offer.yes, exact: true }).waitFor()
      await seen(page)
      const told = (await page.getByRole('status').allTextContents()).join()
      const second = mentors.map(({ alias }) => alias).find((alias) => told.includes(match.offered.next(alias)))
      if (!second) throw new Error('Nobody is next')
      expect(second).not.toBe(first)
      await press(page, said.offer.yes)
      const { asked, accepted } = match.offered
      await page.getByText(accountOf(second) ? asked(second) : accepted(second)).waitFor()
      await seen(page)
      await page.close()
    })
  },
)
