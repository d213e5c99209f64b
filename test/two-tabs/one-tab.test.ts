import type { Page } from 'playwright-core'
import { afterEach, describe, expect, test } from 'vitest'
import { fr } from '../../client/language/fr.ts'
import { Visit } from '../support/visit.ts'
import { worldInBrowser } from '../support/world-in-browser.ts'

/** Two people for each test: the one, and the other. */
const [AGREEING, SIGNED, ANSWERING, BESIDE] = [
  [
    { id: 'ginette-blais', name: 'Ginette Blais' },
    { id: 'josee-thibodeau', name: 'Josée Thibodeau' },
  ],
  [
    { id: 'elise-chateau-noel', name: 'Élise Château-Noël' },
    { id: 'louis-philippe-morin', name: 'Louis-Philippe Morin' },
  ],
  [{ id: 'andre-gauthier' }, { id: 'rejean-caron' }],
  [
    { id: 'sean-gallagher', name: 'Sean Gallagher' },
    { id: 'patricia-doyle', name: 'Patricia Doyle' },
  ],
] as const
const READ = fr.consent.purpose['read-record'].label
const HEARD = fr.clinical.support.emotional

describe('one tab, opened for one patient and then for another', () => {
  const here = worldInBrowser()
  afterEach(async () => {
    for (const context of here.browser.contexts()) await context.close()
  })

  const newTab = async () => (await here.browser.newContext({ locale: 'fr-CA' })).newPage()
  /** gives  the address of the page, which holds the id of its launch */
  async function launchIn(tab: Page, patient: string, user = 'Practitioner/nurse-paquet'): Promise<string> {
    const { launchUrl } = await here.world.sandbox.launch({ patient, user, encounter: `${patient}-visit` })
    await tab.goto(launchUrl)
    return tab.url()
  }
  const isOf = (tab: Page, { name }: { name: string }) =>
    tab.getByRole('region', { name: 'Dossier ouvert' }).getByText(name).first().waitFor()
  const press = (tab: Page, name: RegExp | string) => tab.getByRole('button', { name }).first().click()
  async function acceptSomebody(tab: Page) {
    await press(tab, /accepte tout/)
    await press(tab, /^Proposer/)
    await press(tab, /^Oui$/)
    await tab.getByRole('button', { name: /^Signer/ }).waitFor()
  }
  /** What stands in the forms of the page. */
  const ticked = (tab: Page) => tab.locator('input:checked').count()
  const agreedTo = async ({ id }: { id: string }) => {
    const consents = await (await here.world.launch(id)).must('consents')
    return consents.filter(({ state }) => state === 'active').map(({ purpose }) => purpose)
  }

  test('agreements half recorded for the one are not the other’s, and gone back to, are recorded for the one', async () => {
    const [A, B] = AGREEING
    const tab = await newTab()
    const addressOfA = await launchIn(tab, A.id)
    await isOf(tab, A)
    await tab.getByLabel(READ).check()
    await launchIn(tab, B.id)
    await isOf(tab, B)
    await tab.getByLabel(READ).waitFor()
    expect(await ticked(tab)).toBe(0)

    await tab.goBack()
    expect(tab.url()).toBe(addressOfA)
    await isOf(tab, A)
    await tab.getByLabel(READ).check()
    await press(tab, 'Inscrire ce qui est coché')
    await expect.poll(() => agreedTo(A)).toEqual(['read-record'])
    expect(await agreedTo(B)).toEqual([])
  })

  test('a note begun for the one and gone back to is signed into the chart of the one', async () => {
    const [A, B] = SIGNED
    const tab = await newTab()
    await launchIn(tab, A.id)
    await acceptSomebody(tab)
    await tab.getByRole('group', { name: 'Langue de la note' }).getByLabel('anglais').check()
    await launchIn(tab, B.id)
    await acceptSomebody(tab)
    await isOf(tab, B)

    await tab.goBack()
    await isOf(tab, A)
    await press(tab, new RegExp(`^Signer et verser au dossier d’${A.name}`))
    await tab.getByText('La note est au dossier.').waitFor()
    expect(here.world.sandbox.chart(A.id).map(({ subject }) => subject?.reference)).toEqual([`Patient/${A.id}`])
    expect(here.world.sandbox.chart(B.id)).toEqual([])

    await tab.goForward()
    await isOf(tab, B)
    await press(tab, new RegExp(`^Signer et verser au dossier de ${B.name}`))
    await tab.getByText('La note est au dossier.').waitFor()
    expect(here.world.sandbox.chart(B.id).map(({ subject }) => subject?.reference)).toEqual([`Patient/${B.id}`])
    expect(here.world.sandbox.chart(A.id)).toHaveLength(1)
  })

  test('an answer that could not be kept for the one is never kept for the other', async () => {
    const [A, B] = ANSWERING
    const [ofA, ofB] = await Promise.all([A, B].map(({ id }) => ownVisit(id)))
    const tab = await newTab()
    await tab.route('**/questionnaire/answers', (route) => route.abort())
    const addressOfA = await launchIn(tab, A.id, `Patient/${A.id}`)
    await press(tab, 'Répondre aux questions')
    await tab.getByLabel(HEARD).check()
    await tab.getByRole('button', { name: 'Essayer de nouveau' }).waitFor()
    await tab.unroute('**/questionnaire/answers')

    await launchIn(tab, B.id, `Patient/${B.id}`)
    await press(tab, 'Répondre aux questions')
    await tab.getByLabel(HEARD).waitFor()
    expect(await ticked(tab)).toBe(0)
    while (tab.url() !== addressOfA) await tab.goBack()
    await press(tab, 'Répondre aux questions')
    await tab.getByLabel(HEARD).check()
    await expect.poll(async () => (await ofA?.must('questionnaire'))?.given).toEqual({ supports: ['emotional'] })
    expect((await ofB?.must('questionnaire'))?.given).toEqual({})
  })

  test('where the address changes and nothing is loaded anew, what is on the screen goes too', async () => {
    const [A, B] = BESIDE
    const tab = await newTab()
    await launchIn(tab, B.id)
    await isOf(tab, B)
    const pathOfB = new URL(tab.url()).pathname
    await launchIn(tab, A.id)
    await tab.getByLabel(READ).check()
    await tab.evaluate((path) => window.history.pushState(null, '', path), pathOfB)
    await isOf(tab, B)
    await tab.getByLabel(READ).waitFor()
    expect(await ticked(tab)).toBe(0)
    expect(await tab.getByText(A.name).count()).toBe(0)
  })

  async function ownVisit(patient: string): Promise<Visit> {
    const { launchUrl } = await here.world.sandbox.launch({ patient, user: `Patient/${patient}` })
    const visit = await Visit.open(launchUrl, here.world.appUrl)
    await visit.consent()
    return visit
  }
})
