import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBuiltWorld } from '../support/built-world.ts'
import { openBrowser } from '../support/chromium.ts'
import { databases } from '../support/databases.ts'
import type { World } from '../support/world.ts'

const A = { id: 'elise-chateau-noel', name: 'Élise Château-Noël' }
const B = { id: 'louis-philippe-morin', name: 'Louis-Philippe Morin' }
const RELOADS = 10

describe.each(databases)('two patients in two tabs of one browser, on %s', (_, databaseUrl) => {
  let world: World
  let browser: Browser
  let context: BrowserContext

  beforeAll(async () => {
    world = await openBuiltWorld({ databaseUrl: await databaseUrl() })
    browser = await openBrowser()
    context = await browser.newContext({ locale: 'fr-CA' })
  })
  afterAll(async () => {
    await browser.close()
    await world.stop()
  })

  const open = async (patient: string): Promise<Page> => {
    const page = await context.newPage()
    const encounter = `${patient}-visit`
    const { launchUrl } = await world.sandbox.launch({ patient, user: 'Practitioner/nurse-paquet', encounter })
    await page.goto(launchUrl)
    return page
  }
  const bannerOf = (page: Page) => page.getByRole('region', { name: 'Dossier ouvert' })
  const press = (page: Page, name: RegExp) => page.getByRole('button', { name }).first().click()

  test('each tab keeps its patient through ten reloads, and each note stands in its own chart', async () => {
    const [tabA, tabB] = [await open(A.id), await open(B.id)]
    for (let reload = 0; reload < RELOADS; reload += 1)
      for (const [tab, patient] of [
        [tabA, A],
        [tabB, B],
      ] as const) {
        await tab.reload()
        await expect.poll(() => bannerOf(tab).textContent()).toContain(patient.name)
      }

    await Promise.all([tabA, tabB].map((tab) => press(tab, /accepte tout/)))
    for (const tab of [tabB, tabA]) await press(tab, /^Proposer/)
    for (const tab of [tabA, tabB]) await press(tab, /^Oui$/)
    await tabA.reload()
    await tabB.reload()
    await tabB.getByRole('button', { name: new RegExp(`^Signer et verser au dossier de ${B.name}`) }).click()
    await tabA.getByRole('button', { name: new RegExp(`^Signer et verser au dossier d’${A.name}`) }).click()
    for (const tab of [tabA, tabB]) await tab.getByText('La note est au dossier.').waitFor()

    for (const { id } of [A, B]) {
      const chart = world.sandbox.chart(id)
      expect(chart).toHaveLength(1)
      expect(chart[0]?.subject?.reference).toBe(`Patient/${id}`)
      expect(chart[0]?.context?.encounter?.[0]?.reference).toBe(`Encounter/${id}-visit`)
    }
    expect(world.sandbox.chart(A.id)[0]?.identifier).not.toEqual(world.sandbox.chart(B.id)[0]?.identifier)
  })

  test('both charts in frames of one EHR page stay apart', async () => {
    const ehr = await context.newPage()
    await ehr.goto(`${world.sandbox.url}/`)
    const urls = await Promise.all(
      [A, B].map(({ id }) =>
        world.sandbox.launch({ patient: id, user: 'Practitioner/dr-fortin', encounter: `${id}-visit` }),
      ),
    )
    await ehr.evaluate(
      (frames) => {
        document.body.replaceChildren()
        for (const [index, src] of frames.entries()) {
          const frame = document.createElement('iframe')
          Object.assign(frame, { src, name: `frame${index}`, width: '600', height: '500' })
          document.body.append(frame)
        }
      },
      urls.map(({ launchUrl }) => launchUrl),
    )
    for (const [index, patient] of [A, B].entries()) {
      const frame = ehr.frameLocator(`iframe[name=frame${index}]`)
      await frame.getByRole('region', { name: 'Dossier ouvert' }).getByText(patient.name).waitFor()
    }
  })
})
