import { describe, expect, test } from 'vitest'
import { en } from '../../client/language/en.ts'
import { fr } from '../../client/language/fr.ts'
import { Identity } from '../../shared/launch.ts'
import { expectAccessible } from '../client/accessible.ts'
import {
  type Answers,
  candidate,
  consents,
  declined,
  launch,
  notedInVisit,
  offer,
  ranking,
} from '../client/fixtures.ts'
import { openScreens, PHONE } from '../client/screens.ts'
import { shoot } from '../support/shoot.ts'

const open = openScreens()
const SCREEN = { width: 1280, height: 800 }

test('who once declined and has since chosen nobody is said to have chosen nobody', async () => {
  const { page } = await open({
    offers: [offer('declined')],
    way: { quietUntil: '2027-05-29', quietAfter: 'nobody' },
  })
  await page.getByRole('button', { name: fr.offer.another }).click()
  await page.getByText(fr.match.offered.quietNobody('29 mai 2027')).waitFor()
})

test.each([
  ['1992', 'née en 1992'],
  ['1992-05', 'née en mai 1992'],
  ['1992-05-01', 'née le 1er mai 1992'],
])('somebody born %s, as far as the chart says, is said to be %s', async (birthDate, born) => {
  const { page } = await open({ launch: launch({ patient: Identity.parse({ ...launch().patient, birthDate }) }) })
  await page.getByRole('region', { name: fr.banner.label }).getByText(born, { exact: true }).waitFor()
})

