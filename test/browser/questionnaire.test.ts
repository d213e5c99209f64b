import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { expectAccessible } from '../client/accessible.ts'
import { openBuiltWorld } from '../support/built-world.ts'
import { openBrowser } from '../support/chromium.ts'
import { shoot } from '../support/shoot.ts'
import { Visit } from '../support/visit.ts'
import type { World } from '../support/world.ts'

let world: World
let browser: Browser
beforeAll(async () => {
  world = await openBuiltWorld({ site: { distressScreen: 'phq-2' } })
  browser = await openBrowser()
})
afterEach(() => world.sandbox.faults.clear())
afterAll(async () => {
  await browser.close()
  await world.stop()
})

const HERE = {
  fr: {
    patient: 'josee-thibodeau',
    size: { width: 390, height: 844 },
    begin: 'Répondre aux questions',
    goOn: 'Reprendre',
    change: 'Changer mes réponses',
    heard: 'Avoir quelqu’un à l’écoute',
    tips: 'Des conseils pratiques',
    first: /^Et en premier/,
    work: 'Le travail',
    next: 'Continuer',
    skip: 'Passer',
    back: 'Retour',
    leave: 'Arrêter ici et voir les personnes',
    finish: 'Voir les personnes',
    choose: /^Choisir/,
    kept: 'Gardé',
    questions: 'Mes questions',
    show: 'Montrer ces questions à mon équipe de soins',
    tooLong: /C’est trop long/,
    step: (at: number) => new RegExp(`^Étape ${at} sur`),
    elsewhere: /changé sur un autre appareil/,
    retry: 'Essayer de nouveau',
    shown: 'Ce que la personne vous montre',
  },
  en: {
    patient: 'patricia-doyle',
    size: { width: 1280, height: 800 },
    begin: 'Answer the questions',
    goOn: 'Carry on',
    change: 'Change my answers',
    heard: 'To be heard',
    tips: 'Practical tips',
    first: /^And first/,
    work: 'Work',
    next: 'Continue',
    skip: 'Skip',
    back: 'Back',
    leave: 'Stop here and see the people',
    finish: 'See the people',
    choose: /^Choose/,
    kept: 'Kept',
    questions: 'My questions',
    show: 'Show these questions to my care team',
    tooLong: /This is too long/,
    step: (at: number) => new RegExp(`^Step ${at} of`),
    elsewhere: /changed on another device/,
    retry: 'Try again',
    shown: 'What the person shows you',
  },
}

