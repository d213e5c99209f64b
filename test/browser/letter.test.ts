import { describe, expect, test } from 'vitest'
import { en } from '../../client/language/en.ts'
import { fr } from '../../client/language/fr.ts'
import { launch, notedInVisit } from '../client/fixtures.ts'
import { openScreens, PHONE } from '../client/screens.ts'
import { shoot } from '../support/shoot.ts'

const open = openScreens()
const answers = { launch: launch({ role: 'patient' }), questionnaire: { ...notedInVisit({}), noted: false } }

describe.each([
  ['fr', fr],
  ['en', en],
] as const)('a patient’s letter on a phone, in %s', (language, words) => {
  test('shows the first person before one scrolls, and one’s record below the people', async () => {
    const { page } = await open(answers, { language, viewport: PHONE })
    const topOf = async (name: string | RegExp) =>
      (await page.getByRole('heading', { name, exact: true }).boundingBox())?.y ?? 9999
    await page.getByText(words.record.titleSelf).waitFor()
    await expect.poll(() => topOf('Audrey')).toBeLessThan(PHONE.height - 100)
    expect(await topOf(words.record.titleSelf)).toBeGreaterThan(await topOf('Audrey'))
    await shoot(page, `letter-${language}`, { fullPage: true })
  })

  test('says once that nobody may be chosen', async () => {
    const { page } = await open(answers, { language, viewport: PHONE })
    await page.getByRole('button', { name: words.candidates.choose('Audrey') }).waitFor()
    expect(await page.getByRole('button', { name: words.patient.noneOfThem }).count()).toBe(1)
  })
})
