import { expect, test } from 'vitest'
import { en } from '../../client/language/en.ts'
import { fr } from '../../client/language/fr.ts'
import { expectAccessible } from '../client/accessible.ts'
import { shoot } from '../support/shoot.ts'
import { Visit } from '../support/visit.ts'
import { worldInBrowser } from '../support/world-in-browser.ts'

/** Lines of what was seen that a page shows before it is asked for all. */
const MORE_THAN_AT_A_GLANCE = 9

const here = worldInBrowser()

test.each([
  ['fr', fr, 'ginette-blais', { width: 390, height: 844 }],
  ['en', en, 'patricia-doyle', { width: 1280, height: 800 }],
] as const)(
  'in %s a person sees who saw what, takes a copy, and erases everything in two steps',
  async (language, said, patient, viewport) => {
    const context = await here.browser.newContext({ locale: `${language}-CA`, viewport })
    await context.addInitScript((chosen) => localStorage.setItem('accompany-language', chosen), language)
    const user = `Patient/${patient}`
    const launched = async () =>
      (await here.world.sandbox.launch({ patient, user, encounter: `${patient}-visit` })).launchUrl
    const own = await Visit.open(await launched(), here.world.appUrl)
    await own.consent()
    for (let nth = 0; nth < MORE_THAN_AT_A_GLANCE; nth += 1) await own.read()
    const page = await context.newPage()
    await page.goto(await launched())
    const press = (name: string) => page.getByRole('button', { name, exact: true }).first().click()
    async function looked(name: string) {
      await shoot(page, `data-${name}-${language}`)
      await expectAccessible(page)
      await page.setViewportSize(viewport)
    }

    await press(said.consent.manageSelf)
    await page.getByRole('heading', { name: said.myData.title }).click()
    await page.getByText(said.myData.act.opened).first().waitFor()
    await press(said.myData.all)
    await page.getByText(said.myData.act['agreements-changed']).first().waitFor()
    await page.getByRole('heading', { name: said.myData.seen }).scrollIntoViewIfNeeded()
    await looked('seen')

    await press(said.myData.make)
    await page.getByText(said.myData.also).waitFor()
    await looked('copy')
    await page.getByRole('heading', { name: said.myData.agreements, exact: true, level: 4 }).click()
    await page.getByText(said.consent.purpose.match.label).last().waitFor()
    await looked('copy-open')
    const [download] = await Promise.all([page.waitForEvent('download'), press(said.myData.download)])
    const chunks: Buffer[] = []
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer)
    const copy = JSON.parse(Buffer.concat(chunks).toString('utf8'))
    expect(copy.consentResources).toHaveLength(5)
    expect(copy.seen.length).toBeGreaterThan(3)

    await press(said.myData.erase)
    await page.getByText(said.myData.eraseSure).waitFor()
    await looked('sure')
    await press(said.myData.eraseNo)
    expect(await page.getByText(said.myData.eraseSure).count()).toBe(0)
    await press(said.myData.erase)
    await press(said.myData.eraseYes)
    await page.getByText(said.myData.erased).waitFor()
    await looked('erased')
    expect(await own.call('questionnaire')).toMatchObject({ problem: 'launch-closed' })
    await context.close()
  },
)
