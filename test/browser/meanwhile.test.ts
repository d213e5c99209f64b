import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { mentoring } from '../../client/language/fr/mentoring.ts'
import { fr } from '../../client/language/fr.ts'
import type { ContactView } from '../../shared/contact.ts'
import { OfferId } from '../../shared/ids.ts'
import type { OfferView } from '../../shared/offer.ts'
import { MatchRequest } from '../../shared/request.ts'
import { type Answers, launch, OFFER, offer } from '../client/fixtures.ts'
import { contact, mentor, request } from '../client/match-fixtures.ts'
import { openScreens, PHONE } from '../client/screens.ts'

const openScreen = openScreens()
/** A page whose clock is moved by hand: what it asks every so often, it asks when the test says so. */
const open = (answers: Answers) => openScreen(answers, { viewport: PHONE, before: (page) => page.clock.install() })
const laterOn = (page: Page) => page.clock.fastForward(31_000)

const patient: Answers = { launch: launch({ role: 'patient' }) }
const { match } = fr
const isTheKeyboardIn = (page: Page, label: string) =>
  page.getByLabel(label).evaluate((field) => document.activeElement === field)

describe('what the other person did meanwhile is shown on a page that stays open', () => {
  test('a clinician sees that the mentor accepted, and what they read of the chart stays open', async () => {
    let offers = [offer('asked')]
    const { page } = await open({ offers: () => offers })
    await page.getByText(fr.offer.closed.asked).waitFor()
    await page.getByRole('heading', { name: fr.record.title }).click()
    offers = [offer('accepted')]
    await laterOn(page)
    await page.getByText(fr.offer.accepted('Audrey')).waitFor()
    const held = await page.evaluate(() => [document.activeElement?.tagName, document.activeElement?.textContent])
    expect(held).toEqual(['SUMMARY', expect.stringContaining(fr.record.title)])
  })

  test('a clinician who reads a note to sign goes on reading', async () => {
    let offers = [offer('asked')]
    const toSign = {
      offer: OfferId.parse(OFFER),
      kind: 'end' as const,
      since: '2026-11-20',
      chosenBy: 'patient' as const,
    }
    const { page } = await open({ offers: () => offers, notesToSign: [toSign] })
    await page.getByText(fr.toSign.read).click()
    const note = page.locator('.letterhead').filter({ hasText: 'Soutien par les pairs' }).first()
    await note.waitFor()
    offers = [offer('accepted')]
    await laterOn(page)
    await page.getByText(fr.offer.accepted('Audrey')).waitFor()
    expect(await note.isVisible()).toBe(true)
  })

  test('a patient sees that the mentor accepted, and may read the rules', async () => {
    let offers = [offer('asked')]
    const { page } = await open({
      ...patient,
      offers: () => offers,
      contact: contact({ rules: { mine: false, theirs: false } }),
    })
    await page.getByText(match.offered.asked('Audrey')).waitFor()
    offers = [offer('accepted')]
    await laterOn(page)
    await page.getByRole('button', { name: match.rules.accept }).waitFor()
  })

  test('a patient sees what the mentor proposes, and goes on writing', async () => {
    let view: ContactView = contact()
    const { page } = await open({ ...patient, offers: [offer('accepted')], contact: () => view })
    await page.getByLabel(match.reveal.firstName).fill('Éli')
    const at = { at: '2026-12-03T14:30', place: null, isPrivate: false }
    view = contact({ meeting: { ...at, format: 'phone', proposedBy: 'mentor', state: 'proposed' } })
    await laterOn(page)
    await page.getByRole('button', { name: match.contact.agree }).waitFor()
    expect(await isTheKeyboardIn(page, match.reveal.firstName)).toBe(true)
    expect(await page.getByLabel(match.reveal.firstName).inputValue()).toBe('Éli')
  })
})

test('a look that fails leaves whom one has on the screen', async () => {
  let offers: OfferView[] | { problem: 'server-busy' } = [offer('asked')]
  const { page, said } = await open({ ...patient, offers: () => offers })
  await page.getByText(match.offered.asked('Audrey')).waitFor()
  offers = { problem: 'server-busy' }
  await laterOn(page)
  await expect.poll(() => said.filter(({ key }) => key === 'offers').length).toBe(2)
  expect(await page.getByText(match.offered.asked('Audrey')).count()).toBe(1)
})

test.each(['kept', 'declined', 'ended'] as const)('nothing is asked again of an offer that is %s', async (state) => {
  const { page, said } = await open({ ...patient, offers: [offer(state)] })
  await page.getByRole('heading', { name: fr.candidates.titleSelf }).waitFor()
  await laterOn(page)
  await expect.poll(() => said.filter(({ key }) => key === 'standing').length).toBeGreaterThan(1)
  expect(said.filter(({ key }) => key === 'offers').length).toBe(1)
})

test('what a mentor answered one person does not stand over the next who comes', async () => {
  const next = MatchRequest.parse({ ...request, id: 'seen-2' })
  const third = MatchRequest.parse({ ...request, id: 'seen-3' })
  let requests = [request, next]
  const answerRequest = () => {
    requests = [next]
    return requests
  }
  const { page } = await open({ ...mentor, requests: () => requests, answerRequest })
  await page.getByRole('button', { name: mentoring.mentor.accept }).first().click()
  await page.getByText(mentoring.mentor.accepted).waitFor()
  requests = [next, third]
  await laterOn(page)
  await page.getByText(mentoring.mentor.request(2, 2)).waitFor()
  expect(await page.getByText(mentoring.mentor.accepted).count()).toBe(0)
})
