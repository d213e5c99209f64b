import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { expectAccessible } from '../client/accessible.ts'
import { openBuiltWorld } from '../support/built-world.ts'
import { openBrowser } from '../support/chromium.ts'
import { enterAsCoordinator } from '../support/team-door.ts'
import type { World } from '../support/world.ts'

const NURSE = 'Practitioner/nurse-paquet'

let world: World
let browser: Browser
beforeAll(async () => {
  world = await openBuiltWorld({ env: { EHR_DEADLINE_MS: '1500' } })
  browser = await openBrowser()
})
afterEach(() => world.sandbox.faults.clear())
afterAll(async () => {
  await browser.close()
  await world.stop()
})

const WORDS = {
  fr: {
    locale: 'fr-CA',
    agree: 'La personne accepte tout',
    iAgree: /^J’accepte$/,
    propose: /^Proposer/,
    choose: /^Choisir/,
    yes: 'Oui',
    sign: /^Signer/,
    filed: 'La note est au dossier.',
    matters: 'Ce qui compte pour la personne',
    consents: 'Accords',
    ownConsents: 'Vos accords',
    question: (at: number) => `Question ${at} sur 5`,
    invitation: 'Une invitation à remettre',
    makeCard: 'Préparer une carte',
    signIn: 'Me connecter',
  },
  en: {
    locale: 'en-CA',
    agree: 'The person agrees to all',
    iAgree: /^I agree$/,
    propose: /^Propose/,
    choose: /^Choose/,
    yes: 'Yes',
    sign: /^Sign and file/,
    filed: 'The note is in the record.',
    matters: 'What matters to the person',
    consents: 'Agreements',
    ownConsents: 'Your agreements',
    question: (at: number) => `Question ${at} of 5`,
    invitation: 'An invitation to hand over',
    makeCard: 'Prepare a card',
    signIn: 'Sign in',
  },
}
const PATIENTS = {
  fr: {
    clinician: 'elise-chateau-noel',
    patient: 'ginette-blais',
    partial: 'louis-philippe-morin',
    mentored: 'josee-thibodeau',
    invited: 'rejean-caron',
  },
  en: {
    clinician: 'margaret-oconnor',
    patient: 'patricia-doyle',
    partial: 'sean-gallagher',
    mentored: 'sanjay-raman',
    invited: 'roland-duguay',
  },
}

