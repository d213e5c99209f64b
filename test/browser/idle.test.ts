import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { en } from '../../client/language/en.ts'
import { fr } from '../../client/language/fr.ts'
import type { Standing } from '../../shared/consent.ts'
import { expectAccessible } from '../client/accessible.ts'
import { launch } from '../client/fixtures.ts'
import { openScreens } from '../client/screens.ts'

const open = openScreens()
/** A clock that a test moves. */
const before = (page: Page) => page.clock.install()
const leaving = (idleInS: number): Standing => ({ purposes: ['read-record', 'match'], idleInS })

describe.each([
  ['fr', fr],
  ['en', en],
] as const)('a page that nobody touches, in %s', (language, words) => {
  test('asks whether somebody is there before it closes, and stays open for whoever is', async () => {
    let idleInS = 110
    const { page, said } = await open({ standing: () => leaving(idleInS) }, { language, before })
    await page.getByText(words.idle.soon).waitFor()
    await expectAccessible(page)
    const asks = page.getByRole('alert').filter({ hasText: words.idle.soon })
    expect(await asks.evaluate((one) => getComputedStyle(one).backgroundColor)).toMatch(/^rgb\(/)
    await page.clock.pauseAt(Date.now() + 1000) // so that it asks nothing more by itself
    idleInS = 1800
    await page.getByRole('button', { name: words.idle.here }).click()
    await page.getByText(words.idle.soon).waitFor({ state: 'detached' })
    expect(said.filter(({ key }) => key === 'standing').at(-1)?.headers['x-accompany-touched']).toBe('1')
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN')
  })

  test('asks it over the agreements too, where these are open', async () => {
    let idleInS = 1800
    const standing = () => leaving(idleInS)
    const { page } = await open({ launch: launch({ role: 'patient' }), standing }, { language, before })
    await page.getByRole('button', { name: words.consent.manageSelf }).click()
    idleInS = 110
    await page.clock.fastForward(16_000)
    await page.getByText(words.idle.soon).waitFor()
    await expectAccessible(page)
    idleInS = 1800
    await page.getByRole('button', { name: words.idle.here }).click()
    await page.getByText(words.idle.soon).waitFor({ state: 'detached' })
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(words.consent.close)
  })

  test('that has closed shows nothing of a chart, and says why', async () => {
    let looks = 0
    const standing = () => {
      looks += 1
      return looks === 1 ? leaving(1800) : ({ problem: 'launch-idle' } as const)
    }
    const { page } = await open({ standing }, { language, before })
    await page.getByRole('region', { name: words.banner.label }).waitFor()
    await page.clock.fastForward(20_000)
    await page.getByRole('alert').getByText(words.problem['launch-idle']).waitFor()
    expect(await page.getByRole('region', { name: words.banner.label }).count()).toBe(0)
    await expectAccessible(page)
  })
})

test('what a page asks by itself says that nobody touched it, until somebody does', async () => {
  const { page, said } = await open({}, { before })
  const looked = () => said.filter(({ key }) => key === 'standing')
  await expect.poll(() => looked().length).toBeGreaterThan(0)
  /** Whichever call is the next says it. */
  const touchedWhile = async (act = async () => {}) => {
    const [from, before] = [said.length, looked().length]
    await act()
    await page.clock.fastForward(16_000)
    await expect.poll(() => looked().length).toBeGreaterThan(before)
    return said.slice(from).some(({ headers }) => headers['x-accompany-touched'] === '1')
  }
  await touchedWhile()
  expect(await touchedWhile()).toBe(false)
  const moved = async () => {
    await page.mouse.move(200, 200)
    await page.mouse.move(210, 210)
  }
  expect(await touchedWhile(moved)).toBe(true)
  expect(await touchedWhile()).toBe(false)
})

test('who said that they are there is not asked again because of an older answer', async () => {
  let idleInS = 110
  const { page } = await open({ standing: () => leaving(idleInS) }, { before })
  await page.getByText(fr.idle.soon).waitFor()
  let came = () => {}
  const older = new Promise<void>((resolve) => {
    came = resolve
  })
  await page.route(
    '**/standing',
    async (route) => {
      await older
      await route.fulfill({ json: leaving(110) })
    },
    { times: 1 },
  )
  await Promise.all([page.waitForRequest('**/standing'), page.clock.fastForward(16_000)])
  idleInS = 1800
  await page.getByRole('button', { name: fr.idle.here }).click()
  await page.getByText(fr.idle.soon).waitFor({ state: 'detached' })
  const answered = page.waitForResponse('**/standing')
  came()
  await answered
  await page.waitForTimeout(200)
  expect(await page.getByText(fr.idle.soon).count()).toBe(0)
})
