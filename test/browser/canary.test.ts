import { sql } from 'kysely'
import type { Browser, Page, Response } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBuiltWorld } from '../support/built-world.ts'
import { openBrowser } from '../support/chromium.ts'
import { databases } from '../support/databases.ts'
import { enterAs, enterAsCoordinator } from '../support/team-door.ts'
import type { World } from '../support/world.ts'

const CANARY = 'CANARY7x3qTOKEN'
const PATIENT = 'elise-chateau-noel'

describe.each(databases)('a canary in every token, on %s', (_, databaseUrl) => {
  let world: World
  let browser: Browser
  beforeAll(async () => {
    world = await openBuiltWorld({ databaseUrl: await databaseUrl(), sandbox: { tokenCanary: CANARY } })
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser.close()
    await world.stop()
  })

  test('is found nowhere in what the browser receives, in the logs, or in a dump of the database', async () => {
    const context = await browser.newContext({ locale: 'fr-CA' })
    const page = await context.newPage()
    const received: string[] = []
    const reading: Promise<void>[] = []
    const hear = (response: Response) => {
      if (!response.url().startsWith(world.appUrl)) return
      reading.push(
        (async () => {
          const body = await response.body().then(
            (bytes) => bytes.toString('utf8'),
            () => '',
          )
          received.push(JSON.stringify(await response.allHeaders()), body)
        })(),
      )
    }
    context.on('response', hear)
    const { launchUrl } = await world.sandbox.launch({ patient: PATIENT, user: 'Practitioner/nurse-paquet' })
    await page.goto(launchUrl)
    await page.getByRole('button', { name: /accepte tout/ }).click()
    await page
      .getByRole('button', { name: /^Proposer/ })
      .first()
      .click()
    await page.getByRole('button', { name: 'Oui' }).click()
    world.sandbox.expireTokens()
    await page.getByRole('button', { name: /^Signer/ }).click()
    await page.getByText('La note est au dossier.').waitFor()
    await page.reload()
    await page.getByText('La note est au dossier.').waitFor()
    const own = await context.newPage()
    const asOwn = { patient: PATIENT, user: `Patient/${PATIENT}` }
    await own.goto((await world.sandbox.launch(asOwn)).launchUrl)
    const [mentor, coordinator] = [await context.newPage(), await context.newPage()]
    await enterAs(mentor, world, /Danielle/)
    await enterAsCoordinator(coordinator, world)
    const pages = [page, own, mentor, coordinator]
    for (const one of pages) await one.getByRole('heading', { level: 1 }).waitFor()
    const stored = (await Promise.all(pages.map(keptBy))).join('\n')
    const cookies = JSON.stringify(await context.cookies(world.appUrl))
    context.off('response', hear)
    await Promise.all(reading)

    expect(world.sandbox.tokens().filter((token) => token.includes(CANARY)).length).toBeGreaterThan(2)
    const secrets = [CANARY, ...world.sandbox.tokens()]
    const dump = await dumpOf(world)
    expect(dump).toContain(PATIENT)
    for (const [where, text] of Object.entries({
      received: received.join('\n'),
      stored,
      cookies,
      logs: world.logged(),
      dump,
    }))
      for (const secret of secrets) if (text.includes(secret)) throw new Error(`A token was found in: ${where}`)
    expect(received.length).toBeGreaterThan(20)
  })
})

/** All that a page can keep in its browser and its scripts can read. */
const keptBy = (page: Page) =>
  page.evaluate(async () => {
    const databases = (await indexedDB.databases()).map(({ name }) => name)
    const stores = [JSON.stringify(localStorage), JSON.stringify(sessionStorage)]
    const shown = [document.cookie, location.href, window.name, JSON.stringify(history.state)]
    return [...stores, ...databases, ...(await caches.keys()), ...shown].join('\n')
  })

/** Every row of every table, as text. */
async function dumpOf({ app }: World): Promise<string> {
  const { db } = app.house
  const tables = await sql<{
    name: string
  }>`select table_name as name from information_schema.tables where table_schema = 'public'`.execute(db)
  const rows = []
  for (const { name } of tables.rows)
    rows.push(JSON.stringify((await sql`select * from ${sql.table(name)}`.execute(db)).rows))
  return rows.join('\n')
}
