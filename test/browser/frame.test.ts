import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBuiltWorld } from '../support/built-world.ts'
import { openBrowser } from '../support/chromium.ts'
import { freePort } from '../support/free-port.ts'
import { shoot } from '../support/shoot.ts'
import type { World } from '../support/world.ts'

const PATIENT = 'elise-chateau-noel'
let world: World
let browser: Browser
/** The same EHR under another name: for a browser, another site than localhost. */
let elsewhere: string

beforeAll(async () => {
  const port = await freePort()
  elsewhere = `http://127.0.0.1:${port}`
  world = await openBuiltWorld({ sandbox: { port }, issuer: { frameAncestors: [elsewhere] } })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await world.stop()
})

const newPage = () => browser.newPage({ locale: 'fr-CA' })

async function framedIn(origin: string, page: Page): Promise<void> {
  const { launchUrl } = await world.sandbox.launch({ patient: PATIENT, user: 'Practitioner/nurse-paquet' })
  await page.goto(`${origin}/`)
  await page.evaluate((src) => {
    const frame = document.createElement('iframe')
    Object.assign(frame, { src, name: 'app', width: '800', height: '600' })
    document.body.replaceChildren(frame)
  }, launchUrl)
}

test('a launch completes in a frame of an EHR on another site, and a reload of the frame stays in', async () => {
  const page = await newPage()
  await framedIn(elsewhere, page)
  const app = page.frameLocator('iframe')
  await app.getByRole('button', { name: /accepte tout/ }).click()
  await app
    .getByRole('button', { name: /^Proposer/ })
    .first()
    .waitFor()
  const frame = page.frame('app')
  await frame?.goto(frame.url())
  await app
    .getByRole('button', { name: /^Proposer/ })
    .first()
    .waitFor()
  expect(await app.getByRole('region', { name: 'Dossier ouvert' }).textContent()).toContain('Élise')
})

test('where a frame may keep no cookie, a person is told, and the same launch opens in a window of its own', async () => {
  const page = await newPage()
  await page.addInitScript(() => {
    if (window.self !== window.top) Object.defineProperty(document, 'cookie', { get: () => '', set() {} })
  })
  await framedIn(elsewhere, page)
  const said = page.frameLocator('iframe').getByRole('alert')
  expect(await said.textContent()).toContain('témoin (cookie)')
  await shoot(page, 'framed-without-cookies')
  const [opened] = await Promise.all([page.waitForEvent('popup'), said.getByRole('link').click()])
  expect(await opened.getByRole('region', { name: 'Dossier ouvert' }).textContent()).toContain('Élise')
})

test('a page of a site that is not listed cannot show the app in a frame', async () => {
  const page = await (await browser.newContext()).newPage()
  const refused = page.waitForEvent('console', (message) => message.text().includes('frame-ancestors'))
  await page.goto(`${world.sandbox.url}/`)
  await page.evaluate((src) => {
    const frame = document.createElement('iframe')
    document.body.replaceChildren(Object.assign(frame, { src }))
  }, `${world.appUrl}/problem`)
  expect((await refused).text()).toContain(elsewhere)
  for (const frame of page.frames().slice(1)) expect(await frame.locator('#app').count()).toBe(0)
})

test.each(['/', '/i/no-such-card'])('what no EHR opens is in no frame, not even in one of an EHR: %s', async (path) => {
  const answer = await fetch(`${world.appUrl}${path}`, { redirect: 'manual' })
  expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
})
