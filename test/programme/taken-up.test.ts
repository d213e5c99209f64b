import { expect, test } from 'vitest'
import { Site } from '../../server/programme/site.ts'
import { changedMentors, changedRoles, takenUp } from '../../server/programme/taken-up.ts'
import { mentor } from '../matching/people.ts'
import { ISSUER } from '../support/issuer.ts'

const ROLES = { clinicians: ['Practitioner/nurse'], coordinators: ['Practitioner/coordinator'], mentors: [] }
const NOBODY = { clinicians: [], coordinators: [], mentors: [] }

const issuerAt = (iss: string, more: object = {}) => ({ ...ISSUER, iss, roles: ROLES, ...more })
const siteWith = (issuers: object[], more: object = {}) =>
  Site.parse({ name: { fr: 'Hôpital', en: 'Hospital' }, mentorsFile: 'mentors.json', issuers, ...more })

const [HERE, THERE] = ['https://here.example/fhir', 'https://there.example/fhir']
const one = siteWith([issuerAt(HERE)])
const two = siteWith([issuerAt(HERE), issuerAt(THERE)])

const rolesIn = (started: Site, now: Site) => takenUp(started, now).issuers?.map(({ iss, roles }) => [iss, roles])

test('the roles of today count, at each issuer its own', () => {
  const roles = { ...ROLES, clinicians: [] }
  const now = siteWith([issuerAt(THERE, { roles }), issuerAt(HERE)])
  expect(rolesIn(two, now)).toEqual([
    [HERE, ROLES],
    [THERE, roles],
  ])
  expect(takenUp(two, now).needsRestart).toEqual([])
})

test('an issuer keeps everything else that it started with', () => {
  const now = siteWith([issuerAt(HERE, { tokenEndpoint: 'https://elsewhere.example/token', roles: NOBODY })])
  const [issuer] = takenUp(one, now).issuers ?? []
  expect(issuer).toEqual({ ...one.issuers[0], roles: NOBODY })
})

test('where the file does not know an issuer any more, nobody there has a role', () => {
  const { needsRestart } = takenUp(two, one)
  expect(rolesIn(two, one)).toEqual([
    [HERE, ROLES],
    [THERE, NOBODY],
  ])
  expect(needsRestart).toEqual(['issuers'])
})

test('an issuer that is new lets nobody in', () => {
  expect(rolesIn(one, two)).toEqual([[HERE, ROLES]])
  expect(takenUp(one, two).needsRestart).toEqual(['issuers'])
})

test('a file that knows no issuer of the start takes nobody’s role away', () => {
  expect(takenUp(one, siteWith([issuerAt(`${HERE}x`)]))).toEqual({ issuers: null, needsRestart: ['issuers'] })
})

test.each([
  ['a field of the site', siteWith([issuerAt(HERE)], { offerDays: 3 }), ['offerDays']],
  ['a field that was left out', siteWith([issuerAt(HERE)], { questionnaireFile: 'q.json' }), ['questionnaireFile']],
  ['an endpoint', siteWith([issuerAt(HERE, { jwksUri: 'https://ehr.example/x' })]), ['issuers.0.jwksUri']],
  [
    'how the app signs in',
    siteWith([issuerAt(HERE, { clientAuth: { kind: 'private-key-jwt' } })]),
    ['issuers.0.clientAuth'],
  ],
  ['nothing', siteWith([issuerAt(HERE)]), []],
  [
    'where the mentors are, and who lends some',
    siteWith([issuerAt(HERE)], {
      mentorsFile: 'others.json',
      lendingSites: [{ name: 'CHUM', agreedOn: '2026-05-01' }],
    }),
    [],
  ],
])('named as waiting for a restart: %s', (_, now, fields) => {
  expect(takenUp(one, now).needsRestart).toEqual(fields)
})

test('what changed is counted', () => {
  const before = new Map(two.issuers.map((issuer) => [issuer.iss, issuer]))
  expect(changedRoles(before, two.issuers)).toBe(0)
  expect(changedRoles(before, takenUp(two, one).issuers ?? [])).toBe(1)

  const [first, second, third] = [mentor('m1', {}), mentor('m2', {}), mentor('m3', {})]
  expect(changedMentors([first, second], [second, first])).toBe(0)
  expect(changedMentors([first, second], [{ ...first, capacity: 0 }, third])).toBe(3)
})
