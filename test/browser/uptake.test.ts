import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { expectAccessible } from '../client/accessible.ts'
import { offered } from '../support/offered.ts'
import { shoot } from '../support/shoot.ts'
import { enterAsCoordinator } from '../support/team-door.ts'
import { worldInBrowser } from '../support/world-in-browser.ts'

const here = worldInBrowser()
beforeAll(async () => {
  await offered(here.world, 31, 'ended', { gender: 'woman', ageBand: '55-64', language: 'fr', livesWithIt: false })
  await offered(here.world, 22, 'asked', { gender: 'woman', ageBand: '35-44', language: 'en', livesWithIt: true })
  await offered(here.world, 12, 'declined', { gender: 'man', site: 'testis', ageBand: '25-34', language: 'fr' })
  await offered(here.world, 4, 'accepted', { gender: 'non_binary' })
  await sql`
    insert into referral_count (issuer, month, reason, times)
    select ${here.world.sandbox.iss}, to_char(now(), 'YYYY-MM'), reason, times
    from (values ('impasse', 34), ('isolation', 17), ('violence', 9)) as given (reason, times)`.execute(
    here.world.app.house.db,
  )
})

describe.each([
  {
    locale: 'fr-CA',
    title: 'Qui le programme rejoint',
    women: 'femmes',
    said: ['proposé : 51+', 'moins de 11', 'piétinent 31+ fois'],
  },
  {
    locale: 'en-CA',
    title: 'Whom the programme reaches',
    women: 'women',
    said: ['proposed: 51+', 'fewer than 11', 'nowhere 31+ times'],
  },
])('whom the programme reaches, in $locale', ({ locale, title, women, said }) => {
  test.each([
    [1280, 800],
    [390, 844],
  ])('is drawn by group without a small number, and found accessible by axe at %d × %d', async (width, height) => {
    const context = await here.browser.newContext({ locale, viewport: { width, height } })
    const page = await context.newPage()
    await enterAsCoordinator(page, here.world)
    const card = page.getByRole('region', { name: title })
    await card.getByText(women).waitFor()
    const text = (await card.innerText()).replace(/\s/g, ' ')
    for (const one of said) expect(text).toContain(one)
    expect(text).not.toMatch(/binair|binary|violence/)
    await shoot(page, `uptake-${locale}-${width}`, { fullPage: true })
    await expectAccessible(page)
    await context.close()
  })
})
