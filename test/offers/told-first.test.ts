import { describe, expect, test } from 'vitest'
import { hardshipFirst, languageFirst } from '../../server/offers/told-first.ts'
import type { Criterion } from '../../shared/answers.ts'
import type { Finding, Reading } from '../../shared/candidate.ts'
import { candidate } from '../client/fixtures.ts'

const reading = (criterion: Criterion, finding: Finding): Reading => ({
  criterion,
  finding,
  points: 0,
  outOf: 300,
  shared: [],
  months: null,
})
const SITE = reading('site', 'another-cancer')
const LANGUAGE = reading('language', 'other-language')
const HARDSHIP = reading('hardships', 'came-through-the-same')
const SUPPORT = reading('support', 'offers-the-support')

describe('who does not speak the language', () => {
  const found = { reasons: [], gap: SITE, unknown: [] }

  test('has that as the gap, whatever else differs: nothing can be said without it', () => {
    expect(languageFirst(found, [SITE, LANGUAGE], []).gap).toBe(LANGUAGE)
  })

  test('is not reproached with it where the person said that it does not matter', () => {
    expect(languageFirst(found, [SITE, LANGUAGE], ['language']).gap).toBe(SITE)
  })

  test('is the only one of whom it is said', () => {
    expect(languageFirst(found, [SITE, reading('language', 'speaks-the-language')], []).gap).toBe(SITE)
  })
})

test('who came through the same, and shows it, is first where that is looked for, and it is the first reason', () => {
  const [silent, shows, last] = [[SUPPORT], [SUPPORT, HARDSHIP], [SUPPORT]].map((reasons) => ({
    ...candidate,
    reasons,
  }))
  const told = hardshipFirst([silent, shows, last].filter((one) => one !== undefined))
  expect(told.map(({ reasons }) => reasons)).toEqual([[HARDSHIP, SUPPORT], [SUPPORT], [SUPPORT]])
})
