import { describe, expect, test } from 'vitest'
import { mentoring as enOwn } from '../../client/language/en/mentoring.ts'
import { en } from '../../client/language/en.ts'
import { mentoring as frOwn } from '../../client/language/fr/mentoring.ts'
import { fr } from '../../client/language/fr.ts'
import { expectAccessible } from '../client/accessible.ts'
import { shoot } from '../support/shoot.ts'
import { enterAs } from '../support/team-door.ts'
import { worldInBrowser } from '../support/world-in-browser.ts'

const here = worldInBrowser()

/** Each language has a mentor of its own, so that neither test sees what the other said. */
const french = { locale: 'fr-CA', words: fr, own: frOwn, name: /Danielle/, illness: 'cancer du sein' }
const english = { locale: 'en-CA', words: en, own: enOwn, name: /Luc/, illness: 'prostate cancer' }

const PHONE = { width: 390, height: 844 }
const WIDE = { width: 1280, height: 800 }

/** `isRefused`: what of the mentor's own words the server cannot take at the moment. */
async function open(
  { locale, own, name }: typeof french,
  { viewport = WIDE, isRefused }: { viewport?: typeof WIDE; isRefused?: (method: string) => boolean } = {},
) {
  const page = await here.browser.newPage({ locale, viewport })
  await page.route('**/own-profile', (route) =>
    isRefused?.(route.request().method())
      ? route.fulfill({ status: 500, json: { problem: 'unexpected' } })
      : route.continue(),
  )
  await enterAs(page, here.world, name)
  return { page, card: page.getByRole('region', { name: own.ownProfile.title }) }
}

describe.each([french, english])('a mentor’s own card, in $locale', (language) => {
  const { ownProfile } = language.own

  test('loses what the mentor unticks, and says that it is kept', async () => {
    const { page, card } = await open(language, { viewport: PHONE })
    await card.getByText(ownProfile.fields).click()
    const illness = card.getByRole('checkbox', { name: ownProfile.field.site })
    const line = card.locator('.own-card p').first()
    const shownBefore = await line.innerText()
    await shoot(page, `own-fields-${language.locale}`)
    await illness.setChecked(false)
    await card.getByText(ownProfile.kept).waitFor()
    expect(shownBefore).toContain(language.illness)
    expect(await line.innerText()).not.toContain(language.illness)
    await illness.setChecked(true)
    await card.getByText(shownBefore).waitFor()
    await expectAccessible(page)
  })

  test('is in the mentor’s own words, which last', async () => {
    const { page, card } = await open(language)
    await card.getByText(ownProfile.manner).click()
    const chosen = card.getByRole('radio', { name: ownProfile.tones.both, exact: true })
    await chosen.check()
    await card.getByText(ownProfile.kept).waitFor()
    await shoot(page, `own-manner-${language.locale}`)
    await card.getByText(ownProfile.life).click()
    await card.getByRole('checkbox', { name: language.words.life.interest.music }).check()
    await card.getByText(ownProfile.kept).waitFor()
    await shoot(page, `own-life-${language.locale}`)
    await expectAccessible(page)
    await page.reload()
    await card.getByText(ownProfile.manner).click()
    expect(await chosen.isChecked()).toBe(true)
  })

  test('keeps at least one way to talk', async () => {
    const { card } = await open(language)
    await card.getByText(ownProfile.manner).click()
    const formats = card.getByRole('group', { name: ownProfile.formats }).getByRole('checkbox')
    await formats.first().waitFor()
    for (const format of await formats.all()) if (await format.isChecked()) await format.click()
    await expect.poll(() => formats.evaluateAll(ticked)).toBe(1)
  })

  test('keeps on the screen what could not be kept, and keeps it when asked again', async () => {
    let isDown = true
    const { page, card } = await open(language, { isRefused: (method) => isDown && method === 'POST' })
    await card.getByText(ownProfile.manner).click()
    const solutions = card.getByRole('radio', { name: language.words.clinical.style.solutions })
    await solutions.check()
    await card.getByText(language.words.problem.unexpected).waitFor()
    await shoot(page, `own-refused-${language.locale}`)
    expect(await solutions.isChecked()).toBe(true)
    isDown = false
    await card.getByRole('button', { name: language.words.retry }).click()
    await card.getByText(ownProfile.kept).waitFor()
    await page.reload()
    await card.getByText(ownProfile.manner).click()
    expect(await solutions.isChecked()).toBe(true)
  })

  test('that cannot be loaded says so, and can be asked for again', async () => {
    let isDown = true
    const { card } = await open(language, { isRefused: () => isDown })
    await card.getByText(language.words.problem.unexpected).waitFor()
    isDown = false
    await card.getByRole('button', { name: language.words.retry }).click()
    await card.getByText(ownProfile.intro).waitFor()
  })
})

const ticked = (boxes: (SVGElement | HTMLElement)[]) =>
  boxes.filter((box) => box instanceof HTMLInputElement && box.checked).length
