import type { Page } from 'playwright-core'

/** From now on this call of a page takes so long, as on a bad line. */
export const slowly = (page: Page, path: string, afterMs: number) =>
  page.route(`**/api/launches/*${path}`, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, afterMs))
    await route.fallback()
  })
