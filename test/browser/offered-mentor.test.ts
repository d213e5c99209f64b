import { describe, expect, test } from 'vitest'
import { en } from '../../client/language/en.ts'
import { fr } from '../../client/language/fr.ts'
import type { Reading } from '../../shared/candidate.ts'
import { candidate, launch, offer } from '../client/fixtures.ts'
import { openScreens, PHONE } from '../client/screens.ts'
import { shoot } from '../support/shoot.ts'

const open = openScreens()
const SCREEN = { width: 1280, height: 800 }

describe.each([
  ['fr', fr],
  ['en', en],
] as const)('in %s', (language, words) => {
  test.each([
    ['patient', 'programme', PHONE],
    ['clinician', 'patient', SCREEN],
  ] as const)('a %s who is to answer for somebody sees who it is and why', async (role, chosenBy, viewport) => {
    const offers = [{ ...offer('proposed', chosenBy), candidate }]
    const { page } = await open({ launch: launch({ role }), offers }, { language, viewport })
    await page.getByText(words.candidates.finding(candidate.reasons[0] as Reading)).waitFor()
    await page.locator('.gap').waitFor()
    await page.getByRole('figure', { name: words.candidates.pathways }).waitFor()
    await shoot(page, `who-is-proposed-${role}-${language}`, { fullPage: true })
  })

  test.each(['asked', 'accepted', 'kept'] as const)('once %s, who it is stays one tap away', async (state) => {
    const offers = [{ ...offer(state, 'patient'), candidate }]
    const { page } = await open({ launch: launch({ role: 'patient' }), offers }, { language, viewport: PHONE })
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
})
