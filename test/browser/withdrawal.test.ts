import type { Page } from 'playwright-core'
import { afterEach, describe, expect, test } from 'vitest'
import { mentoring } from '../../client/language/fr/mentoring.ts'
import { fr } from '../../client/language/fr.ts'
import { Visit } from '../support/visit.ts'
import { worldInBrowser } from '../support/world-in-browser.ts'

const NURSE = 'Practitioner/nurse-paquet'
const MENTOR = { id: 'f3-01', user: 'Practitioner/mentor-f3-01' }
const [ALICE, BETTY, CLARA, DORIS] = [
  'caroline-desrosiers',
  'sylvie-bouchard-lemieux',
  'ginette-blais',
  'josee-thibodeau',
] as const

const here = worldInBrowser()
afterEach(() => here.world.sandbox.faults.clear())

/** A page whose clock is moved by hand: what it asks every so often, it asks when the test says so. */
async function open(patient: string, user: string): Promise<Page> {
  const page = await (await here.browser.newContext({ locale: 'fr-CA' })).newPage()
  await page.clock.install()
  const { launchUrl } = await here.world.sandbox.launch({ patient, user })
  await page.goto(launchUrl)
  return page
}
/** Less than the minute within which a withdrawal must have reached every screen. */
const laterOn = (page: Page) => page.clock.fastForward(20_000)
const agreed = async (patient: string) => {
  const visit = await here.world.launch(patient)
  await visit.consent()
  return visit
}

describe('a withdrawal reaches what is open elsewhere', () => {
  test('a mentor’s page loses the name and the notes of the person', async () => {
    const nurse = await agreed(ALICE)
    const offer = await nurse.must('propose', { mentor: here.world.seen(MENTOR.id, ALICE) })
    await nurse.must('answerOffer', { answer: 'yes' }, { offer: offer.id })
    await nurse.sign(offer)
    await nurse.noteIn(['in-chart'])
    await here.world.showEachOther(ALICE, await here.world.launch(ALICE, { user: MENTOR.user }))
    const page = await open(ALICE, MENTOR.user)
    await page.getByText('Note de jumelage').filter({ visible: true }).first().waitFor()
    await page.getByText('Desrosiers').first().waitFor()
    await nurse.must('withdrawConsent', { purposes: ['share-summaries'] })
    await laterOn(page)
    await page.getByText(mentoring.mentor.notYours).waitFor()
    expect(await page.locator('body').textContent()).not.toMatch(/Desrosiers|Note de jumelage/)
  })

  test('another clinician’s page loses the record and the people proposed', async () => {
    const nurse = await agreed(BETTY)
    const page = await open(BETTY, 'Practitioner/dr-fortin')
    await page
      .getByRole('button', { name: /^Proposer/ })
      .first()
      .waitFor()
    await page.getByRole('heading', { name: fr.record.title }).waitFor()
    await nurse.must('withdrawConsent', { purposes: ['read-record', 'match'] })
    await laterOn(page)
    await page.getByRole('heading', { name: fr.consent.title }).waitFor()
    expect(await page.getByRole('heading', { name: fr.record.title }).count()).toBe(0)
    expect(await page.getByRole('button', { name: /^Proposer/ }).count()).toBe(0)
  })

  test('a page that is looked at again asks at once', async () => {
    const nurse = await agreed(BETTY)
    const page = await open(BETTY, NURSE)
    await page.getByRole('heading', { name: fr.record.title }).waitFor()
    await nurse.must('withdrawConsent', { purposes: ['read-record'] })
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
    await page.getByRole('heading', { name: fr.record.title }).waitFor({ state: 'detached' })
  })

  test('a page whose opening has ended elsewhere shows nothing any more', async () => {
    const page = await open(BETTY, NURSE)
    await page.getByRole('region', { name: 'Dossier ouvert' }).waitFor()
    const launch = page.url().split('/c/')[1] ?? ''
    await page.evaluate(
      (id) =>
        fetch(`/api/launches/${id}/end`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-accompany': '1' },
          body: '{}',
        }),
      launch,
    )
    await laterOn(page)
    await page.getByText(fr.problem['launch-closed']).waitFor()
    await expect.poll(() => page.getByText('Bouchard').count()).toBe(0)
  })

  test('an EHR or a network that is down takes nothing away from the screen', async () => {
    await agreed(BETTY)
    const page = await open(BETTY, NURSE)
    await page.getByRole('heading', { name: fr.record.title }).waitFor()
    await page.route('**/standing', (route) => route.abort())
    await laterOn(page)
    expect(await page.getByRole('heading', { name: fr.record.title }).count()).toBe(1)
  })
})

describe('the way back', () => {
  const waysOf = async (page: Page) => {
    await page.getByRole('button', { name: fr.consent.manageSelf }).click()
    return page.getByRole('dialog')
  }
  const asPatient = (patient: string) => open(patient, `Patient/${patient}`)

  test('is at the top of the page while it still asks, and later beside a choice', async () => {
    const page = await asPatient(CLARA)
    await page.getByText(fr.consent.step(1, 5)).waitFor()
    await page.getByRole('button', { name: fr.consent.yes, exact: true }).click()
    await page.getByText(fr.consent.step(2, 5)).waitFor()
    const list = await waysOf(page)
    await list.getByRole('button', { name: fr.consent.withdrawOne(fr.consent.purpose['read-record'].label) }).click()
    await list.getByText('retiré le').waitFor()
    await page.keyboard.press('Escape')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(fr.consent.manageSelf)
    for (let at = 2; at <= 5; at += 1) {
      await page.getByText(fr.consent.step(at, 5)).waitFor()
      await page.getByRole('button', { name: fr.consent.yes, exact: true }).click()
    }
    await page
      .getByRole('button', { name: /^Choisir/ })
      .first()
      .click()
    await page.getByRole('status').filter({ hasText: 'Vous' }).first().waitFor()
    const again = await waysOf(page)
    await again.getByRole('button', { name: fr.consent.withdrawAll }).click()
    await page.keyboard.press('Escape')
    await page.getByText(fr.consent.noMatch).waitFor()
  })

  test('what was answered one at a time is not asked again on the next day', async () => {
    const page = await asPatient(DORIS)
    for (let at = 1; at <= 5; at += 1) {
      await page.getByText(fr.consent.step(at, 5)).waitFor()
      await page.getByRole('button', { name: fr.consent.no }).click()
    }
    await page.getByText(fr.consent.noMatch).waitFor()
    const another = await asPatient(DORIS)
    await another.getByText(fr.consent.noMatch).waitFor()
    expect(await another.getByText(fr.consent.step(1, 5)).count()).toBe(0)
    const visit = await Visit.open(
      (await here.world.sandbox.launch({ patient: DORIS, user: `Patient/${DORIS}` })).launchUrl,
      here.world.appUrl,
    )
    expect((await visit.must('consents')).map(({ state }) => state)).toEqual(Array(5).fill('declined'))
  })
})
