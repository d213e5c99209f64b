import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { mentoring as mentoringEn } from '../../client/language/en/mentoring.ts'
import { en } from '../../client/language/en.ts'
import { mentoring as mentoringFr } from '../../client/language/fr/mentoring.ts'
import { fr } from '../../client/language/fr.ts'
import { SeenMatchId } from '../../shared/ids.ts'
import { SharedSummary } from '../../shared/request.ts'
import type { Answers } from '../client/fixtures.ts'
import { accompanied, availability, mentor, request } from '../client/match-fixtures.ts'
import { openScreens, PHONE } from '../client/screens.ts'
import { shoot } from '../support/shoot.ts'

const open = openScreens()
const TO_READ = { version: '2026-11', acceptedVersion: null, accepted: false }
const CUT_OFF = { problem: 'unexpected' } as const
const CUT: Answers = {
  ...mentor,
  requests: CUT_OFF,
  accompanied: CUT_OFF,
  availability: CUT_OFF,
  ownProfile: CUT_OFF,
  otherRoles: CUT_OFF,
  rules: CUT_OFF,
}

describe.each([
  ['fr', fr, mentoringFr.mentor],
  ['en', en, mentoringEn.mentor],
] as const)('a mentor’s page, in %s', (language, words, own) => {
  const { rules } = words.match

  test('says who asks before the rules, and leads to them from the yes', async () => {
    const { page } = await open({ ...mentor, requests: [request], rules: TO_READ }, { language, viewport: PHONE })
    const readRules = page.getByRole('link', { name: own.readRules })
    await readRules.waitFor()
    expect(await page.getByRole('button', { name: own.accept }).count()).toBe(0)
    const titles = await page.getByRole('heading', { level: 2 }).allInnerTexts()
    expect(titles.slice(0, 2)).toEqual([own.requests, rules.title])
    await shoot(page, `asked-before-rules-${language}`, { fullPage: true })
    await readRules.click()
    const agree = page.getByRole('button', { name: rules.accept })
    await expect.poll(async () => (await agree.boundingBox())?.y ?? 9999).toBeLessThan(PHONE.height)
  })

  test('shows who asks while nobody knows whether the rules were read', async () => {
    const { page } = await open({ ...mentor, requests: [request], rules: 'never' }, { language })
    await page.getByText(own.differs.style).waitFor()
    expect(await page.getByRole('button', { name: own.accept }).getAttribute('aria-disabled')).toBe('true')
  })

  test('puts what somebody lets be known beside its name on a phone', async () => {
    const { page } = await open({ ...mentor, requests: [request] }, { language, viewport: PHONE })
    const name = await page.getByRole('term').first().boundingBox()
    const value = await page.getByRole('definition').first().boundingBox()
    expect(value?.x).toBeGreaterThan((name?.x ?? 0) + (name?.width ?? 0))
  })

  test('tells two who ask apart', async () => {
    const requests = [request, { ...request, id: SeenMatchId.parse('seen-2') }]
    const { page } = await open({ ...mentor, requests }, { language, viewport: PHONE })
    await page.getByRole('heading', { name: own.request(2, 2) }).waitFor()
    expect(own.request(2, 2)).not.toBe(own.request(1, 2))
    const yes = page.getByRole('button', { name: own.accept, description: own.request(2, 2) })
    expect(await yes.count()).toBe(1)
  })

  test('names what is not known', async () => {
    const { page } = await open({ ...mentor, requests: [request] }, { language })
    await page.getByText(own.unknown([words.planning.criterion.age])).waitFor()
  })

  test('tells the people who are accompanied from one another while they are folded', async () => {
    const two = [accompanied, { ...accompanied, id: request.id, told: request.told }]
    const { page } = await open({ ...mentor, accompanied: two }, { language, viewport: PHONE })
    await page.locator('summary', { hasText: words.clinical.site.breast }).waitFor()
  })

  test('leaves open who is read about when somebody else is accepted', async () => {
    const second = { ...accompanied, id: request.id, told: request.told }
    let isAccepted = false
    const answerRequest = () => {
      isAccepted = true
      return []
    }
    const { page } = await open(
      {
        ...mentor,
        requests: () => (isAccepted ? [] : [request]),
        accompanied: () => (isAccepted ? [accompanied, second] : [accompanied]),
        answerRequest,
      },
      { language },
    )
    const people = page.locator('.accompanied > li > details')
    await people.getByText(own.noSummaries).waitFor()
    await page.getByRole('button', { name: own.accept }).click()
    await expect.poll(() => people.count()).toBe(2)
    expect(await people.evaluateAll((all) => all.map((one) => one.hasAttribute('open')))).toEqual([true, false])
  })

  test('says a pause and how to come back in one place', async () => {
    const { page } = await open({ ...mentor, availability: { ...availability, paused: true } }, { language })
    const pause = page.locator('.box', { hasText: own.paused })
    await pause.getByRole('button', { name: own.comeBack }).waitFor()
  })

  test('says how many places are taken once, aloud too', async () => {
    const { page } = await open(mentor, { language })
    const { taken, places } = availability
    await page.getByText(own.taken(taken, places, 0)).waitFor()
    expect(await page.getByRole('img', { name: own.taken(taken, places, 0) }).count()).toBe(0)
  })

  test('keeps the summaries that were read through a cut connection', async () => {
    let isCut = false
    const summary = SharedSummary.parse({
      kind: 'begin',
      month: '2026-10',
      language: 'fr',
      text: 'Soutien par les pairs',
    })
    const before = (page: Page) => page.clock.install()
    const summaries = () => (isCut ? CUT_OFF : [summary])
    const { page, said } = await open({ ...mentor, accompanied: [accompanied], summaries }, { language, before })
    await page.getByText(own.summary.begin).waitFor()
    isCut = true
    await page.clock.fastForward(31_000)
    await expect.poll(() => said.filter(({ key }) => key === 'summaries').length).toBe(2)
    await page.waitForTimeout(200)
    expect(await page.getByText(own.summary.begin).count()).toBe(1)
  })

  test('says a cut connection once, in no alarm’s red, and looks for all of it again', async () => {
    let isCut = true
    const cutOr =
      <T>(answer: T) =>
      () =>
        isCut ? CUT_OFF : answer
    const { page } = await open(
      {
        ...mentor,
        requests: cutOr([request]),
        accompanied: cutOr([accompanied]),
        availability: cutOr(availability),
        rules: cutOr(TO_READ),
        ownProfile: CUT_OFF,
        otherRoles: CUT_OFF,
      },
      { language, viewport: PHONE },
    )
    const again = page.getByRole('button', { name: words.retry })
    await page.getByRole('heading', { name: words.problemTitle }).waitFor()
    expect(await page.getByRole('alert').count()).toBe(1)
    expect(await page.locator('.alarm').count()).toBe(0)
    await shoot(page, `cut-off-${language}`, { fullPage: true })
    isCut = false
    await again.click()
    await page.getByRole('heading', { name: own.request(1, 1) }).waitFor()
    await page.getByRole('button', { name: rules.accept }).waitFor()
  })

  test('says each part that could not be had by its title, where others could', async () => {
    const { page } = await open({ ...CUT, availability }, { language, viewport: PHONE })
    await expect.poll(() => page.getByRole('alert').count()).toBe(5)
    expect(await page.locator('section.card:has(h2) [role=alert]').count()).toBe(5)
  })

  test('tells an account that is on no list so, once, and whom to ask', async () => {
    const { page } = await open({ ...CUT, requests: { problem: 'mentor-unknown' } }, { language })
    await page.getByText(own.notListed).waitFor()
    expect(await page.getByRole('alert').count()).toBe(1)
  })
})
