import { expect, test } from 'vitest'
import { type KeptWords, profileOf, withOwnWords } from '../../server/mentors/own-words.ts'
import { SeenMentorId } from '../../shared/ids.ts'
import { type Disclosable, Mentor } from '../../shared/mentor.ts'
import { OwnWords } from '../../shared/own-profile.ts'
import { mentor } from '../matching/people.ts'

const listed = mentor('m7', {
  alias: 'Rolande',
  style: 'solutions',
  topics: ['work'],
  discloses: ['gender', 'site', 'region'],
})
const said = (words: OwnWords, then: readonly Disclosable[] = listed.discloses): KeptWords => ({ words, listed: then })
const SEEN = SeenMentorId.parse('seen-by-somebody')

test('what a mentor says wins over the site’s list, and what they did not say stands', () => {
  expect(withOwnWords(listed, said({ style: 'listener' }))).toEqual({ ...listed, style: 'listener' })
  expect(withOwnWords(listed, said({}))).toEqual(listed)
})

test('a mentor ticks a field that the list does not show, and unticks one that it does', () => {
  expect(withOwnWords(listed, said({ discloses: ['site', 'dates'] })).discloses).toEqual(['site', 'dates'])
})

test('whoever unticks last is right: what the list has ceased to show since is not shown', () => {
  const ticked = said({ discloses: ['site', 'region', 'dates'] }, ['site', 'region'])
  const nowListed = { ...listed, discloses: ['site'] satisfies Disclosable[] }
  expect(withOwnWords(nowListed, ticked).discloses).toEqual(['site', 'dates'])
})

test('who is lent is met from afar, whatever they say', () => {
  const lent = { ...listed, lentBy: 'CHUM', formats: ['phone'] satisfies Mentor['formats'], discloses: [] }
  const own = withOwnWords(lent, said({ formats: ['in_person', 'video'], discloses: ['region', 'site'] }, []))
  expect(own).toMatchObject({ formats: ['video'], discloses: ['site'] })
  expect(withOwnWords(lent, said({ formats: ['in_person'] }, [])).formats).toEqual(['phone'])
  expect(profileOf(lent, SEEN).whole).not.toHaveProperty('region')
})

test('a mentor is shown the card that others read, what it would hold if all were ticked, and no more', () => {
  const own = profileOf({ ...listed, fhirUser: 'Practitioner/rolande' }, SEEN)
  expect(own.shown).not.toHaveProperty('diagnosedOn')
  expect(own.whole).toMatchObject({ diagnosedOn: listed.diagnosedOn, site: listed.site })
  expect(JSON.stringify(own)).not.toMatch(/Practitioner|m7|capacity/)
})

test('what the site’s list alone says is the illness, who they are, and their part in the programme', () => {
  const onList = Object.keys(Mentor.shape).filter((field) => !(field in OwnWords.shape))
  const who = 'alias fhirUser lentBy gender ageBand languages region'
  const illness = 'path site subtypes stage metastatic course diagnosedOn finishedOn treatments'
  const part = 'id accompanied capacity paused strain trained'
  expect(onList.sort()).toEqual([who, illness, part].flatMap((some) => some.split(' ')).sort())
})

test.each<[string, object]>([
  ['no kind of support', { supports: [] }],
  ['no way to talk', { formats: [] }],
  ['the same topic twice', { topics: ['work', 'work'] }],
  ['an unknown style', { style: 'coach' }],
  ['another illness', { site: 'lung' }],
])('%s is not a mentor’s own word', (_, words) => {
  expect(OwnWords.safeParse(words).success).toBe(false)
})
