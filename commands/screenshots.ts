import { mkdirSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { openBrowser } from '../test/support/chromium.ts'
import { launchUrlOf } from '../test/support/launch-url.ts'
import { clientBuilt } from './client-build.ts'
import { startTogether } from './together.ts'

/** The pictures of the README, taken anew: the journey as a nurse, and the first page of a patient. */
const FOLDER = 'docs/pictures'
mkdirSync(FOLDER, { recursive: true })
await clientBuilt()
const { sandboxUrl, stop } = await startTogether({ mentorAccepts: false })
const browser = await openBrowser()

async function open(patient: string, user: string, width: number): Promise<Page> {
  const context = await browser.newContext({ locale: 'fr-CA', viewport: { width, height: width > 600 ? 800 : 844 } })
  const page = await context.newPage()
  await page.goto(await launchUrlOf(sandboxUrl, patient, user))
  return page
}
const take = (page: Page, name: string) => page.screenshot({ path: `${FOLDER}/${name}.png` })
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()

const nurse = await open('elise-chateau-noel', 'Practitioner/nurse-paquet', 1280)
await press(nurse, /accepte tout/)
await nurse
  .getByRole('button', { name: /^Proposer/ })
  .first()
  .waitFor()
await take(nurse, 'clinician-suggestions-fr')
await press(nurse, /^Proposer/)
await press(nurse, 'Oui')
await nurse.getByRole('button', { name: /^Signer/ }).waitFor()
await take(nurse, 'clinician-note-fr')
await press(nurse, 'English')
await take(nurse, 'clinician-note-en')

const patient = await open('ginette-blais', 'Patient/ginette-blais', 390)
await patient.getByRole('button', { name: 'J’accepte' }).waitFor()
await take(patient, 'patient-consent-fr')
for (let question = 1; question <= 5; question += 1) {
  await patient.getByText(`Question ${question} sur 5`).waitFor()
  await press(patient, 'J’accepte')
}
await patient
  .getByRole('button', { name: /^Choisir/ })
  .first()
  .scrollIntoViewIfNeeded()
await take(patient, 'patient-choice-fr')

console.log(`The pictures are in ${FOLDER}.`)
await browser.close()
await stop()
