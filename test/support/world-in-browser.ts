import type { Browser } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { openBuiltWorld } from './built-world.ts'
import { openBrowser } from './chromium.ts'
import type { World } from './world.ts'

/** A world whose pages are built and a browser to look at them, from the first test of a file or a part of it to the last. */
export function worldInBrowser(): { readonly world: World; readonly browser: Browser } {
  let world: World
  let browser: Browser
  beforeAll(async () => {
    world = await openBuiltWorld()
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser.close()
    await world.stop()
  })
  return {
    get world() {
      return world
    },
    get browser() {
      return browser
    },
  }
}
