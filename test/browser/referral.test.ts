import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { en } from '../../client/language/en.ts'
import { fr } from '../../client/language/fr.ts'
import { expectAccessible } from '../client/accessible.ts'
import { shoot } from '../support/shoot.ts'
import { worldInBrowser } from '../support/world-in-browser.ts'

const here = worldInBrowser()

const french = {
  locale: 'fr-CA',
  said: fr,
  patient: 'elise-chateau-noel',
  title: 'Pourquoi vous en parlez',
  reason: 'isolement',
  folded: '1 raison',
  experienced: 'quelqu’un qui a déjà accompagné plusieurs personnes',
  propose: /^Proposer/,
}
const english = {
  locale: 'en-CA',
  said: en,
  patient: 'margaret-oconnor',
  title: 'Why you bring it up',
  reason: 'isolation',
  folded: '1 reason',
  experienced: 'somebody who has accompanied several people',
  propose: /^Propose/,
}

describe.each([
  { ...french, width: 1280, height: 800 },
  { ...english, width: 390, height: 844 },
])('what makes a clinician think of it, in $locale, at $width', ({ width, height, said, ...words }) => {
  test('is folded and optional, changes who is proposed, and is counted when somebody is; what folds takes the keyboard back', async () => {
    const visit = await here.world.launch(words.patient)
    await visit.consent()
    const page = await here.browser.newPage({ locale: words.locale, viewport: { width, height } })
    const encounter = `${words.patient}-visit`
    const chart = { patient: words.patient, user: 'Practitioner/nurse-paquet', encounter }
    await page.goto((await here.world.sandbox.launch(chart)).launchUrl)
    const propose = page.getByRole('button', { name: words.propose })
    await propose.first().waitFor()
    expect(await page.getByLabel(words.experienced).isVisible()).toBe(false)
    await page.getByText(words.title).click()
    await page.getByLabel(words.reason, { exact: true }).check()
    const asked = page.waitForRequest((request) => request.url().endsWith('/candidates'))
    await page.getByLabel(words.experienced).check()
    expect((await asked).postDataJSON()).toMatchObject({ complex: true })
    await propose.first().waitFor()
    await shoot(page, `referral-${words.locale}-${width}`, { fullPage: true })
    await expectAccessible(page)
    await page.getByText(words.title).click()
    await page.getByText(`${words.folded} · ${words.experienced}`).waitFor()

    await page.getByText(said.matters.title).click()
    await page.getByRole('button', { name: said.matters.update }).click()
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(said.matters.title)
    const before = await timesOf('isolation')
    await propose.first().click()
    await expect.poll(() => timesOf('isolation')).toBe(before + 1)

    // At the next visit the reasons are gone, and whom it takes is not.
    const [offer] = await visit.must('offers')
    await visit.must('answerOffer', { answer: 'no' }, { offer: offer?.id ?? '' })
    await page.goto((await here.world.sandbox.launch(chart)).launchUrl)
    await page.getByRole('button', { name: said.offer.another }).click()
    await page.getByRole('button', { name: said.match.offered.patientAsks }).click()
    await page.getByText(words.experienced, { exact: true }).waitFor()
    await page.getByText(words.title).click()
    expect(await page.getByLabel(words.experienced).isChecked()).toBe(true)
    await page.getByLabel(words.experienced).uncheck()
    await expect.poll(() => page.getByLabel(words.experienced).isChecked()).toBe(false)
    await page.close()
  })
})

async function timesOf(reason: string): Promise<number> {
  const { rows } = await sql<{ times: number }>`select times from referral_count where reason = ${reason}`.execute(
    here.world.app.house.db,
  )
  return rows[0]?.times ?? 0
}
