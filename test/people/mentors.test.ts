import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { team } from '../../sandbox/people/index.ts'
import { Mentor } from '../../shared/mentor.ts'

const file = readFileSync(new URL('../../sandbox/people/mentors.json', import.meta.url), 'utf8')
/** Exactly a mentor and two lines of introduction: an unknown or misspelt key is refused. */
const Introduced = z.strictObject({ ...Mentor.shape, who: z.string().min(10), whoFr: z.string().min(10) })
const mentors = z.array(Introduced).parse(JSON.parse(file))
type One = (typeof mentors)[number]

test('there are at least 32 mentors, and none is listed or called twice', () => {
  expect(mentors.length).toBeGreaterThanOrEqual(32)
  expect(new Set(mentors.map(({ id }) => id)).size).toBe(mentors.length)
  expect(new Set(mentors.map(({ alias }) => alias)).size).toBe(mentors.length)
})

/** Sex, age group, region, programme, family and occupation of the twelve in the published study. */
test.each([
  ['f1-01', 'woman', '65-74', 'Montérégie-Est', 'colorectal', 'couple', 'retired'],
  ['f1-02', 'woman', '65-74', 'Montérégie-Est', 'colorectal', 'couple', 'working'],
  ['f1-03', 'man', '65-74', 'Montérégie-Est', 'colorectal', 'couple', 'retired'],
  ['f2-01', 'man', '55-64', 'Montréal', 'prostate', 'children_at_home', 'working'],
  ['f2-02', 'man', '65-74', 'Montréal', 'prostate', 'couple', 'volunteer'],
  ['f2-03', 'man', '75+', 'Montréal', 'prostate', 'couple', 'retired'],
  ['f2-04', 'man', '75+', 'Montréal', 'prostate', 'couple', 'retired'],
  ['f2-05', 'man', '65-74', 'Montréal', 'prostate', 'children_at_home', 'working'],
  ['f3-01', 'woman', '55-64', 'Sherbrooke', 'breast', 'alone', 'retired'],
  ['f4-01', 'woman', '65-74', 'Montérégie-Centre', 'lung', 'alone', 'retired'],
  ['f5-01', 'woman', '45-54', 'Côte-Nord', 'breast', 'couple', 'working'],
  ['f5-02', 'woman', '35-44', 'Côte-Nord', 'lymphoma', 'children_at_home', 'working'],
])('%s is as the study describes them', (id, gender, ageBand, region, site, family, occupation) => {
  const mentor = mentors.find((one) => one.id === id)
  expect(mentor).toMatchObject({ gender, ageBand, region, site, family, occupation })
  expect(mentor?.languages).toContain('fr')
})

test('the twelve come first, and what the study tells of them is kept', () => {
  expect(mentors.slice(0, 12).every(({ id }) => /^f\d-0\d$/.test(id))).toBe(true)
  const of = (id: string) => mentors.find((one) => one.id === id)
  expect(of('f1-01')?.treatments.map(({ kind }) => kind)).toContain('ostomy')
  expect(of('f1-02')).toMatchObject({ diagnosedOn: expect.stringMatching(/^2016/), formats: ['phone'] })
  expect(of('f1-03')).toMatchObject({ style: 'listener', formats: ['phone'] })
  expect(of('f2-02')?.formats).toEqual(['video'])
  expect(of('f4-01')?.treatments.map(({ kind }) => kind)).toContain('lobectomy')
})

test.each<[string, number, (mentor: One) => boolean]>([
  ['young women who had breast cancer', 4, (m) => m.site === 'breast' && ['25-34', '35-44'].includes(m.ageBand)],
  ['a man who had breast cancer', 1, (m) => m.site === 'breast' && m.gender === 'man'],
  ['living with spread breast cancer', 2, (m) => m.site === 'breast' && m.metastatic && m.course === 'living_with'],
  ['living with spread lung cancer', 1, (m) => m.site === 'lung' && m.metastatic && m.course === 'living_with'],
  ['living with spread bowel cancer', 1, (m) => m.site === 'colorectal' && m.metastatic && m.course === 'living_with'],
  ['living with spread prostate cancer', 1, (m) => m.site === 'prostate' && m.metastatic && m.course === 'living_with'],
  ['testis at 25 to 34', 1, (m) => m.site === 'testis' && m.ageBand === '25-34'],
  ['gynaecological', 3, (m) => ['cervix', 'ovary', 'uterus'].includes(m.site)],
  ['lymphoma', 2, (m) => m.site === 'lymphoma'],
  ['myeloma', 1, (m) => m.site === 'myeloma'],
  ['melanoma', 1, (m) => m.site === 'melanoma'],
  ['head and neck', 1, (m) => m.site === 'head_neck'],
  ['rare', 2, (m) => ['mds_mpn', 'soft_tissue'].includes(m.site)],
  ['English only', 3, (m) => m.languages.join() === 'en'],
  ['both languages', 5, (m) => m.languages.length === 2],
  ['listeners', 5, (m) => m.style === 'listener'],
  ['solution-minded', 5, (m) => m.style === 'solutions'],
  ['paused', 1, (m) => m.paused],
  ['not trained yet', 1, (m) => !m.trained],
  ['at the end of life', 1, (m) => m.course === 'final_stage'],
  ['with no place', 1, (m) => m.capacity === 0],
  ['hiding their treatments', 2, (m) => !m.discloses.includes('treatments')],
  ['hiding their age', 2, (m) => !m.discloses.includes('ageBand')],
  ['showing nothing but the alias', 1, (m) => m.discloses.length === 0],
])('the pool has mentors who are %s', (_, atLeast, fits) => {
  expect(mentors.filter(fits).length).toBeGreaterThanOrEqual(atLeast)
})

test.each(mentors)('the months of $alias follow one another', ({ course, diagnosedOn, finishedOn, treatments }) => {
  expect(diagnosedOn >= '2012-01' && diagnosedOn <= '2026-01').toBe(true)
  expect(finishedOn !== null).toBe(course === 'finished')
  for (const { on } of treatments) {
    expect(on >= diagnosedOn).toBe(true)
    expect(on <= (finishedOn ?? '2026-11')).toBe(true)
  }
})

test('two mentors have an account of the hospital, and it is theirs', () => {
  const accounts = mentors.flatMap(({ fhirUser, alias }) => (fhirUser === null ? [] : [[fhirUser, alias]]))
  const signingIn = team
    .filter(({ role }) => role === 'mentor')
    .map(({ id, practitioner }) => [`Practitioner/${id}`, practitioner.name?.[0]?.given?.[0]])
  expect(new Set(accounts.map(String))).toEqual(new Set(signingIn.map(String)))
  expect(accounts.length).toBeGreaterThanOrEqual(2)
})
