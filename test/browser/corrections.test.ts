import type { BrowserContext, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { en } from '../../client/language/en.ts'
import { fr } from '../../client/language/fr.ts'
import type { Correction } from '../../shared/correction.ts'
import { known, unknown } from '../../shared/fact.ts'
import { expectAccessible } from '../client/accessible.ts'
import {
  ALL_CONSENTS,
  type Answers,
  answering,
  consents,
  HARD_TO_DRAW,
  LAUNCH,
  launch,
  record,
  USUAL,
} from '../client/fixtures.ts'
import { servePages } from '../client/pages.ts'
import { worldInBrowser } from '../support/world-in-browser.ts'

let pages: Awaited<ReturnType<typeof servePages>>
const here = worldInBrowser()
let context: BrowserContext
beforeAll(async () => {
  pages = await servePages()
})
afterEach(() => context.close())
afterAll(async () => {
  await pages.stop()
})

const SAID_AT = '2026-11-24T14:30:00.000Z'
const said = (value: 'lung' | null): Correction => ({
  feature: 'currentSite',
  word: 'not-right',
  value,
  seen: '"breast"',
  saidAt: SAID_AT,
  mode: 'self',
})

describe.each([
  ['fr', fr],
  ['en', en],
] as const)('what the person says of their record, in %s', (language, words) => {
  const { correction } = words
  beforeEach(async () => {
    context = await here.browser.newContext({ locale: `${language}-CA` })
    await context.addInitScript((chosen) => localStorage.setItem('accompany-language', chosen), language)
  })

  async function open(answers: Answers = {}, role: 'patient' | 'clinician' = 'patient') {
    const page = await context.newPage()
    const heard = await answering(page, { ...USUAL, launch: launch({ role }), ...answers })
    await page.goto(`${pages.url}/c/${LAUNCH}`)
    if (role === 'patient') await page.getByRole('heading', { name: words.record.titleSelf }).click()
    return { page, heard }
  }
  /** The line of one fact, opened. */
  async function line(page: Page, label: string): Promise<Locator> {
    const fact = page.locator('.fact', { has: page.locator('dt', { hasText: label }) }).first()
    await fact.locator('summary').first().click()
    return fact
  }
  const press = (within: Locator, name: string) => within.getByRole('button', { name, exact: true }).click()
  const { self } = correction.choice

  test('each line that was found has its three choices, easy to hit', async () => {
    const { page } = await open()
    for (const summary of await page.locator('.fact summary, .timeline > ul > li summary').all()) await summary.click()
    const groups = await page.locator('fieldset.say-word', { hasText: self.right }).all()
    expect(groups.length).toBe(6) // two illnesses, the diagnosis, three treatments
    for (const group of groups) {
      const buttons = await group.getByRole('button').all()
      expect(buttons).toHaveLength(3)
      for (const button of buttons) expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44)
    }
    await expectAccessible(page)
  })

  test('the word stands beside the value of the record, which stays', async () => {
    const { page, heard } = await open({ correct: [said('lung')] })
    const illness = await line(page, words.record.label.currentSite)
    await press(illness, self['not-right'])
    await illness.getByRole('combobox').selectOption('lung')
    await expectAccessible(page)
    await press(illness, correction.save)
    await illness.getByText(correction.instead.self(words.clinical.site.lung)).waitFor()
    expect(await illness.textContent()).toContain(words.clinical.site.breast)
    expect(heard.find(({ key }) => key === 'correct')?.body).toEqual({
      feature: 'currentSite',
      word: 'not-right',
      value: 'lung',
      seen: '"breast"',
    })
    await expectAccessible(page)
  })

  test('a word is in the warm colour of what a person said, in both audiences', async () => {
    for (const role of ['patient', 'clinician'] as const) {
      const { page } = await open({ corrections: [said('lung')] }, role)
      const mode = role === 'patient' ? 'self' : 'spoken'
      const own = page.getByText(correction.instead[mode](words.clinical.site.lung))
      await own.waitFor()
      expect(await own.evaluate((element) => getComputedStyle(element).color)).toBe('rgb(138, 75, 8)')
      await page.close()
    }
  })

  test('what was chosen is still there when it could not be saved, with a sentence', async () => {
    let down = true
    const { page } = await open({ correct: () => (down ? { problem: 'consent-missing' } : [said('lung')]) })
    const illness = await line(page, words.record.label.currentSite)
    await press(illness, self['not-right'])
    await illness.getByRole('combobox').selectOption('lung')
    await press(illness, correction.save)
    await illness.getByText(correction.notSaved).waitFor()
    expect(await illness.getByRole('alert').last().textContent()).toContain(words.problem['consent-missing'])
    expect(await illness.getByRole('combobox').inputValue()).toBe('lung')
    expect(await illness.locator('.own-word').count()).toBe(0)
    await expectAccessible(page)
    down = false
    await press(illness, correction.save)
    await illness.getByText(correction.saved).waitFor()
  })

  test('saving says so, and a second press meanwhile says nothing twice', async () => {
    const { page, heard } = await open({ correct: 'never' })
    const illness = await line(page, words.record.label.currentSite)
    await press(illness, self['rather-not-say'])
    await illness.getByText(correction.saving).waitFor()
    await illness.getByRole('button', { name: self.right, exact: true }).dispatchEvent('click')
    expect(heard.filter(({ key }) => key === 'correct')).toHaveLength(1)
    await expectAccessible(page)
  })

  test('what was said and cannot be fetched is not taken for silence', async () => {
    let down = true
    const { page } = await open({ corrections: () => (down ? { problem: 'unexpected' } : [said(null)]) })
    await page.getByText(correction.notLoaded).waitFor()
    expect(await page.getByRole('button', { name: self.right }).count()).toBe(0)
    await expectAccessible(page)
    down = false
    await page.getByRole('button', { name: words.retry }).click()
    await page.getByText(correction.said.self['not-right']).waitFor()
  })

  test('a word can be taken back', async () => {
    const { page } = await open({ corrections: [said(null)], takeBackCorrection: [] })
    const illness = await line(page, words.record.label.currentSite)
    await press(illness, correction.takeBack.self)
    await illness.getByText(correction.saved).waitFor()
    expect(await illness.locator('.own-word').count()).toBe(0)
  })

  test('what was said under an agreement that ended is not shown under the next', async () => {
    let may = true
    let kept = [said('lung')]
    const { page } = await open({
      consents: () => (may ? ALL_CONSENTS : consents('match')),
      corrections: () => kept,
      correct: () => kept,
      withdrawConsent: () => {
        may = false
        kept = []
        return consents('match')
      },
      giveConsent: () => {
        may = true
        return ALL_CONSENTS
      },
    })
    const illness = await line(page, words.record.label.currentSite)
    await press(illness, self.right)
    await illness.getByText(correction.saved).waitFor()
    const { manageSelf, withdrawOne, addOneSelf, purpose } = words.consent
    await page.getByRole('button', { name: manageSelf }).click()
    await page.getByRole('button', { name: withdrawOne(purpose['read-record'].label) }).click()
    await page.getByRole('button', { name: addOneSelf(purpose['read-record'].label) }).click()
    await page.keyboard.press('Escape')
    await page.getByRole('heading', { name: words.record.titleSelf }).click()
    await page.getByText(words.correction.hint.self).waitFor()
    expect(await page.locator('.own-word').count()).toBe(0)
  })

  test('what the record does not know can be said, and a year must be one', async () => {
    const year: Correction = {
      feature: 'diagnosedOn',
      word: 'not-right',
      value: '2019',
      seen: null,
      saidAt: SAID_AT,
      mode: 'self',
    }
    const { page, heard } = await open({ record: record(), correct: [year] })
    const unknown = page.locator('.fact', { hasText: words.record.notKnown }).first()
    await unknown.locator('summary').first().click()
    const diagnosis = unknown.getByRole('group', { name: words.record.label.diagnosedOn })
    await press(diagnosis, correction.tell)
    for (const wrong of ['19', '3019', '']) {
      await diagnosis.getByRole('textbox').fill(wrong)
      await press(diagnosis, correction.save)
      await diagnosis.getByText(correction.yearWrong).waitFor()
    }
    await expectAccessible(page)
    await diagnosis.getByRole('textbox').fill('2019')
    await press(diagnosis, correction.save)
    await unknown.getByText(correction.instead.self('2019')).waitFor()
    expect(heard.filter(({ key }) => key === 'correct')).toHaveLength(1)
    await expectAccessible(page)
  })

  test('a prognosis is never a line, and nobody is asked about it', async () => {
    const prognosis = known('terminal_palliative' as const, [])
    const features = { ...HARD_TO_DRAW.features, prognosisClass: prognosis, stageGroup: unknown('not-recorded') }
    for (const role of ['patient', 'clinician'] as const) {
      const { page } = await open({ record: record(features) }, role)
      await page.locator('.facts').first().waitFor()
      expect(await page.locator('body').textContent()).not.toMatch(/palliati|pronosti|prognos|terminal/i)
      await page.close()
    }
  })
})

