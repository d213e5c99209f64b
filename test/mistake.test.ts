import { expect, test } from 'vitest'
import { inTheLog, type Mistake } from '../server/mistake.ts'
import { Site } from '../server/programme/site.ts'
import { mentorsFrom, siteFrom } from '../server/programme/site-files.ts'
import { mentor } from './matching/people.ts'
import { ISSUER } from './support/issuer.ts'

const site = { name: { fr: 'Hôpital', en: 'Hospital' }, mentorsFile: 'mentors.json', issuers: [ISSUER] }
const DANIELLE = 'Danielle 514-555-0199'

const toldOfSite = (content: object) => {
  const mistakes: Mistake[] = []
  siteFrom('site.json', JSON.stringify(content), mistakes)
  return mistakes.map(inTheLog)
}
const toldOfMentors = (text: string | null) => {
  const mistakes: Mistake[] = []
  mentorsFrom('mentors.json', text, Site.parse(site), mistakes)
  return mistakes.map(inTheLog)
}

test.each([
  [{ alias: DANIELLE.repeat(3) }, '0.alias: too_big'],
  [{ gender: DANIELLE }, '0.gender: invalid_value'],
  [{ topics: [DANIELLE] }, '0.topics.0: invalid_value'],
  [{ diagnosedOn: DANIELLE }, '0.diagnosedOn: invalid_format'],
  [{ capacity: DANIELLE }, '0.capacity: invalid_type'],
  [{ fhirUser: 'https://danielle.example/Practitioner/1' }, '0.fhirUser: custom'],
  [{ lentBy: DANIELLE }, '0.lentBy: custom'],
  [{ family: { [DANIELLE]: DANIELLE } }, '0.family'],
])('the log says where a mistake is, and nothing of who stands there: %#', (wrong, told) => {
  const [line] = toldOfMentors(JSON.stringify([{ ...mentor('m1'), ...wrong }]))
  expect(line).toContain(`mentors.json: ${told}`)
  expect(line).not.toMatch(/danielle|514/i)
})

test('nor of whom a field that nobody knows is named after', () => {
  const roles = { clinicians: [], 'Practitioner/coordinator-cote': 'coordinator' }
  expect(toldOfSite({ ...site, issuers: [{ ...ISSUER, roles }] })).toEqual([
    'site.json: issuers.0.roles: unrecognized_keys',
  ])
})

test('a file that cannot be read is another mistake than one that is no JSON', () => {
  expect(toldOfMentors(null)).toEqual(['mentors.json: unreadable'])
  expect(toldOfMentors(JSON.stringify([mentor('m1')]).slice(0, -5))).toEqual(['mentors.json: not-json'])
  expect(toldOfMentors('')).toEqual(['mentors.json: not-json'])
})
