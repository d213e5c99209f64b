import { generateKeyPairSync, randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ConfigError, configFrom } from '../server/config.ts'
import { mentor as someMentor } from './matching/people.ts'
import { ISSUER } from './support/issuer.ts'
import { ownFolder } from './support/own-folder.ts'

const dir = ownFolder('config')
const file = (name: string, content: unknown) => {
  writeFileSync(join(dir, name), typeof content === 'string' ? content : JSON.stringify(content))
  return join(dir, name)
}

const mentor = someMentor('m1', { fhirUser: 'Practitioner/456' })
file('mentors.json', [mentor])
const site = { name: { fr: 'Hôpital', en: 'Hospital' }, mentorsFile: 'mentors.json', issuers: [ISSUER] }
const good = () => ({
  APP_URL: 'https://accompany.example',
  SECRET_KEYS: Buffer.alloc(32, 1).toString('base64'),
  SITE_FILE: file('site.json', site),
})

const mistakesIn = (env: NodeJS.ProcessEnv) => {
  try {
    configFrom(env)
    return []
  } catch (thrown) {
    return thrown instanceof ConfigError ? thrown.mistakes : [String(thrown)]
  }
}

test('a good configuration starts, on the embedded database when no other is named', () => {
  const config = configFrom(good())
  expect(config.database.kind).toBe('pglite')
  expect(config.port).toBe(443)
  expect(config.mentors.map(({ id }) => id)).toEqual(['m1'])
})

test('every mistake is named at once', () => {
  const wrong = { APP_URL: 'http://accompany.example', SECRET_KEYS: 'short', LOG_LEVEL: 'loud' }
  const mistakes = mistakesIn(wrong)
  expect(mistakes.map((line) => line.split(':')[0])).toEqual(['APP_URL', 'SECRET_KEYS', 'SITE_FILE', 'LOG_LEVEL'])
})

test('an address that is none is named like every other mistake, and so is one that was left empty', () => {
  for (const url of ['nonsense', ''])
    expect(
      mistakesIn({ ...good(), APP_URL: url, PORT: '', LOG_LEVEL: 'loud' }).map((line) => line.split(':')[0]),
    ).toEqual(['APP_URL', 'PORT', 'LOG_LEVEL'])
})

test('what stands in other files is named together with the rest', () => {
  const env = {
    ...good(),
    SECRET_KEYS: 'short',
    SITE_FILE: file('all-wrong.json', { ...site, mentorsFile: 'missing.json' }),
    CLIENT_JWKS_FILE: file('no-jwks.json', '{'),
  }
  const mistakes = mistakesIn(env).join('\n')
  for (const name of ['SECRET_KEYS', 'missing.json', 'no-jwks.json']) expect(mistakes).toContain(name)
})

test.each([
  ['is not JSON', '{'],
  ['a mentor without an alias', [{ ...mentor, alias: undefined }]],
  ['a mentor listed twice', [mentor, mentor]],
  [
    'an account of an EHR this site does not know',
    [{ ...mentor, fhirUser: 'https://elsewhere.example/Practitioner/1' }],
  ],
])('a mentors file is refused: %s', (_, mentors) => {
  const name = `${randomUUID()}.json`
  file(name, mentors)
  expect(mistakesIn({ ...good(), SITE_FILE: file('m.json', { ...site, mentorsFile: name }) })).toEqual([
    expect.stringContaining(name),
  ])
})

describe('a mentor of another site', () => {
  const lent = { ...mentor, lentBy: 'CHUM', formats: ['in_person', 'phone'], discloses: ['region', 'site'] }
  const withLent = (mentors: object[], lendingSites: object[]) => {
    const name = `${randomUUID()}.json`
    file(name, mentors)
    return { ...good(), SITE_FILE: file('lent.json', { ...site, mentorsFile: name, lendingSites }) }
  }
  const AGREED = [{ name: 'CHUM', agreedOn: '2026-05-01' }]

  test('is lent by agreement, and by nobody else', () => {
    expect(mistakesIn(withLent([lent], AGREED))).toEqual([])
    expect(mistakesIn(withLent([lent], []))).toEqual([expect.stringMatching(/0\.lentBy.*without an agreement/)])
    expect(mistakesIn(withLent([lent], [{ name: 'CHUM' }]))).toEqual([expect.stringContaining('agreedOn')])
  })

  test('is met at a distance, and shows nothing that leads to that site', () => {
    const [found] = configFrom(withLent([lent], AGREED)).mentors
    expect(found).toMatchObject({ formats: ['phone'], discloses: ['site'] })
    expect(mistakesIn(withLent([{ ...lent, formats: ['in_person'] }], AGREED))).toEqual([
      expect.stringContaining('0.formats'),
    ])
    const own = { ...lent, lentBy: null }
    expect(configFrom(withLent([own], [])).mentors[0]).toMatchObject({ formats: own.formats, discloses: own.discloses })
  })
})