test('with the keyboard alone a person corrects their record, the people change, and the clinician sees it', async () => {
  context = await here.browser.newContext({ locale: 'fr-CA' })
  const patient = 'elise-chateau-noel'
  const visit = { patient, encounter: `${patient}-visit` }
  const page = await context.newPage()
  await page.goto((await here.world.sandbox.launch({ ...visit, user: `Patient/${patient}` })).launchUrl)
  for (let at = 1; at <= 5; at += 1) {
    await page.getByText(fr.consent.step(at, 5)).waitFor()
    await page.getByRole('button', { name: fr.consent.yes, exact: true }).click()
  }
  const people = page.getByRole('listitem').filter({ has: page.getByRole('button', { name: /^Choisir/ }) })
  await people.first().waitFor()
  const before = await people.allTextContents()
  await page.getByText(fr.record.titleSelf).focus()

  const tabTo = async (name: RegExp) => {
    for (let tabs = 0; tabs < 80; tabs += 1) {
      await page.keyboard.press('Tab')
      if (name.test(await page.evaluate(() => document.activeElement?.textContent ?? ''))) return
    }
    throw new Error(`Nothing called ${name} can be reached`)
  }
  await tabTo(/^Ce que dit votre dossier/)
  await page.keyboard.press('Enter')
  await tabTo(/^cancer du sein/)
  await page.keyboard.press('Enter')
  await tabTo(/^Ce n’est pas exact$/)
  await page.keyboard.press('Enter')
  await tabTo(/cancer du poumon/) // the list of illnesses
  await page.keyboard.type('cancer du poumon')
  await tabTo(/^Enregistrer$/)
  await page.keyboard.press('Enter')
  await page.getByText('Vous dites : cancer du poumon.').waitFor()
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Ce n’est pas exact')
  await expect.poll(() => people.allTextContents()).not.toEqual(before)
  await expect.poll(async () => (await people.allTextContents()).join()).toContain('cancer du poumon')

  const nurse = await context.newPage()
  await nurse.goto((await here.world.sandbox.launch({ ...visit, user: 'Practitioner/nurse-paquet' })).launchUrl)
  await nurse.getByText('La personne dit : cancer du poumon.').waitFor()
  expect(await nurse.locator('.facts').first().textContent()).toContain('cancer du sein')
})
