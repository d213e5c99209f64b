import { describe, expect, test } from 'vitest'
import { en } from '../../client/language/en.ts'
import { fr } from '../../client/language/fr.ts'
import { expectAccessible } from '../client/accessible.ts'
import { type Answers, launch } from '../client/fixtures.ts'
import { openScreens } from '../client/screens.ts'

const open = openScreens()

const ROLES: readonly (readonly [string, Answers])[] = [
  ['a clinician', {}],
  ['a patient', { launch: launch({ role: 'patient' }) }],
  ['a mentor', { launch: launch({ role: 'mentor', patient: null }), requests: [], accompanied: [] }],
  ['a coordinator', { launch: launch({ role: 'coordinator', patient: null }), programme: { mentors: [], notes: [] } }],
]

describe.each([
  ['fr', fr],
  ['en', en],
] as const)('the end of a session, in %s', (language, words) => {
  test.each(ROLES)('%s ends it, and the keyboard is where that is said', async (_, answers) => {
    const { page } = await open({ ...answers, end: {} }, { language })
    await page.getByRole('button', { name: words.close }).click()
    await page.getByText(words.closed).waitFor()
    expect(await page.evaluate(() => document.activeElement?.matches('.card'))).toBe(true)
  })

  test.each(['launch-closed', 'launch-idle', 'launch-unknown'] as const)(
    'it is over for whoever ends what was %s',
    async (problem) => {
      const { page } = await open({ end: { problem } }, { language })
      await page.getByRole('button', { name: words.close }).click()
      await page.getByText(words.closed).waitFor()
    },
  )

  test.each(ROLES)('%s is not told that it is over when it is not', async (_, answers) => {
    const { page } = await open({ ...answers, end: { problem: 'unexpected' } }, { language })
    await page.getByRole('button', { name: words.close }).click()
    await page.getByRole('alert').getByText(words.notClosed).waitFor()
    expect(await page.getByText(words.closed).count()).toBe(0)
    expect(await page.getByRole('button', { name: words.close }).count()).toBe(1)
    await expectAccessible(page)
  })
})
