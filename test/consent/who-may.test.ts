import { describe, expect, test } from 'vitest'
import { type AtTheKeyboard, ageGroupOf, whoMay } from '../../server/consent/who-may.ts'
import { Site } from '../../server/programme/site.ts'

const TODAY = '2026-11-25'
const usual = Site.shape.whoMay.parse(undefined)
const born = { child: '2016-03-08', teen: '2010-06-11', adult: '1992-02-19', nobodyKnows: null } as const
const may = (birthDate: string | null, who: AtTheKeyboard, site: Partial<typeof usual> = {}, deceased = false) => {
  const verdict = whoMay({ birthDate, deceased }, who, { ...usual, ...site }, TODAY)
  return verdict.ok ? verdict.value : verdict.reason
}

describe('without a word from the site', () => {
  test.each([
    ['a child under 14 never enters alone', 'child', 'self', 'minor-not-alone'],
    ['nor does a parent open the page of a child by themselves', 'child', 'proxy', 'minor-not-alone'],
    ['with the team, a parent agrees for a child', 'child', 'team', 'parent'],
    ['from 14 to 17 the page is opened with the team', 'teen', 'self', 'minor-with-team'],
    ['a parent does not answer for somebody of 14 to 17', 'teen', 'proxy', 'proxy-not-alone'],
    ['with the team, somebody of 14 to 17 agrees for themselves', 'teen', 'team', 'patient'],
    ['an adult enters on their own', 'adult', 'self', 'patient'],
    ['nobody signs in for an adult', 'adult', 'proxy', 'proxy-not-alone'],
    ['with the team, an adult agrees', 'adult', 'team', 'patient'],
    ['without a birth date nobody enters alone', 'nobodyKnows', 'self', 'birth-date-unknown'],
    ['without a birth date nobody signs in for anybody', 'nobodyKnows', 'proxy', 'proxy-not-alone'],
    ['without a birth date the team, who sees the person, goes on', 'nobodyKnows', 'team', 'patient'],
  ] as const)('%s', (_, age, who, verdict) => expect(may(born[age], who)).toBe(verdict))
})

describe('where the site says otherwise', () => {
  test.each([
    ['a parent may enter for a child', 'child', 'proxy', { under14: 'parent-may-enter' }, 'parent'],
    ['a child still never enters alone', 'child', 'self', { under14: 'parent-may-enter' }, 'minor-not-alone'],
    ['children are not offered a match', 'child', 'team', { under14: 'not-offered' }, 'age-not-offered'],
    ['somebody of 14 to 17 enters on their own', 'teen', 'self', { from14to17: 'on-their-own' }, 'patient'],
    ['nobody of 14 to 17 is offered a match', 'teen', 'team', { from14to17: 'not-offered' }, 'age-not-offered'],
    ['nobody of 14 to 17 enters', 'teen', 'self', { from14to17: 'not-offered' }, 'age-not-offered'],
    ['a chart without a birth date is an adult’s', 'nobodyKnows', 'self', { birthDateUnknown: 'as-adult' }, 'patient'],
  ] as const)('%s', (_, age, who, site, verdict) => expect(may(born[age], who, site)).toBe(verdict))
})

test.each(['self', 'proxy', 'team'] as const)(
  'for somebody who died there is no match, whatever the age: %s',
  (who) => {
    for (const birthDate of Object.values(born)) expect(may(birthDate, who, {}, true)).toBe('patient-deceased')
  },
)

test.each([
  ['the day before the 14th birthday', '2012-11-26', 'under-14'],
  ['the 14th birthday', '2012-11-25', '14-to-17'],
  ['the day before the 18th birthday', '2008-11-26', '14-to-17'],
  ['the 18th birthday', '2008-11-25', 'adult'],
  ['a year alone is taken as its last day', '2012', 'under-14'],
  ['a month alone is taken as its last day', '2012-11', 'under-14'],
  ['the month before', '2012-10', '14-to-17'],
  ['a birth date that is still to come', '2027-01-01', 'under-14'],
])('%s', (_, birthDate, group) => expect(ageGroupOf(birthDate, TODAY)).toBe(group))