describe.each(['fr', 'en'] as const)('what matters to a person, in %s', (language) => {
  const here = HERE[language]
  const user = `Patient/${here.patient}`
  let context: BrowserContext
  beforeAll(async () => {
    context = await browser.newContext({ locale: `${language}-CA`, viewport: here.size })
    await context.addInitScript((chosen) => localStorage.setItem('accompany-language', chosen), language)
  })
  const launched = async (who = user) =>
    (await world.sandbox.launch({ patient: here.patient, user: who, encounter: `${here.patient}-visit` })).launchUrl
  async function open(who = user): Promise<Page> {
    const page = await context.newPage()
    await page.goto(await launched(who))
    return page
  }
  const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).first()
  const kept = (page: Page) => page.getByText(here.kept, { exact: true }).waitFor()
  async function looked(page: Page, name: string) {
    await shoot(page, `${name}-${language}`, { fullPage: true })
    await expectAccessible(page)
  }
  /** Skips or goes on, to where the question is. */
  async function goTo(page: Page, question: RegExp | string) {
    for (let step = 1; step < 20; step += 1) {
      await page.getByText(here.step(step)).waitFor()
      if (await page.getByLabel(question).first().isVisible()) return
      await button(page, here.next).or(button(page, here.skip)).click()
    }
    throw new Error('The question is not asked')
  }

  test('is asked one subject a screen, kept at each answer, and is what people are found by', async () => {
    const own = await Visit.open(await launched(), world.appUrl)
    await own.consent()
    const page = await open()
    await button(page, here.choose).waitFor()
    await looked(page, 'before')
    await button(page, here.begin).click()
    await page.getByText(here.step(1)).waitFor()
    await looked(page, 'step-1')

    await page.getByLabel(here.heard).check()
    await page.getByLabel(here.tips).check()
    await page.getByRole('group', { name: here.first }).getByLabel(here.tips).check()
    await kept(page)
    await looked(page, 'step-1-answered')
    expect((await own.must('questionnaire')).given).toMatchObject({
      supports: ['emotional', 'practical'],
      'support-first': ['practical'],
    })

    await button(page, here.next).click()
    await page.getByLabel(here.work).check()
    await kept(page)
    for (let at = 3; at <= 20; at += 1) {
      const onward = button(page, here.next).or(button(page, here.skip))
      if (!(await onward.isVisible())) break
      await onward.click()
      await page.getByText(here.step(at)).waitFor()
      await looked(page, `step-${at}`)
    }
    await button(page, here.finish).click()
    await button(page, here.choose).waitFor()
    await page.getByText(here.heard).first().waitFor()
    await looked(page, 'after')
    expect(await own.must('questionnaire')).toMatchObject({
      state: 'finished',
      answers: { topics: ['work'], supports: ['practical', 'emotional'] },
    })
    await own.read()
    const found = await own.must('rank', {})
    const heard = found.candidates.flatMap(({ reasons, gap }) => [...reasons, ...(gap ? [gap] : [])])
    expect(heard.some(({ criterion }) => criterion === 'topics' || criterion === 'support')).toBe(true)
    await page.close()
  })

  test('goes on on another device where it was left, and a page that knows less loses nothing', async () => {
    const page = await open()
    await button(page, here.change).click()
    await goTo(page, here.heard)
    const other = await Visit.open(await launched(), world.appUrl)
    const { version } = await other.must('questionnaire')
    await other.must('saveAnswer', { question: 'tone', value: ['vent'], version })

    await page.getByLabel(here.tips).first().uncheck()
    await page.getByText(here.elsewhere).waitFor()
    await looked(page, 'elsewhere')
    await button(page, here.retry).click()
    await kept(page)
    expect((await other.must('questionnaire')).given).toMatchObject({ supports: ['emotional'], tone: ['vent'] })
    await page.close()
  })

  test('the browser’s own back button goes one step back, and from the first one out, with what was said', async () => {
    const page = await open()
    await button(page, here.change).click()
    const address = page.url()
    await page.getByText(here.step(1)).waitFor()
    for (const at of [2, 3]) {
      await button(page, here.next).or(button(page, here.skip)).click()
      await page.getByText(here.step(at)).waitFor()
    }
    await page.goBack()
    await page.getByText(here.step(2)).waitFor()
    await button(page, here.back).click()
    await page.getByText(here.step(1)).waitFor()
    await page.goBack()
    await button(page, here.choose).waitFor()
    expect(page.url()).toBe(address)
    await page.getByText(here.heard).first().waitFor()

    await button(page, here.change).or(button(page, here.goOn)).click()
    await button(page, here.leave).click()
    await button(page, here.choose).waitFor()
    await page.goBack()
    expect(page.url()).not.toBe(address)
    await page.close()
  })

  test('takes the person’s own words, says when they are too long, and shows them to the team only when told', async () => {
    const page = await open()
    await button(page, here.change).click()
    await goTo(page, here.questions)
    await page.getByLabel(here.questions, { exact: true }).fill('é'.repeat(50_000))
    await page.getByText(here.tooLong).waitFor()
    await looked(page, 'too-long')
    await page.getByLabel(here.questions, { exact: true }).fill('<b>Qui appeler le soir ?</b>')
    await page.getByLabel(here.show).waitFor()
    await kept(page)
    const nurse = await Visit.open(await launched('Practitioner/nurse-paquet'), world.appUrl)
    expect((await nurse.must('questionnaire')).shown).toEqual([])

    await page.getByLabel(here.show).check()
    await kept(page)
    await looked(page, 'shown')
    expect((await nurse.must('questionnaire')).shown).toMatchObject([
      { said: [{ fr: '<b>Qui appeler le soir ?</b>' }] },
    ])
    const theirs = await open('Practitioner/nurse-paquet')
    await theirs.getByRole('heading', { name: here.shown }).waitFor()
    await theirs.getByText('<b>Qui appeler le soir ?</b>').waitFor()
    await looked(theirs, 'nurse')
    await theirs.close()
    await page.close()
  })

  test('says why when an answer cannot be kept, and keeps it once it can', async () => {
    const page = await open()
    await button(page, here.change).click()
    await goTo(page, here.heard)
    await context.setOffline(true)
    await page.getByLabel(here.tips).first().check()
    await page.getByRole('alert').waitFor()
    await looked(page, 'offline')
    await context.setOffline(false)
    await button(page, here.retry).click()
    await kept(page)
    await page.close()
  })
})
