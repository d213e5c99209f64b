import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { en } from '../../client/language/en.ts'
import { fr } from '../../client/language/fr.ts'
import { expectAccessible } from '../client/accessible.ts'
import { shoot } from '../support/shoot.ts'
import { enterAsCoordinator } from '../support/team-door.ts'
import { Visit } from '../support/visit.ts'
import { worldInBrowser } from '../support/world-in-browser.ts'

const here = worldInBrowser()

test.each([
  ['fr', fr, 'ginette-blais', { width: 390, height: 844 }],
  ['en', en, 'patricia-doyle', { width: 1280, height: 800 }],
] as const)(
  'in %s a person sees that they are not alone, says that they could help later, and is asked no sooner',
  async (language, said, patient, viewport) => {
    const context = await here.browser.newContext({ locale: `${language}-CA`, viewport })
    await context.addInitScript((chosen) => localStorage.setItem('accompany-language', chosen), language)
    const user = `Patient/${patient}`
    const launched = async () => (await here.world.sandbox.launch({ patient, user })).launchUrl
    const own = await Visit.open(await launched(), here.world.appUrl)
    await own.consent()
    const page = await context.newPage()
    const press = (name: string) => page.getByRole('button', { name, exact: true }).first().click()
    async function looked(name: string) {
      await shoot(page, `later-${name}-${language}`)
      await expectAccessible(page)
      await page.setViewportSize(viewport)
    }

    await page.goto(await launched())
    const others = page.getByRole('region', { name: said.others.title })
    await others.getByText(said.others.many('few')).first().waitFor()
    await others.scrollIntoViewIfNeeded()
    await looked('others')

    await page.getByRole('heading', { name: said.later.title }).click()
    await press(said.later.say)
    await page.getByText(said.later.missing).waitFor()
    await page.getByText(said.later.missing).scrollIntoViewIfNeeded()
    await looked('missing')
    await page.getByLabel(said.later.reach).fill('x'.repeat(201))
    await page.getByText(said.later.tooLong(200)).waitFor()
    const reach = `${patient}@example.org`
    await page.getByLabel(said.later.reach).fill(reach)
    await page.getByLabel(said.later.in[6]).check()
    await press(said.later.say)
    await page.getByText(said.later.at(reach)).waitFor()
    await looked('said')

    await sql`update later set ask_from = current_date - 1 where patient = ${patient}`.execute(here.world.app.house.db)
    await enterAsCoordinator(page, here.world)
    const couldHelp = page.getByRole('region', { name: said.later.couldHelp })
    await couldHelp.getByText(reach).first().waitFor()
    await couldHelp.scrollIntoViewIfNeeded()
    await looked('could-help')
    // Somebody who was asked before may stand beside.
    const theirs = couldHelp.getByRole('listitem').filter({ hasText: reach })
    await theirs.getByRole('button').click()
    await theirs.getByText(/2\d\d\d\.$/).waitFor()
    expect((await own.must('later')).said?.askedOn).not.toBeNull()
    await context.close()
  },
)
