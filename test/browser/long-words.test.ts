import { expect, test } from 'vitest'
import { fr } from '../../client/language/fr.ts'
import { Identity } from '../../shared/launch.ts'
import { type Answers, launch, offer } from '../client/fixtures.ts'
import { contact } from '../client/match-fixtures.ts'
import { openScreens } from '../client/screens.ts'
import { shoot } from '../support/shoot.ts'

const open = openScreens()
const NARROW = { width: 320, height: 640 }
const ADDRESS = 'elisabeth.chateauguay.noel@courriel.universite.example'
const called = { name: 'Venkatanarasimharajuvaripeta Rajasekhara', calledBy: 'Venkatanarasimharajuvaripeta' }
const patient = launch({ role: 'patient', patient: Identity.parse({ ...launch().patient, ...called }) })
const meeting = {
  format: 'in_person',
  at: null,
  place: 'https://hopital.example/jardin_d_hiver_pavillon_a_deuxieme_etage',
  isPrivate: true,
  proposedBy: 'mentor',
  state: 'proposed',
} as const

test.each<[string, Answers, string]>([
  ['a name', { launch: patient }, fr.questionnaire.begin],
  [
    'a name to sign for',
    { launch: launch({ patient: patient.patient }), offers: [offer('accepted')] },
    fr.note.asItWillStand,
  ],
  [
    'a place to meet',
    { launch: patient, offers: [offer('accepted')], contact: contact({ meeting }) },
    fr.match.contact.agree,
  ],
  [
    'an address',
    { launch: patient, later: { said: { from: '2027-11-24', reach: ADDRESS, askedOn: null } } },
    fr.questionnaire.begin,
  ],
])('%s in one long word does not push a narrow screen sideways', async (what, answers, comes) => {
  const { page } = await open(answers, { viewport: NARROW })
  await page.getByText(comes, { exact: true }).first().waitFor()
  if (what === 'an address') {
    await page.getByRole('heading', { name: fr.later.title }).click()
    await page.getByText(fr.later.at(ADDRESS)).waitFor()
  }
  await shoot(page, `long ${what}`, { fullPage: true })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(NARROW.width)
})
