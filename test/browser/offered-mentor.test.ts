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

  test('a clinician who proposed the wrong mentor is back at the list in one tap', async () => {
    let state: 'proposed' | 'entered-in-error' = 'proposed'
    const { page } = await open(
      {
        offers: () => (state === 'entered-in-error' ? [] : [{ ...offer(state), candidate }]),
        takeBackOffer: () => {
          state = 'entered-in-error'
          return offer(state)
        },
      },
      { language, viewport: SCREEN },
    )
    const mistake = page.getByRole('button', { name: words.offer.mistake })
    await mistake.waitFor()
    await shoot(page, `proposed-by-clinician-${language}`, { fullPage: true })
    await mistake.click()
    await page.getByRole('button', { name: words.candidates.propose(candidate.mentor.alias) }).waitFor()
    expect(await mistake.count()).toBe(0)
  })

  test('where the person has answered meanwhile, that is said, and their answer stands', async () => {
    let state: 'proposed' | 'accepted' = 'proposed'
    const { page } = await open(
      {
        offers: () => [{ ...offer(state), candidate }],
        takeBackOffer: () => {
          state = 'accepted'
          return { problem: 'offer-closed' }
        },
      },
      { language, viewport: SCREEN },
    )
    await page.getByRole('button', { name: words.offer.mistake }).click()
    await page.getByText(words.offer.accepted(candidate.mentor.alias)).waitFor()
  })

  test('what the person or the programme chose is no mistake of the clinician', async () => {
    const offers = [{ ...offer('proposed', 'programme'), candidate }]
    const { page } = await open({ offers }, { language, viewport: SCREEN })
    await page.getByRole('button', { name: words.offer.notNow }).waitFor()
    expect(await page.getByRole('button', { name: words.offer.mistake }).count()).toBe(0)
  })
})
