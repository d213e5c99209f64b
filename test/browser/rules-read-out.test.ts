import { describe, expect, test } from 'vitest'
import { en } from '../../client/language/en.ts'
import { fr } from '../../client/language/fr.ts'
import { type Answers, offer } from '../client/fixtures.ts'
import { openScreens } from '../client/screens.ts'

const open = openScreens()
const TO_READ: Answers = {
  offers: [offer('accepted')],
  rules: { version: '2026-11', acceptedVersion: null, accepted: false },
}

describe.each([
  ['fr', fr],
  ['en', en],
] as const)('the rules read out to a person, in %s', (language, words) => {
  const { rules } = words.match

  test('are not taken for accepted when their agreement could not be written down, and why is said', async () => {
    const refused = { ...TO_READ, acceptRules: { problem: 'rules-outdated' } as const }
    const { page } = await open(refused, { language })
    await page.getByText(rules.readOut).click()
    await page.getByRole('button', { name: rules.acceptSpoken }).click()
    await page.getByRole('alert').getByText(words.problem['rules-outdated']).waitFor()
    expect(await page.getByText(rules.acceptedSpoken).count()).toBe(0)
  })

  test('are asked for again when they could not be had', async () => {
    const answers = [
      { problem: 'unexpected' } as const,
      { version: '2026-11', acceptedVersion: '2026-11', accepted: true },
    ]
    const { page } = await open({ ...TO_READ, rules: () => answers.shift() ?? 'never' }, { language })
    await page.getByRole('button', { name: words.retry }).click()
    await page.getByText(rules.acceptedSpoken).waitFor()
  })
})
