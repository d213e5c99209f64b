import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { en } from '../../client/language/en.ts'
import { fr } from '../../client/language/fr.ts'
import type { Reading } from '../../shared/candidate.ts'
import {
  type Answers,
  answering,
  candidate,
  consents,
  LAUNCH,
  launch,
  offer,
  ranking,
  USUAL,
} from '../client/fixtures.ts'
import { servePages } from '../client/pages.ts'
import { openBrowser } from '../support/chromium.ts'
import { shoot } from '../support/shoot.ts'

let pages: Awaited<ReturnType<typeof servePages>>
let browser: Browser
let context: BrowserContext
beforeAll(async () => {
  pages = await servePages()
  browser = await openBrowser()
})
afterEach(() => context.close())
afterAll(async () => {
  await browser.close()
  await pages.stop()
})

const SCREEN = { width: 1280, height: 800 }
const PHONE = { width: 390, height: 844 }
async function open(language: 'fr' | 'en', answers: Answers, viewport = SCREEN) {
  context = await browser.newContext({ locale: `${language}-CA`, viewport })
  const page = await context.newPage()
  const said = await answering(page, { ...USUAL, ...answers })
  await page.goto(`${pages.url}/c/${LAUNCH}`)
  return { page, said }
}

test('who once declined and has since chosen nobody is said to have chosen nobody', async () => {
  const { page } = await open('fr', {
    offers: [offer('declined')],
    way: { quietUntil: '2027-05-29', quietAfter: 'nobody' },
  })
  await page.getByRole('button', { name: fr.offer.another }).click()
  await page.getByText(fr.match.offered.quietNobody('29 mai 2027')).waitFor()
})

describe.each([
  ['fr', fr],
  ['en', en],
] as const)('in %s', (language, words) => {
  test('all that is read aloud, and the yes to it, are on the first screen of a clinician', async () => {
    const { page } = await open(language, { consents: consents() })
    const yes = page.getByRole('button', { name: words.consent.agreesToAll })
    await yes.waitFor()
    const box = await yes.boundingBox()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(SCREEN.width)
    expect((box?.y ?? 999) + (box?.height ?? 0)).toBeLessThanOrEqual(SCREEN.height)
  })

  test('somebody who does not speak the language is said not to, by its name', async () => {
    const gap = {
      criterion: 'language' as const,
      finding: 'other-language' as const,
      points: 0,
      outOf: 300,
      shared: [],
      months: null,
    }
    const mentor = { ...candidate.mentor, languages: ['fr' as const] }
    const { page } = await open(language, { rank: ranking({ ...candidate, mentor, gap }) })
    const said = language === 'fr' ? 'ne parle pas anglais' : 'does not speak English'
    await page.locator('.gap').getByText(said).waitFor()
  })

  test('who could not be asked is said once, and the list stays', async () => {
    let isCut = false
    const problem = 'unexpected' as const
    const answers: Answers = {
      launch: launch({ role: 'patient' }),
      rank: () => (isCut ? { problem } : ranking(candidate)),
      propose: () => {
        isCut = true
        return { problem }
      },
    }
    const { page } = await open(language, answers, PHONE)
    const choose = page.getByRole('button', { name: words.candidates.choose(candidate.mentor.alias) })
    await choose.click()
    await page.getByRole('alert').waitFor()
    await page.waitForLoadState('networkidle')
    expect(await page.getByRole('alert').count()).toBe(1)
    expect(await choose.count()).toBe(1)
  })

  test.each([
    ['patient', 'programme', PHONE],
    ['clinician', 'patient', SCREEN],
  ] as const)('a %s who is to answer for somebody sees who it is and why', async (role, chosenBy, screen) => {
    const offers = [{ ...offer('proposed', chosenBy), candidate }]
    const { page } = await open(language, { launch: launch({ role }), offers }, screen)
    await page.getByText(words.candidates.finding(candidate.reasons[0] as Reading)).waitFor()
    await page.locator('.gap').waitFor()
    await page.getByRole('figure', { name: words.candidates.pathways }).waitFor()
    await shoot(page, `who-is-proposed-${role}-${language}`, { fullPage: true })
  })

  test.each(['asked', 'accepted', 'kept'] as const)('once %s, who it is stays one tap away', async (state) => {
    const offers = [{ ...offer(state, 'patient'), candidate }]
    const { page } = await open(language, { launch: launch({ role: 'patient' }), offers }, PHONE)
    const fold = page.getByText(words.candidates.whoIs('Audrey'))
    const why = page
      .locator('details', { has: fold })
      .getByText(words.candidates.finding(candidate.reasons[0] as Reading))
    await fold.waitFor()
    expect(await why.isVisible()).toBe(false)
    await fold.click()
    await why.waitFor()
    await shoot(page, `who-is-${state}-${language}`, { fullPage: true })
  })

  test('who waits for a mentor reads by which day there is an answer, and what comes then', async () => {
    const asked = { ...offer('asked'), expiresAt: '2026-12-04T12:00:00Z' }
    const { page } = await open(language, { launch: launch({ role: 'patient' }), offers: [asked] }, PHONE)
    await page
      .getByText(words.match.offered.answerBy(language === 'fr' ? '4 décembre 2026' : 'December 4, 2026'))
      .waitFor()
  })
})
