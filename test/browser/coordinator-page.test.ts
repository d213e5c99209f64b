import { describe, expect, test } from 'vitest'
import { programme as programmeEn } from '../../client/language/en/programme.ts'
import { en } from '../../client/language/en.ts'
import { programme as programmeFr } from '../../client/language/fr/programme.ts'
import { fr } from '../../client/language/fr.ts'
import { SeenMentorId, WaitingId } from '../../shared/ids.ts'
import { CoverageView, type PlanView } from '../../shared/planning.ts'
import { type Answers, launch, ONE_PLANNED } from '../client/fixtures.ts'
import { openScreens, PHONE } from '../client/screens.ts'
import { shoot } from '../support/shoot.ts'

const open = openScreens()
const cut = { problem: 'unexpected' } as const
const coordinator: Answers = {
  launch: launch({ role: 'coordinator', patient: null }),
  programme: { mentors: [], notes: [] },
  plan: ONE_PLANNED,
  coverage: cut,
  uptake: cut,
  lessons: cut,
  couldHelp: cut,
}
const MANY_WAIT = CoverageView.parse({
  served: 21,
  unserved: 4,
  cells: [
    { by: 'site', value: 'breast', waiting: 24, unserved: 3, noneAlike: false },
    { by: 'language', value: 'en', waiting: 1, unserved: 1, noneAlike: true },
  ],
  recruit: [],
  noneAlone: 4,
})
const audrey = {
  id: SeenMentorId.parse('m1'),
  alias: 'Audrey',
  site: 'breast',
  taken: 1,
  capacity: 2,
  free: 1,
  paused: false,
  trained: true,
  roles: [],
  lentBy: null,
}

