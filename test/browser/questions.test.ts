import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { fr } from '../../client/language/fr.ts'
import type { Given, QuestionnaireView } from '../../shared/questionnaire.ts'
import { type Answers, LAUNCH, launch, notedInVisit } from '../client/fixtures.ts'
import { openScreens, PHONE } from '../client/screens.ts'
import { slowly } from '../support/slowly.ts'

const open = openScreens()
const { questionnaire } = fr
const MINE = 'Mes questions'
const SHOW = 'Montrer ces questions à mon équipe de soins'

const answered = (given: Given): QuestionnaireView => ({ ...notedInVisit(given), noted: false, state: 'begun' })
const kept = { version: 1, state: 'begun', savedAt: '2026-11-24T14:30:00.000Z' } as const
const asked = (answers: Answers = {}): Answers => ({
  launch: launch({ role: 'patient' }),
  questionnaire: answered({ tone: ['vent'] }),
  saveAnswer: kept,
  finishQuestionnaire: { ...kept, state: 'finished' },
  ...answers,
})

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const title = (page: Page) => page.locator('#questions-title')

async function begin(answers: Answers = {}) {
  const opened = await open(asked(answers), { viewport: PHONE })
  await button(opened.page, questionnaire.goOn).click()
  await title(opened.page).waitFor()
  return opened
}
/** Goes on until this is on the screen. */
async function goTo(page: Page, one: ReturnType<Page['getByRole']>) {
  const onward = button(page, questionnaire.next).or(button(page, questionnaire.skip))
  while (!(await one.isVisible())) await onward.click()
}

describe('who presses twice to get out of the questions', () => {
  test.each([
    ['at once', 0],
    ['because nothing happens yet', 300],
  ])('%s, is on the same page, with the people', async (_, pauseMs) => {
    const { page, said } = await begin()
    await slowly(page, '/questionnaire', 700)
    await button(page, questionnaire.leave).click()
    await page.waitForTimeout(pauseMs)
    await button(page, questionnaire.leave).click()
    await title(page).waitFor({ state: 'detached' })
    await page.getByRole('heading', { name: fr.candidates.titleSelf }).waitFor()
    expect(page.url()).toContain(LAUNCH)
    expect(said.filter(({ key }) => key === 'launch')).toHaveLength(1)
  })

  test('having finished, is on the same page too', async () => {
    const { page, said } = await begin()
    const finish = button(page, questionnaire.finish)
    await goTo(page, finish)
    await slowly(page, '/questionnaire/finished', 500)
    await finish.click()
    await page.waitForTimeout(200)
    await finish.click()
    await title(page).waitFor({ state: 'detached' })
    await page.getByRole('heading', { name: fr.candidates.titleSelf }).waitFor()
    await page.waitForTimeout(300)
    expect(said.filter(({ key }) => key === 'launch')).toHaveLength(1)
  })
})

test('who goes past the header with the keyboard stays in the questions', async () => {
  const { page } = await begin()
  await page.getByRole('link', { name: fr.skip }).focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('content')
  await page.waitForTimeout(200)
  expect(await title(page).isVisible()).toBe(true)
})

test('one’s own words that are cleared are gone, and stay so', async () => {
  const { page, said } = await begin()
  const box = page.getByRole('textbox', { name: MINE })
  await goTo(page, box)
  await box.fill('Qui appeler le soir ?')
  await page.getByText(questionnaire.saved, { exact: true }).waitFor()
  await button(page, questionnaire.clear).click()
  expect(await box.inputValue()).toBe('')
  await page.waitForTimeout(1500) // longer than the pause after which words are kept
  expect(said.filter(({ key }) => key === 'saveAnswer').map(({ body }) => body)).toMatchObject([
    { value: 'Qui appeler le soir ?' },
    { value: null },
  ])
})

test('one’s own words that were changed on another device are not written over', async () => {
  let elsewhere = false
  const { page, said } = await begin({
    questionnaire: () => answered({ 'team-questions': elsewhere ? 'Les nouvelles' : 'Les anciennes' }),
    saveAnswer: () => {
      elsewhere = true
      return { problem: 'answers-changed' }
    },
  })
  await goTo(page, page.getByRole('textbox', { name: MINE }))
  await page.getByLabel(SHOW).check()
  await page.getByText(fr.problem['answers-changed']).waitFor()
  await expect.poll(() => page.getByRole('textbox', { name: MINE }).inputValue()).toBe('Les nouvelles')
  await page.waitForTimeout(1500)
  expect(said.filter(({ key }) => key === 'saveAnswer')).toHaveLength(1)
})

test('who opens the page anew amid the questions goes back to the one before, and with the browser’s button out', async () => {
  const { page } = await begin()
  const at = async () => Number((await page.getByText(/^Étape \d/).textContent())?.split(' ')[1])
  const start = await at()
  for (const on of [1, 2]) {
    await button(page, questionnaire.next).or(button(page, questionnaire.skip)).click()
    await expect.poll(at).toBe(start + on)
  }
  await page.reload()
  await button(page, questionnaire.goOn).click()
  await expect.poll(at).toBe(start)
  await button(page, questionnaire.back).click()
  await page.waitForTimeout(300)
  expect(await at()).toBe(start - 1)
  await page.goBack()
  await page.getByRole('heading', { name: fr.candidates.titleSelf }).waitFor()
  expect(page.url()).toContain(LAUNCH)
})