test('a mentor’s account belongs to one EHR: where a site has several, the file must say which', () => {
  const two = { ...site, issuers: [ISSUER, { ...ISSUER, iss: 'https://other.example/fhir' }] }
  const env = { ...good(), SITE_FILE: file('two.json', two) }
  expect(mistakesIn(env)).toEqual([expect.stringContaining('0.fhirUser')])
  file('absolute.json', [{ ...mentor, fhirUser: 'https://other.example/fhir/Practitioner/456' }])
  const config = configFrom({ ...env, SITE_FILE: file('two.json', { ...two, mentorsFile: 'absolute.json' }) })
  expect(config.mentors[0]?.fhirUser).toBe('https://other.example/fhir/Practitioner/456')
  expect(configFrom(good()).mentors[0]?.fhirUser).toBe('https://ehr.example/fhir/Practitioner/456')
})

test.each(['iss', 'authorizationEndpoint', 'tokenEndpoint', 'jwksUri', 'idTokenIssuer', 'revocationEndpoint'])(
  'no token travels in clear: an EHR’s %s is https, save on this machine',
  (endpoint) => {
    const at = (url: string) => ({
      ...good(),
      SITE_FILE: file('http.json', { ...site, issuers: [{ ...ISSUER, [endpoint]: url }] }),
    })
    expect(mistakesIn(at('http://ehr.example/x'))).toEqual([expect.stringContaining(endpoint)])
    expect(mistakesIn(at('http://localhost:4010/x'))).toEqual([])
  },
)

test('a misspelt setting is a mistake, not a default', () => {
  const misspelt = { ...site, offerdays: 3, issuers: [{ ...ISSUER, settleMS: 5 }] }
  expect(mistakesIn({ ...good(), SITE_FILE: file('misspelt.json', misspelt) }).join('\n')).toMatch(
    /settleMS[\s\S]*offerdays/,
  )
})

test.each([
  ['a public half', (key: JsonWebKey) => ({ ...key, d: undefined })],
  ['a key of another curve', (key: JsonWebKey) => ({ ...key, crv: 'P-256' })],
  ['a key of another kind', (key: JsonWebKey) => ({ ...key, kty: 'RSA' })],
  ['a broken key', (key: JsonWebKey) => ({ ...key, d: 'AAAA' })],
])('%s cannot sign, and is named before the start', (_, change) => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-384' })
  const key = { ...privateKey.export({ format: 'jwk' }), kid: 'k', alg: 'ES384' }
  const env = { ...good(), CLIENT_JWKS_FILE: file('jwks.json', { keys: [key] }) }
  expect(mistakesIn(env)).toEqual([])
  file('jwks.json', { keys: [{ ...key, ...change(key) }] })
  expect(mistakesIn(env)).toEqual([expect.stringContaining('jwks.json')])
})

test('plain http is for localhost only', () => {
  expect(mistakesIn({ ...good(), APP_URL: 'http://localhost:3010' })).toEqual([])
  expect(mistakesIn({ ...good(), APP_URL: 'http://hospital.example' })).toHaveLength(1)
})

test('a missing secret stops the start: there is no default', () => {
  const secret = { ...ISSUER, clientAuth: { kind: 'secret', secretEnv: 'EHR_SECRET' } }
  const env = { ...good(), SITE_FILE: file('secret.json', { ...site, issuers: [secret] }) }
  expect(mistakesIn(env)).toEqual([expect.stringContaining('EHR_SECRET')])
  expect(mistakesIn({ ...env, EHR_SECRET: 'x' })).toEqual([])
})

test('a site that lists an issuer twice, or is no JSON, is refused with its place', () => {
  expect(mistakesIn({ ...good(), SITE_FILE: file('twice.json', { ...site, issuers: [ISSUER, ISSUER] }) })).toHaveLength(
    1,
  )
  expect(mistakesIn({ ...good(), SITE_FILE: file('broken.json', '{') })).toEqual([
    expect.stringContaining('is not JSON'),
  ])
})

test('extra resources are off unless a site names them, each once, and only those we read', () => {
  const withExtras = (extraResources: unknown) => ({
    ...good(),
    SITE_FILE: file('extras.json', { ...site, issuers: [{ ...ISSUER, extraResources }] }),
  })
  expect(configFrom(good()).site.issuers[0]?.extraResources).toEqual([])
  expect(configFrom(withExtras(['Observation', 'Observation'])).site.issuers[0]?.extraResources).toEqual([
    'Observation',
  ])
  expect(mistakesIn(withExtras(['Claim']))).toHaveLength(1)
})

test.each([
  ['https somewhere', 'https://tx.example/fhir', 0],
  ['http on this machine', 'http://localhost:4010/terminology', 0],
  ['http elsewhere', 'http://tx.example/fhir', 1],
  ['a user in the address', 'https://me@tx.example/fhir', 1],
  ['a query', 'https://tx.example/fhir?patient=1', 1],
  ['a slash at the end', 'https://tx.example/fhir/', 1],
])('a terminology server at %s (%s) gives %d mistakes', (_, url, mistakes) => {
  const env = { ...good(), SITE_FILE: file('terminology.json', { ...site, terminologyServer: { url } }) }
  expect(mistakesIn(env)).toHaveLength(mistakes)
})