describe.each([
  ['fr', fr, programmeFr],
  ['en', en, programmeEn],
] as const)('the coordinator’s page, in %s', (language, words, programme) => {
  const { planning, clinical } = words

  test('draws many who wait within their card on a phone, under what they have in common', async () => {
    const { page } = await open({ ...coordinator, coverage: MANY_WAIT }, { language, viewport: PHONE })
    const card = page.getByRole('region', { name: planning.coverage })
    await card.getByText(clinical.site.breast).waitFor()
    expect(await card.getByRole('heading', { level: 3 }).allInnerTexts()).toEqual([
      planning.by.site,
      planning.by.language,
    ])
    await card.getByText(programme.noneAlone(4)).waitFor()
    const room = await card.boundingBox()
    const drawn = await card.locator('svg').first().boundingBox()
    expect((drawn?.x ?? 999) + (drawn?.width ?? 999)).toBeLessThan((room?.x ?? 0) + (room?.width ?? 0))
    await shoot(card, `many-wait-${language}`)
  })

  test('folds a long plan, and says how many more there are', async () => {
    const [one] = ONE_PLANNED.waiting
    const [pair] = ONE_PLANNED.pairs
    if (!one || !pair) throw new Error('Nobody waits')
    const ids = Array.from({ length: 20 }, (_, index) =>
      WaitingId.parse(`33333333-3333-4333-8333-3333333333${10 + index}`),
    )
    const plan: PlanView = {
      ...ONE_PLANNED,
      waiting: ids.map((id) => ({ ...one, id })),
      pairs: ids.map((waiting) => ({ ...pair, waiting })),
    }
    const { page } = await open({ ...coordinator, plan }, { language, viewport: PHONE })
    const propose = page.getByRole('button', { name: planning.confirm('Audrey') })
    await propose.first().waitFor()
    expect(await propose.count()).toBe(8)
    await page.getByText(planning.more(12)).click()
    expect(await propose.count()).toBe(20)
    await shoot(page.getByRole('region', { name: planning.title }), `long-plan-${language}`)
  })

  test('heads a list of whom to look for, and no lone sentence', async () => {
    const recruit = [{ criterion: 'site', value: 'breast', serves: 3 } as const]
    const { page } = await open({ ...coordinator, coverage: { ...MANY_WAIT, recruit } }, { language })
    await page.getByRole('heading', { name: programme.recruit }).waitFor()
    await page.getByText(programme.noneAlone(4)).waitFor()
  })

  test('says what the circles of places mean, in sight', async () => {
    const { page } = await open({ ...coordinator, programme: { mentors: [audrey], notes: [] } }, { language })
    const card = page.getByRole('region', { name: programme.mentors })
    await card.getByText(programme.place.taken, { exact: true }).waitFor()
    await card.getByText(programme.place.left, { exact: true }).waitFor()
    expect(await card.getByRole('img').count()).toBe(1)
    await shoot(card, `places-${language}`)
  })

  test('draws as many places as a mentor may have within a narrow screen', async () => {
    const many = { ...audrey, capacity: 10, free: 9, lentBy: 'Centre universitaire' }
    const narrow = { language, viewport: { width: 320, height: 640 } }
    const { page } = await open({ ...coordinator, programme: { mentors: [many], notes: [] } }, narrow)
    await page.getByRole('region', { name: programme.mentors }).getByText('Audrey').waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
  })

  test('shows what has come while the rest is on its way, or could not be had', async () => {
    const { page } = await open({ ...coordinator, programme: 'never' }, { language })
    const confirm = page.getByRole('button', { name: planning.confirm('Audrey') })
    await confirm.waitFor()
    expect(await page.getByRole('region', { name: programme.mentors }).innerText()).toContain(words.opening)
    await shoot(page, `coming-${language}`, { fullPage: true })
    const couldHelp = { due: [], notYet: 0 }
    const other = await open({ ...coordinator, programme: cut, couldHelp }, { language })
    await other.page.getByRole('button', { name: planning.confirm('Audrey') }).waitFor()
    await other.page.getByRole('region', { name: programme.mentors }).getByRole('alert').waitFor()
  })

  test('says once that nothing could be had, and looks for all of it again', async () => {
    let isCut = true
    const programmeOrCut = () => (isCut ? cut : { mentors: [audrey], notes: [] })
    const { page, said } = await open({ ...coordinator, plan: cut, programme: programmeOrCut }, { language })
    await page.getByRole('heading', { name: words.problemTitle }).waitFor()
    expect(await page.getByRole('alert').count()).toBe(1)
    isCut = false
    await page.getByRole('button', { name: words.retry }).click()
    await page.getByText('Audrey').waitFor()
    for (const part of ['programme', 'coverage', 'uptake', 'lessons', 'couldHelp'])
      expect(said.filter(({ key }) => key === part)).toHaveLength(2)
  })

  test('says a cut connection in no alarm’s red, where a note that is not in the chart is in red', async () => {
    const notes = [{ state: 'needs-attention', reason: 'refused-rights', many: 'few' } as const]
    const { page } = await open({ ...coordinator, programme: { mentors: [], notes } }, { language })
    await expect.poll(() => page.getByRole('alert').count()).toBe(4)
    expect(await page.locator('.alarm').allInnerTexts()).toEqual([expect.stringContaining(programme.manyNotes('few'))])
  })

  test('proposes a pair once, however often the button is pressed', async () => {
    const { page, said } = await open({ ...coordinator, confirmPair: { problem: 'plan-outdated' } }, { language })
    await page.getByRole('button', { name: planning.confirm('Audrey') }).dblclick()
    await page.getByText(words.problem['plan-outdated']).waitFor()
    expect(said.filter(({ key }) => key === 'confirmPair')).toHaveLength(1)
  })

  test('tells one choice of somebody else from the next by its name', async () => {
    const { page } = await open(coordinator, { language })
    await page.getByRole('combobox', { name: `${planning.instead} (Audrey)`, exact: true }).waitFor()
  })

  test.each([
    [5, true],
    [6, false],
  ])('of %i for whom there is nobody, says why in sight: %s', async (count, inSight) => {
    const ids = Array.from({ length: count }, (_, nth) => WaitingId.parse(`33333333-3333-4333-8333-33333333333${nth}`))
    const plan: PlanView = {
      ...ONE_PLANNED,
      waiting: ids.map((id) => ({ id, since: '2026-11-01', site: 'lung', ageBand: null, language: 'fr' })),
      pairs: [],
      unserved: ids.map((waiting) => ({ waiting, why: 'nobody-fits', opens: [] })),
    }
    const { page } = await open({ ...coordinator, plan }, { language })
    const why = page.getByText(planning.why['nobody-fits']).first()
    await why.waitFor({ state: 'attached' })
    expect(await why.isVisible()).toBe(inSight)
    await page.getByText(planning.unserved, { exact: true }).waitFor()
  })
})
