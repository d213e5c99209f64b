import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { fr } from '../../client/language/fr.ts'
import { OfferId } from '../../shared/ids.ts'
import { launch, OFFER, offer } from '../client/fixtures.ts'
import { contact } from '../client/match-fixtures.ts'
import { openScreens } from '../client/screens.ts'

const open = openScreens()
const lookAgain = (page: Page) => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))

test('a clinician whose page stays open sees that the mentor said yes', async () => {
  let state: 'asked' | 'accepted' = 'asked'
  const { page } = await open({ offers: () => [offer(state)] })
  await page.getByText(fr.offer.closed.asked).waitFor()
  state = 'accepted'
  await lookAgain(page)
  await page.getByText(fr.offer.accepted('Audrey')).waitFor()
})

test('a person whose page stays open sees that the mentor said yes, and goes on with what they write', async () => {
  let state: 'asked' | 'accepted' = 'asked'
  const { page } = await open({ launch: launch({ role: 'patient' }), offers: () => [offer(state)], contact: contact() })
  await page.getByRole('heading', { name: fr.later.title }).click()
  const reach = page.getByLabel(fr.later.reach)
  await reach.fill('elise@')
  state = 'accepted'
  await lookAgain(page)
  await page.getByRole('heading', { name: fr.match.contact.title }).waitFor()
  await page.keyboard.type('example.org')
  expect(await reach.inputValue()).toBe('elise@example.org')
})

test('two people in touch see what the other does, and keep what they write', async () => {
  let theyAreReady = false
  const reveal = () => ({ mine: null, theyAreReady, theirs: null })
  const { page } = await open({
    launch: launch({ role: 'patient' }),
    offers: [offer('accepted')],
    contact: () => contact({ reveal: reveal() }),
  })
  const name = page.getByLabel(fr.match.reveal.firstName)
  await name.fill('Éli')
  theyAreReady = true
  await lookAgain(page)
  await page.getByText(fr.match.reveal.theyAreReady).waitFor()
  await page.keyboard.type('se')
  expect(await name.inputValue()).toBe('Élise')
})

test('a clinician who reads a note to sign goes on reading while a mentor answers', async () => {
  let state: 'asked' | 'accepted' = 'asked'
  const toSign = { offer: OfferId.parse(OFFER), kind: 'end', since: '2026-11-20', chosenBy: 'patient' } as const
  const { page } = await open({ offers: () => [offer(state)], notesToSign: [toSign] })
  await page.getByText(fr.toSign.read).click()
  const note = page.getByRole('region', { name: fr.toSign.title }).getByText('Soutien par les pairs').first()
  await note.waitFor()
  state = 'accepted'
  await lookAgain(page)
  await page.getByText(fr.offer.accepted('Audrey')).waitFor()
  expect(await note.isVisible()).toBe(true)
})
