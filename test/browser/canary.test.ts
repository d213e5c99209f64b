import { sql } from 'kysely'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBuiltWorld } from '../support/built-world.ts'
import { openBrowser } from '../support/chromium.ts'
import { databases } from '../support/databases.ts'
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
    page.on('response', (response) => {
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
    })
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
    const stored = await page.evaluate(() =>
      [JSON.stringify(localStorage), JSON.stringify(sessionStorage), document.cookie, location.href].join('\n'),
    )
    const cookies = JSON.stringify(await context.cookies(world.appUrl))
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
