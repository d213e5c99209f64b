import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { en } from '../../client/language/en.ts'
import { fr } from '../../client/language/fr.ts'
import { InvitationMade } from '../../shared/invitation.ts'
import { Identity } from '../../shared/launch.ts'
import { expectAccessible } from '../client/accessible.ts'
import { launch, OFFER } from '../client/fixtures.ts'
import { openScreens } from '../client/screens.ts'

const open = openScreens()

/** A file of the app that does not come, as on a bad line, until it is let through. */
const without = (file: RegExp) => (page: Page) => page.route(file, (route) => route.abort())

describe.each([
  ['fr', fr],
  ['en', en],
] as const)('a file of the app that does not come, in %s', (language, words) => {
  test.each([
    ['the page of a clinician', /assets.page-/, 'clinician', words.record.title],
    ['those who could be proposed', /assets.suggestions-/, 'clinician', words.candidates.title],
    ['the questions before a choice', /assets.choosing-/, 'patient', words.candidates.titleSelf],
  ] as const)('%s', async (_, file, role, comes) => {
    const { page } = await open({ launch: launch({ role }) }, { language, before: without(file) })
    await page.getByText(words.problem.unexpected).waitFor()
    await expectAccessible(page)
    await page.unroute(file)
    await page.getByRole('button', { name: words.retry }).click()
    await page.getByText(comes).first().waitFor()
    expect(await page.getByText(words.problem.unexpected).count()).toBe(0)
  })
})

test('the words of a card in another language that do not come leave the page, and the card in its own', async () => {
  const at = '2026-11-24T14:30:00.000Z'
  const { page } = await open(
    {
      launch: launch({ patient: Identity.parse({ ...launch().patient, language: 'en' }) }),
      invite: InvitationMade.parse({
        invitation: { id: OFFER, state: 'waiting', madeAt: at, expiresAt: at },
        link: 'https://accompany.example/i/abc',
        code: { side: 21, path: 'M0 0h7v7h-7z' },
      }),
    },
    { before: without(/assets.en-/) },
  )
  await page.getByRole('heading', { name: fr.invitation.title }).click()
  await page.getByRole('button', { name: fr.invitation.make }).click()
  await page.getByRole('article', { name: fr.invitation.card.title }).waitFor()
  await page.getByRole('button', { name: fr.otherLanguage }).last().click()
  await page.waitForTimeout(300)
  expect(await page.getByRole('article').getByText('accompany.example/i/abc').count()).toBe(1)
})
