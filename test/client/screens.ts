import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { openBrowser } from '../support/chromium.ts'
import { type Answers, answering, LAUNCH, type Said, USUAL } from './fixtures.ts'
import { servePages } from './pages.ts'

type Screen = { readonly page: Page; readonly said: Said[] }
type Opened = {
  readonly language?: 'fr' | 'en'
  readonly viewport?: { readonly width: number; readonly height: number }
  /** What the page needs before it is asked for. */
  readonly before?: (page: Page) => Promise<unknown>
}

export const PHONE = { width: 390, height: 844 }

/**
 * The built pages in a real browser, for one file of tests. What a test opens is closed after it.
 *
 * gives  opens a launch that is answered like this, and as usual where nothing is given; `said` is what it asked
 */
export function openScreens(): (answers: Answers, opened?: Opened) => Promise<Screen> {
  let pages: Awaited<ReturnType<typeof servePages>>
  let browser: Browser
  beforeAll(async () => {
    pages = await servePages()
    browser = await openBrowser()
  })
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close()
  })
  afterAll(async () => {
    await browser.close()
    await pages.stop()
  })
  return async (answers, { language = 'fr', viewport, before } = {}) => {
    const context = await browser.newContext({ locale: `${language}-CA`, ...(viewport ? { viewport } : {}) })
    const page = await context.newPage()
    await before?.(page)
    const said = await answering(page, { ...USUAL, ...answers })
    await page.goto(`${pages.url}/c/${LAUNCH}`)
    return { page, said }
  }
}
