import { sql } from 'kysely'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { fr } from '../../client/language/fr.ts'
import { worldInBrowser } from '../support/world-in-browser.ts'

const PATIENT = 'elise-chateau-noel'
const NAME = 'Château-Noël'

describe('a page that was left and gone back to', () => {
  const here = worldInBrowser()

  async function openChart(): Promise<{ page: Page; launch: string }> {
    const page = await (await here.browser.newContext({ locale: 'fr-CA' })).newPage()
    await page.clock.install()
    const { launchUrl } = await here.world.sandbox.launch({ patient: PATIENT, user: 'Practitioner/nurse-paquet' })
    await page.goto(launchUrl)
    await page.getByRole('region', { name: fr.banner.label }).getByText(NAME).waitFor()
    return { page, launch: new URL(page.url()).pathname.replace('/c/', '') }
  }
  const leave = (page: Page) => page.goto(`${here.world.sandbox.url}/`)
  const timeIsOver = (launch: string) =>
    sql`update launch set closes_at = now() - interval '1 minute' where id = ${launch}`.execute(here.world.app.house.db)
  /** What the page can still have of the chart: on the screen, in its stores, and from the browser’s cache. */
  const stillHad = (page: Page, launch: string) =>
    page.evaluate(async (path) => {
      const asked = (cache: RequestCache) =>
        fetch(path, { cache, mode: 'same-origin' }).then(
          (response) => response.text(),
          () => '',
        )
      const fetched = await Promise.all([asked('only-if-cached'), asked('force-cache'), asked('default')])
      const stored = [JSON.stringify(localStorage), JSON.stringify(sessionStorage)]
      return [document.body.textContent, ...stored, ...fetched].join('\n')
    }, `/api/launches/${launch}`)

  test('after somebody ended it, has nothing of the chart', async () => {
    const { page, launch } = await openChart()
    await page.getByRole('button', { name: fr.close }).click()
    await page.getByText(fr.closed).waitFor()
    expect(await stillHad(page, launch)).not.toContain(NAME)
    await leave(page)
    await page.goBack()
    await page.getByText(fr.problem['launch-closed']).waitFor()
    expect(await stillHad(page, launch)).not.toContain(NAME)
  })

  test('after its time is over, has nothing of the chart', async () => {
    const { page, launch } = await openChart()
    expect(await stillHad(page, launch)).toContain(NAME)
    await leave(page)
    await timeIsOver(launch)
    await page.goBack()
    await page.getByText(fr.problem['launch-idle']).waitFor()
    expect(await stillHad(page, launch)).not.toContain(NAME)
  })

  test('where a browser shows it as it was left, takes the chart away at once', async () => {
    const { page, launch } = await openChart()
    await page.clock.pauseAt(Date.now() + 1000) // so that it asks nothing by itself
    await timeIsOver(launch)
    await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })))
    await page.getByText(fr.problem['launch-idle']).waitFor()
    expect(await stillHad(page, launch)).not.toContain(NAME)
  })
})
