import { describe, expect, test } from 'vitest'
import { en } from '../../client/language/en.ts'
import { fr } from '../../client/language/fr.ts'
import { known } from '../../shared/fact.ts'
import { candidate, HARD_TO_DRAW, ranking, record } from '../client/fixtures.ts'
import { openScreens, PHONE } from '../client/screens.ts'
import { shoot } from '../support/shoot.ts'

const open = openScreens()
const SCREEN = { width: 1280, height: 800 }
const CHART = record({ ...HARD_TO_DRAW.features, phase: known('in_treatment', []) })

describe.each([
  ['fr', fr],
  ['en', en],
] as const)('the chart before a clinician, in %s', (language, words) => {
  const title = words.record.title
  const brief = [words.clinical.site.breast, words.clinical.phase.in_treatment].join(' · ')
  const openChart = async (chart: typeof CHART, viewport: typeof PHONE) => {
    const { page } = await open({ record: chart, rank: ranking(candidate) }, { language, viewport })
    await page.getByRole('heading', { name: title }).waitFor()
    return { page, facts: page.locator('.facts').first() }
  }

  test('on a phone is two lines before the people, and all of it at a tap', async () => {
    const { page, facts } = await openChart(CHART, PHONE)
    await page.getByText(brief).waitFor()
    expect(await facts.count()).toBe(0)
    await shoot(page, `chart-in-brief-${language}`)
    await page.getByRole('heading', { name: title }).click()
    await facts.waitFor()
    expect(await page.getByText(brief).count()).toBe(0)
  })

  test('on a wide screen is all in sight, and follows a window that is made narrow', async () => {
    const { page, facts } = await openChart(CHART, SCREEN)
    await facts.waitFor()
    await page.setViewportSize(PHONE)
    await page.getByText(brief).waitFor()
    expect(await facts.count()).toBe(0)
  })

  test.each([
    ['names no cancer', record()],
    ['was read in part', { ...CHART, completeness: 'partial' } as const],
  ])('stays open on a phone where it %s', async (_, chart) => {
    const { facts } = await openChart(chart, PHONE)
    await facts.waitFor()
  })
})
