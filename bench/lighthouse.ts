import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import lighthouse, { type Flags } from 'lighthouse'
import { chromium } from 'playwright-core'
import { clientBuilt } from '../commands/client-build.ts'
import { ARGUMENTS, findChromium } from '../test/support/chromium.ts'
import { freePort } from '../test/support/free-port.ts'
import { openWorld } from '../test/support/world.ts'

/** What every screen of a patient must reach, in hundredths. */
const LEAST = 95

const CATEGORIES = ['performance', 'accessibility', 'best-practices'] as const
const PATIENT = 'elise-chateau-noel'

type Scored = { readonly scores: readonly number[]; readonly interactive: string }

/** Lighthouse's own phone: a slow processor and a slow network, both simulated. */
async function scored(url: string, port: number): Promise<Scored> {
  const flags: Flags = { port, onlyCategories: [...CATEGORIES], disableStorageReset: true, logLevel: 'error' }
  const { lhr } = (await lighthouse(url, flags)) ?? {}
  if (!lhr || lhr.runtimeError) throw new Error(lhr?.runtimeError?.message ?? 'Lighthouse said nothing')
  if (lhr.finalDisplayedUrl !== url) throw new Error('The page led elsewhere')
  const scores = CATEGORIES.map((one) => Math.round((lhr.categories[one]?.score ?? 0) * 100))
  return { scores, interactive: lhr.audits.interactive?.displayValue ?? '?' }
}

async function print(screen: string, url: string): Promise<void> {
  const { scores, interactive } = await scored(url, port)
  console.log(`| ${screen} | ${scores.join(' | ')} | ${interactive} |`)
  if (scores.some((score) => score < LEAST)) process.exitCode = 1
}

await clientBuilt()
const world = await openWorld()
const port = await freePort()
const { path, env } = await findChromium()
const profile = mkdtempSync(join(tmpdir(), 'accompany-lighthouse-'))
const args = [...ARGUMENTS, `--remote-debugging-port=${port}`]
const browser = await chromium.launchPersistentContext(profile, { executablePath: path, env, args, locale: 'fr-CA' })
try {
  const page = await browser.newPage()
  const { launchUrl } = await world.sandbox.launch({
    patient: PATIENT,
    user: `Patient/${PATIENT}`,
    encounter: `${PATIENT}-visit`,
  })
  await page.goto(launchUrl)
  await page.getByText(/^Question 1/).waitFor()
  console.log(`| screen | ${CATEGORIES.join(' | ')} | interactive |\n|---|--:|--:|--:|--:|`)
  await print('the welcome', `${world.appUrl}/`)
  await print('a patient’s first question', page.url())
  for (let at = 1; at <= 5; at += 1) {
    await page.getByText(`Question ${at} sur 5`).waitFor()
    await page.getByRole('button', { name: 'J’accepte', exact: true }).click()
  }
  await page
    .getByRole('button', { name: /^Choisir/ })
    .first()
    .waitFor()
  await print('the people', page.url())
} finally {
  await browser.close()
  await world.stop()
  rmSync(profile, { recursive: true, force: true })
}
