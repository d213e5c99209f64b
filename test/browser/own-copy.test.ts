import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { en } from '../../client/language/en.ts'
import { fr } from '../../client/language/fr.ts'
import { MyData } from '../../shared/my-data.ts'
import { ALL_CONSENTS, type Answers, HARD_TO_DRAW, launch } from '../client/fixtures.ts'
import { openScreens } from '../client/screens.ts'

const open = openScreens()

const copy = MyData.parse({
  madeAt: '2026-11-24T14:30:00.000Z',
  agreements: ALL_CONSENTS,
  consentResources: [],
  record: HARD_TO_DRAW,
  corrections: [],
  questionnaireResponse: { resourceType: 'QuestionnaireResponse' },
  waitingSince: null,
  later: null,
  matches: [],
  rulesAccepted: null,
  quietSince: null,
  invitations: [],
  notes: [],
  seen: [],
})
const patient: Answers = {
  launch: launch({ role: 'patient' }),
  mySeen: { lines: [], more: false, keptFor: [] },
  myData: copy,
}

describe.each([
  ['fr', fr],
  ['en', en],
] as const)('a copy of everything, in %s', (language, words) => {
  const { myData, consent } = words
  async function make(page: Page) {
    await page.getByRole('button', { name: consent.manageSelf }).click()
    await page.getByRole('heading', { name: myData.title }).click()
    await page.getByRole('button', { name: myData.make }).click()
  }

  test('says why the answers are not in what can be read', async () => {
    const { page } = await open({ ...patient, questionnaire: { problem: 'unexpected' } }, { language })
    await make(page)
    await page.getByText(myData.also).waitFor()
    await page.getByRole('heading', { name: myData.thing.answers, level: 4 }).click()
    await page.locator('.my-data').getByText(words.problem.unexpected).waitFor()
  })

  test('says nothing of answers that nobody gave', async () => {
    const none = { ...copy, questionnaireResponse: null }
    const { page } = await open(
      { ...patient, myData: none, questionnaire: { problem: 'consent-missing' } },
      { language },
    )
    await make(page)
    await page.getByText(myData.also).waitFor()
    expect(await page.getByRole('heading', { name: myData.thing.answers, level: 4 }).count()).toBe(0)
  })

  test('stays there while a slow browser takes it, and not for ever', async () => {
    const before = (page: Page) =>
      page.addInitScript(() => {
        const revoke = URL.revokeObjectURL.bind(URL)
        URL.revokeObjectURL = (url) => {
          document.body.dataset.revoked = url
          revoke(url)
        }
      })
    const { page } = await open(patient, { language, before })
    await make(page)
    await page.clock.install()
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: myData.download }).click()
    await download
    const revoked = () => page.evaluate(() => document.body.dataset.revoked)
    expect(await revoked()).toBeUndefined()
    await page.clock.fastForward(60_000)
    await expect.poll(revoked).toContain('blob:')
  })
})
