import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { en } from '../../client/language/en.ts'
import { fr } from '../../client/language/fr.ts'
import { known, type Source, unknown } from '../../shared/fact.ts'
import type { ClinicalFeatures, Treatment } from '../../shared/features.ts'
import type { ChartRecord } from '../../shared/record.ts'
import { expectAccessible } from '../client/accessible.ts'
import { record } from '../client/fixtures.ts'
import { openScreens } from '../client/screens.ts'

const openScreen = openScreens()

const from = (reference: string, label: string): Source[] => [
  { kind: 'chart', reference, code: { system: 'http://snomed.info/sct', code: '254837009' }, label, date: '2024-05' },
]
const course = (kind: Treatment['kind'], firstDate: string | null, lastDate: string | null, ongoing = false) =>
  known({ kind, firstDate, lastDate, ongoing, forSite: null }, from(`Procedure/${kind}`, `place of ${kind}`))

/** Everything is known, each from a place of its own. */
const ALL: Partial<ClinicalFeatures> = {
  cancerStatus: known('history_only', from('Condition/status', 'place of status')),
  currentSite: known('breast', from('Condition/site', 'place of site')),
  primarySites: known(['breast', 'lung'], from('Condition/others', 'place of others')),
  primaryCount: known(2, from('Condition/count', 'place of count')),
  subtypes: known(['her2_positive'], from('Observation/subtype', 'place of subtype')),
  metastatic: known(true, from('Condition/spread', 'place of spread')),
  metastaticSites: known(['bone'], from('Condition/where', 'place of where')),
  stageGroup: known('IV', from('Observation/stage', 'place of stage')),
  phase: known('in_treatment', from('Procedure/phase', 'place of phase')),
  diagnosedOn: known('2019', from('Condition/onset', 'place of onset')),
  yearsSinceDiagnosis: known(7, from('Condition/years', 'place of years')),
  ageYears: known(58, from('Patient/age', 'place of age')),
  ageBand: known('55-64', from('Patient/band', 'place of band')),
  administrativeGender: known('female', from('Patient/gender', 'place of gender')),
  genderIdentity: known('non-binary', from('Patient/identity', 'place of identity')),
  preferredLanguage: known('fr', from('Patient/language', 'place of language')),
  postalPrefix: known('G7H', from('Patient/postal', 'place of postal')),
  tnm: known({ T: 'T2', N: 'N1', M: 'M1' }, from('Observation/tnm', 'place of tnm')),
  previvor: known(true, from('Condition/risk', 'place of risk')),
  ostomyCurrent: known(false, from('Procedure/ostomy', 'place of ostomy')),
  treatments: known(
    [
      course('chemotherapy', '2019', '2019-10'),
      course('hormone_therapy', null, null, true),
      course('ostomy', null, '2020'),
    ],
    [],
  ),
}
const PLACES = Object.values(ALL).flatMap((fact) =>
  fact.known ? [fact, ...(Array.isArray(fact.value) ? fact.value : [])] : [],
)

describe.each([
  ['fr', fr],
  ['en', en],
] as const)('where each value was read, in %s', (language, words) => {
  async function open(features: Partial<ClinicalFeatures>, part: Partial<ChartRecord> = {}): Promise<Page> {
    const { page } = await openScreen({ record: record(features, part) }, { language })
    await page.locator('.facts').first().waitFor()
    for (const summary of await page.locator('.also > summary, .fact summary, .timeline > ul > li summary').all())
      await summary.click()
    return page
  }

  test('is behind every value that the record gives', async () => {
    const page = await open(ALL)
    const said = await page.locator('.card').first().textContent()
    const places = PLACES.flatMap((fact) =>
      typeof fact === 'object' && 'sources' in fact
        ? fact.sources.flatMap((one) => (one.kind === 'chart' ? one : []))
        : [],
    )
    expect(places.length).toBe(23)
    for (const { label, reference } of places) {
      expect(said).toContain(label)
      expect(said).toContain(`SNOMED CT 254837009 · ${reference}`)
    }
    expect(said).toContain(words.record.source.Observation)
    expect(said).toContain('T2 N1 M1')
    await expectAccessible(page)
  })

  test('is said for five places, with how many more there are', async () => {
    const sources = Array.from({ length: 12 }, (_, index) => from(`Condition/${index}`, `place ${index}`)).flat()
    const page = await open({ currentSite: known('breast', [...sources, ...sources]) })
    const fact = page.locator('.fact', { hasText: words.clinical.site.breast })
    expect(await fact.locator('.sources li').count()).toBe(6)
    expect(await fact.locator('.sources li').last().textContent()).toBe(words.record.moreSources(7))
  })

  test('is not the less for an extra that was not granted, which is said', async () => {
    const page = await open(ALL, { missing: [{ resource: 'Observation', reason: 'not-granted' }] })
    const { of, resource, missing, partial } = words.record
    await page.getByText(of(resource.Observation, missing['not-granted'])).waitFor()
    expect(await page.getByText(partial).count()).toBe(0)
  })

  test('is asked in vain for what nobody knows, and why is said', async () => {
    const page = await open({
      currentSite: unknown('conflicting'),
      stageGroup: unknown('not-understood'),
      metastatic: unknown('not-read'),
      ageBand: unknown('withheld'),
    })
    const said = await page.locator('.facts').first().textContent()
    for (const why of ['conflicting', 'not-understood', 'not-read', 'withheld', 'not-recorded'] as const)
      expect(said).toContain(words.record.why[why])
  })

  test('what began or ended nobody knows when is said so, and not drawn as a day', async () => {
    const page = await open(ALL)
    const line = (name: string) => page.locator('.timeline > ul > li', { hasText: new RegExp(name, 'i') }).first()
    expect(await line(words.clinical.treatment.hormone_therapy).textContent()).toContain(words.record.goesOn)
    expect(await line(words.clinical.treatment.hormone_therapy).locator('rect').count()).toBe(0)
    expect(await line(words.clinical.treatment.ostomy).textContent()).toContain(words.record.until('2020'))
    const stops = line(words.record.label.diagnosedOn).locator('stop')
    for (const stop of await stops.all()) expect(Number(await stop.getAttribute('stop-opacity'))).toBeLessThan(0.5)
  })
})