describe.each([
  ['fr', fr],
  ['en', en],
] as const)('in %s', (language, words) => {
  test('all that is read aloud, and the yes to it, are on the first screen of a clinician', async () => {
    const { page } = await open({ consents: consents() }, { language, viewport: SCREEN })
    const yes = page.getByRole('button', { name: words.consent.agreesToAll })
    await yes.waitFor()
    const box = await yes.boundingBox()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(SCREEN.width)
    expect((box?.y ?? 999) + (box?.height ?? 0)).toBeLessThanOrEqual(SCREEN.height)
  })

  test('what a mentor may know, ticked without the agreement to tell it, is said to need it', async () => {
    const { page } = await open({ consents: consents() }, { language, viewport: SCREEN })
    await page.locator('.told summary').click()
    await page.getByLabel(words.consent.field.topics).check()
    const some = page.getByRole('button', { name: words.consent.agreesToSome })
    expect(await some.isDisabled()).toBe(true)
    await page.getByText(words.consent.tellAlso).waitFor()
    await expectAccessible(page)
    await page.getByLabel(words.consent.purpose['tell-mentor'].label).check()
    expect(await some.isDisabled()).toBe(false)
    expect(await page.getByText(words.consent.tellAlso).count()).toBe(0)
  })

  test('a rule stands between what may be ticked, and above no column', async () => {
    const { page } = await open({ consents: consents() }, { language, viewport: SCREEN })
    await page.locator('.told summary').click()
    const lines = page.locator('.told .fields li')
    await lines.first().waitFor()
    const ruled = await lines.evaluateAll((all) =>
      all.map((line) => {
        const { left, top, width } = line.getBoundingClientRect()
        const isFirst = top <= (line.parentElement?.getBoundingClientRect().top ?? 0) + 1
        const isRuled = line.contains(document.elementFromPoint(left + width / 2, top + 0.5))
        return { isFirst, isRuled }
      }),
    )
    expect(ruled.filter(({ isFirst }) => isFirst)).toHaveLength(2)
    for (const { isFirst, isRuled } of ruled) expect(isRuled).toBe(!isFirst)
  })

  test('whoever refused everything is not asked to help later, and finds what they said before', async () => {
    const refused = { launch: launch({ role: 'patient' }), consents: declined() }
    const none = await open(refused, { language, viewport: PHONE })
    await none.page.getByText(words.consent.noMatch).waitFor()
    await none.page.waitForLoadState('networkidle')
    expect(await none.page.getByText(words.later.title).count()).toBe(0)
    const said = { from: '2027-06-01', reach: 'elise@example.org', askedOn: null }
    const before = await open({ ...refused, later: { said } }, { language, viewport: PHONE })
    await before.page.getByText(words.later.title).click()
    await before.page.getByRole('button', { name: words.later.takeBack }).waitFor()
  })

  test('somebody whose chart gives no given name is greeted without one', async () => {
    const patient = Identity.parse({ ...launch().patient, name: '', calledBy: '' })
    const { page } = await open({ launch: launch({ role: 'patient', patient }) }, { language, viewport: PHONE })
    const hello = language === 'fr' ? 'Bonjour,' : 'Hello,'
    await page.getByRole('heading', { level: 1, name: hello, exact: true }).waitFor()
  })

  test('a patient is not spoken to as of somebody else', async () => {
    const answers: Answers = {
      launch: launch({ role: 'patient' }),
      rank: { problem: 'consent-missing' },
      corrections: { problem: 'unexpected' },
    }
    const { page } = await open(answers, { language, viewport: PHONE })
    await page.getByText(words.record.titleSelf).click()
    await page.getByText(words.correction.notLoaded).waitFor()
    await page.getByText(words.problem['consent-missing']).waitFor()
    expect(await page.locator('main').innerText()).not.toMatch(
      /\b(la personne a|la personne n|the person has|the person said)/i,
    )
  })

  test('whoever said something that can no longer be read is told, and may say it again', async () => {
    const said = { from: '2027-06-01', reach: null, askedOn: null }
    const questionnaire = { ...notedInVisit({}), noted: false, state: 'begun', version: 1, lost: true } as const
    const { page } = await open(
      { launch: launch({ role: 'patient' }), corrections: null, later: { said }, questionnaire },
      { language, viewport: PHONE },
    )
    await page.getByText(words.questionnaire.lost).waitFor()
    await page.getByText(words.record.titleSelf).click()
    await page.getByText(words.correction.lost).waitFor()
    await page.locator('.fact summary').first().click()
    await page.getByRole('button', { name: words.correction.choice.self['not-right'] }).first().waitFor()
    await page.getByText(words.later.title).click()
    await page.getByText(words.later.reachLost).waitFor()
    await page.getByRole('button', { name: words.later.takeBack }).waitFor()
    await expectAccessible(page)
  })

  test('what is still to be written is said in no alarm’s red', async () => {
    const { page } = await open({ launch: launch({ role: 'patient' }) }, { language, viewport: PHONE })
    await page.getByText(words.later.title).click()
    await page.getByRole('button', { name: words.later.say, exact: true }).click()
    await page.getByRole('alert').getByText(words.later.missing).waitFor()
    expect(await page.locator('.alarm').count()).toBe(0)
  })

  test('somebody who does not speak the language is said not to, by its name', async () => {
    const gap = {
      criterion: 'language' as const,
      finding: 'other-language' as const,
      points: 0,
      outOf: 300,
      shared: [],
      months: null,
    }
    const mentor = { ...candidate.mentor, languages: ['fr' as const] }
    const { page } = await open({ rank: ranking({ ...candidate, mentor, gap }) }, { language, viewport: SCREEN })
    const said = language === 'fr' ? 'ne parle pas anglais' : 'does not speak English'
    await page.locator('.gap').getByText(said).waitFor()
  })

  test('who could not be asked is said once, and the list stays', async () => {
    let isCut = false
    const problem = 'unexpected' as const
    const answers: Answers = {
      launch: launch({ role: 'patient' }),
      rank: () => (isCut ? { problem } : ranking(candidate)),
      propose: () => {
        isCut = true
        return { problem }
      },
    }
    const { page } = await open(answers, { language, viewport: PHONE })
    const choose = page.getByRole('button', { name: words.candidates.choose(candidate.mentor.alias) })
    await choose.click()
    await page.getByRole('alert').waitFor()
    await page.waitForLoadState('networkidle')
    expect(await page.getByRole('alert').count()).toBe(1)
    expect(await choose.count()).toBe(1)
  })

  test('who waits for a mentor reads by which day there is an answer, and what comes then', async () => {
    const asked = { ...offer('asked'), expiresAt: '2026-12-04T12:00:00Z' }
    const { page } = await open({ launch: launch({ role: 'patient' }), offers: [asked] }, { language, viewport: PHONE })
    await page
      .getByText(words.match.offered.answerBy(language === 'fr' ? '4 décembre 2026' : 'December 4, 2026'))
      .waitFor()
  })
})

test.each(['fr', 'en'] as const)(
  'on a phone no point stands alone at the end of who it is, in %s',
  async (language) => {
    const { page } = await open({}, { language, viewport: PHONE })
    await page.locator('.details').waitFor()
    await shoot(page, `banner-${language}`)
    const { lines, points } = await page.locator('.details').evaluate((details) => {
      const from = details.getBoundingClientRect().left + 9
      const parts = [...details.children].map((part) => ({
        point: getComputedStyle(part, '::before').content.includes('·'),
        left: part.getBoundingClientRect().left,
      }))
      return {
        lines: parts.filter(({ left }) => left < from).length,
        points: parts.filter(({ point, left }) => point && left >= from).length,
      }
    })
    expect(lines).toBeGreaterThan(1) // each begins where its point is cut off
    expect(points).toBeGreaterThan(0) // and the others show theirs
  },
)