describe.each(['fr', 'en'] as const)('every screen, in %s', (language) => {
  const words = WORDS[language]
  const who = PATIENTS[language]
  let context: BrowserContext
  beforeAll(async () => {
    context = await browser.newContext({ locale: words.locale })
    await context.addInitScript((chosen) => localStorage.setItem('accompany-language', chosen), language)
  })

  const open = async (patient: string, user = NURSE): Promise<Page> => {
    const page = await context.newPage()
    const { launchUrl } = await world.sandbox.launch({ patient, user, encounter: `${patient}-visit` })
    await page.goto(launchUrl)
    return page
  }
  const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first()

  test('of the clinician’s journey is found accessible by axe, and fits both widths', async () => {
    const page = await open(who.clinician)
    await button(page, words.agree).waitFor()
    await expectAccessible(page)
    await button(page, words.agree).click()
    await button(page, words.propose).waitFor()
    await page.getByText(words.matters).click()
    for (const summary of await page.locator('.also > summary, .fact summary, .timeline summary, .more summary').all())
      await summary.click()
    await expectAccessible(page)
    await button(page, words.propose).click()
    await button(page, words.yes).waitFor()
    await expectAccessible(page)
    await button(page, words.yes).click()
    await button(page, words.sign).waitFor()
    await expectAccessible(page)
    await button(page, words.sign).click()
    await page.getByText(words.filed).waitFor()
    await expectAccessible(page)
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(language)
  })

  test('of a chart read in part says what is missing, and that it is not a no', async () => {
    world.sandbox.faults.add({ match: { path: '^/Procedure' }, effect: { kind: 'status', status: 403 } })
    const page = await open(who.partial)
    await button(page, words.agree).click()
    await page
      .getByText(language === 'fr' ? 'Ce qui manque n’est pas un « non ».' : 'What is missing is not a “no”.')
      .waitFor()
    await expectAccessible(page)
  })

  test('of an EHR that is down says what to do, and loses nothing', async () => {
    world.sandbox.faults.add({ match: { path: '^/Patient' }, effect: { kind: 'status', status: 500 } })
    const page = await open(who.partial)
    await page.getByRole('alert').waitFor()
    await expectAccessible(page)
    world.sandbox.faults.clear()
    await button(page, language === 'fr' ? 'Essayer de nouveau' : 'Try again').click()
    await page.getByRole('region', { name: language === 'fr' ? 'Dossier ouvert' : 'Open record' }).waitFor()
  })

  test('of the patient’s own letter: consent, people, choice', async () => {
    const page = await open(who.patient, `Patient/${who.patient}`)
    for (let at = 1; at <= 5; at += 1) {
      await page.getByText(words.question(at)).waitFor()
      await expectAccessible(page)
      await button(page, words.iAgree).click()
    }
    await button(page, words.choose).waitFor()
    await expectAccessible(page)
    await button(page, words.ownConsents).click()
    await page.getByRole('dialog').getByRole('heading', { name: words.ownConsents }).waitFor()
    for (const summary of await page.locator('dialog summary').all()) await summary.click()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await button(page, words.choose).click()
    await page.getByRole('status').last().waitFor()
    await expectAccessible(page)
  })

  test('of the invitation: the card, the page it leads to, and the sentence for who else it reached', async () => {
    const page = await open(who.invited)
    await page.getByRole('heading', { name: words.invitation }).click()
    await button(page, words.makeCard).click()
    const card = page.getByRole('article')
    await card.getByRole('img').waitFor()
    await expectAccessible(page)
    const link = /\S+\/i\/\S+/.exec((await card.textContent()) ?? '')?.[0] ?? ''
    await page.goto(`${world.appUrl}/i/${link.split('/i/')[1]?.slice(0, 23)}`)
    await page.getByRole('link', { name: words.signIn }).waitFor()
    await expectAccessible(page)
    await page.getByRole('link', { name: words.signIn }).click()
    await page.getByRole('button', { name: 'Denise Vaillancourt' }).click()
    await page.getByRole('alert').waitFor()
    await expectAccessible(page)
  })

  test.each([
    ['a child alone', 'leo-marchand', 'Patient/leo-marchand'],
    ['a relative of an adult', 'rita-pelletier', 'RelatedPerson/daughter-pelletier'],
    ['somebody who died', 'gilles-robitaille', NURSE],
  ])('of %s says why in one sentence, and asks nothing', async (_, patient, user) => {
    const page = await open(patient, user)
    await page
      .getByText(/\S.{40}/)
      .first()
      .waitFor()
    await expectAccessible(page)
    expect(await page.getByRole('checkbox').count()).toBe(0)
  })

  test('of a mentor, with a chart and without being anybody’s, refuses gently', async () => {
    const page = await open(who.mentored, 'Practitioner/mentor-f2-01')
    await page.getByRole('alert').waitFor()
    await expectAccessible(page)
  })

  test('of the coordinator draws each mentor’s places', async () => {
    const page = await context.newPage()
    await enterAsCoordinator(page, world)
    await page.waitForURL(/\/c\//)
    await page.getByRole('img').first().waitFor()
    expect(await page.getByRole('img').count()).toBeGreaterThan(20)
    await expectAccessible(page)
  })

  test.each(['issuer-missing', 'login-cancelled', 'login-expired', 'nonsense'])(
    'of the problem %s is a sentence and no code',
    async (code) => {
      const page = await context.newPage()
      await page.goto(`${world.appUrl}/problem?code=${code}`)
      const said = await page.getByRole('alert').textContent()
      expect(said?.length).toBeGreaterThan(40)
      expect(said).not.toContain(code)
      await expectAccessible(page)
      await page.close()
    },
  )
})

test('the whole offer can be made with the keyboard alone', async () => {
  const page = await (await browser.newContext({ locale: 'fr-CA' })).newPage()
  const patient = 'denise-vaillancourt'
  const { launchUrl } = await world.sandbox.launch({ patient, user: NURSE, encounter: `${patient}-visit` })
  await page.goto(launchUrl)
  for (const name of [/accepte tout/, /^Proposer/, /^Oui$/, /^Signer/]) {
    await page.getByRole('button', { name }).first().waitFor()
    for (let tabs = 0; tabs < 80; tabs += 1) {
      await page.keyboard.press('Tab')
      const focused = await page.evaluate(() => document.activeElement?.textContent ?? '')
      if (name.test(focused)) break
    }
    await page.keyboard.press('Enter')
  }
  await page.getByText('La note est au dossier.').waitFor()
  expect(world.sandbox.chart(patient)).toHaveLength(1)
})
