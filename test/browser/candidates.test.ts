import { describe, expect, test } from 'vitest'
import { en } from '../../client/language/en.ts'
import { fr } from '../../client/language/fr.ts'
import type { Candidate, Reading } from '../../shared/candidate.ts'
import { expectAccessible } from '../client/accessible.ts'
import { candidate, HARD_TO_DRAW, launch, ranking } from '../client/fixtures.ts'
import { openScreens, PHONE } from '../client/screens.ts'
import { shoot } from '../support/shoot.ts'

const open = openScreens()
const SCREEN = { width: 1280, height: 800 }
const reading = (part: Partial<Reading>): Reading => ({
  criterion: 'pathway',
  finding: 'alongside',
  points: 3,
  outOf: 3,
  shared: [],
  months: null,
  ...part,
})

/** Somebody with all that a card can hold, and with words as long as they come. */
const person = (id: string, alias: string): Candidate => ({
  ...candidate,
  mentor: {
    ...candidate.mentor,
    id: id as Candidate['mentor']['id'],
    alias,
    ageBand: '25-34',
    site: 'breast',
    course: 'finished',
    region: 'Capitale-Nationale',
    formats: ['phone', 'video', 'message'],
  },
  reasons: [
    reading({ criterion: 'site', finding: 'same-site', shared: ['breast'] }),
    reading({ criterion: 'spread', finding: 'both-localised' }),
    reading({
      criterion: 'treatments',
      finding: 'shares-treatments',
      shared: ['chemotherapy', 'lumpectomy', 'radiotherapy_unspecified'],
    }),
    reading({ months: 1 }),
  ],
  unknown: [],
})
const people = ranking(person('mentor-1', 'Audrey'), person('mentor-2', 'Catherine'), person('mentor-3', 'Zoé'))

describe.each([
  ['fr', fr],
  ['en', en],
] as const)('who is proposed, in %s', (language, words) => {
  const texts = words.candidates
  const openList = (viewport: typeof PHONE, rank = people) =>
    open({ launch: launch({ role: 'patient' }), record: HARD_TO_DRAW, rank }, { language, viewport })

  test('on a phone two people are seen at once, each with three reasons, what does not match and a way to choose', async () => {
    const { page } = await openList(PHONE)
    const [first, second] = [page.locator('li.candidate').first(), page.locator('li.candidate').nth(1)]
    await first.waitFor()
    await shoot(page, `candidates-phone-${language}`, { fullPage: true })
    for (const one of [first, second]) {
      expect(await one.locator('.reasons li:visible').count()).toBe(3)
      expect(await one.locator('.gap').isVisible()).toBe(true)
      expect(await one.getByRole('button').first().isVisible()).toBe(true)
    }
    const from = await first.getByRole('heading', { name: 'Audrey' }).boundingBox()
    const to = await second.getByRole('button').first().boundingBox()
    const seen = (to?.y ?? 0) + (to?.height ?? 0) - (from?.y ?? 0)
    expect(seen).toBeLessThanOrEqual(PHONE.height)
  })

  test('on a phone the two paths unfold with what somebody shows', async () => {
    const { page } = await openList(PHONE)
    const paths = page.getByRole('figure', { name: texts.pathways })
    const more = page.getByText(texts.shows('Audrey'))
    await more.waitFor()
    expect(await paths.count()).toBe(0)
    await more.focus()
    await page.keyboard.press('Enter')
    await paths.waitFor()
    expect(await paths.count()).toBe(1)
    await shoot(page, `candidates-phone-open-${language}`, { fullPage: true })
    await expectAccessible(page)
  })

  test('on a wide screen the two paths are drawn beside the reasons', async () => {
    const { page } = await openList(SCREEN)
    const paths = page.getByRole('figure', { name: texts.pathways })
    await paths.first().waitFor()
    expect(await paths.count()).toBe(3)
    await shoot(page, `candidates-wide-${language}`, { fullPage: true })
  })

  test('how much earlier somebody set out is said once', async () => {
    const { page } = await openList(PHONE)
    await page.getByText(texts.setOut(1)).first().waitFor()
    const { page: other } = await openList(PHONE, ranking(candidate))
    await other.getByText(texts.finding(candidate.reasons[1] as Reading)).waitFor()
    expect(await other.getByText(texts.setOut(5)).count()).toBe(0)
  })

  test('a long name on a narrow phone stands out of nothing', async () => {
    const { page } = await openList(
      { width: 320, height: 640 },
      ranking(person('mentor-1', 'M'.repeat(12).concat(' Marie-Catherine'))),
    )
    await page.locator('li.candidate').waitFor()
    await shoot(page, `candidates-narrow-${language}`, { fullPage: true })
    const [inside, outside] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
    expect(inside).toBeLessThanOrEqual(outside as number)
  })
})
