import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cardOf } from '../../server/mentors/card.ts'
import { SeenMentorId } from '../../shared/ids.ts'
import { Disclosable, MentorCard } from '../../shared/mentor.ts'
import { mentor } from '../matching/people.ts'

/** Every field holds something, so that a leak would be seen. */
const rolande = mentor('m7', {
  alias: 'Rolande',
  subtypes: ['ductal'],
  fhirUser: 'Practitioner/rolande',
  menopause: 'after',
  hardships: ['isolation'],
  identities: ['rural'],
  interests: ['music'],
  treatments: [{ kind: 'mastectomy', on: '2025-10' }],
})
const showing = (...discloses: Disclosable[]) =>
  cardOf({ ...rolande, discloses }, SeenMentorId.parse('seen-by-somebody'))

const ALWAYS = ['id', 'alias', 'languages', 'supports', 'style', 'topics', 'formats']

test('a mentor who ticked nothing is an alias, a language and a way to help', () => {
  expect(Object.keys(showing()).sort()).toEqual([...ALWAYS].sort())
})

test.each<[Disclosable, object]>([
  ['gender', { gender: 'woman' }],
  ['ageBand', { ageBand: '55-64' }],
  ['region', { region: 'Montréal' }],
  ['site', { site: 'breast' }],
  ['subtypes', { subtypes: ['ductal'] }],
  ['spread', { metastatic: false, course: 'finished' }],
  ['treatments', { treatments: [{ kind: 'mastectomy' }] }],
  ['dates', { diagnosedOn: '2025-08', finishedOn: '2026-03' }],
  ['family', { family: 'couple' }],
  ['occupation', { occupation: 'working' }],
  ['menopause', { menopause: 'after' }],
  ['hardships', { hardships: ['isolation'] }],
  ['identities', { identities: ['rural'] }],
  ['interests', { interests: ['music'] }],
])('a tick at %s shows that, and nothing else', (field, shown) => {
  const ticked = Object.entries(showing(field)).filter(([key]) => !ALWAYS.includes(key))
  expect(Object.fromEntries(ticked)).toEqual(shown)
})

test('treatments have their months only when dates are ticked as well', () => {
  expect(showing('treatments', 'dates').treatments).toEqual([{ kind: 'mastectomy', on: '2025-10' }])
})

test('who is lent is from elsewhere, and from where is not said', () => {
  const card = cardOf({ ...rolande, lentBy: 'CHUM' }, SeenMentorId.parse('seen-by-somebody'))
  expect(MentorCard.parse(card)).toMatchObject({ fromElsewhere: true })
  expect(JSON.stringify(card)).not.toContain('CHUM')
})

test('how the site knows a mentor never leaves: account, places, training, pause, and what was ticked', () => {
  const shown = Object.keys(showing(...Disclosable.options))
  for (const own of ['fhirUser', 'lentBy', 'capacity', 'paused', 'trained', 'strain', 'accompanied', 'discloses'])
    expect(shown).not.toContain(own)
})

test('whatever is ticked, the card is one the contract knows to its last field', () => {
  fc.assert(
    fc.property(fc.subarray(Disclosable.options), (discloses) => {
      const card = showing(...discloses)
      expect(MentorCard.strict().parse(card)).toEqual(card)
    }),
  )
})
