import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ConfigError, configFrom } from '../server/config.ts'

const dir = mkdtempSync(join(tmpdir(), 'accompany-config-'))
const file = (name: string, content: unknown) => {
  writeFileSync(join(dir, name), typeof content === 'string' ? content : JSON.stringify(content))
  return join(dir, name)
}

const issuer = {
  iss: 'https://ehr.example/fhir',
  name: 'EHR',
  clientId: 'accompany',
  clientAuth: { kind: 'public' },
  authorizationEndpoint: 'https://ehr.example/auth',
  tokenEndpoint: 'https://ehr.example/token',
  jwksUri: 'https://ehr.example/jwks',
  idTokenIssuer: 'https://ehr.example',
  roles: { clinicians: 'any-practitioner' },
}
const site = { name: { fr: 'Hôpital', en: 'Hospital' }, mentorsFile: 'mentors.json', issuers: [issuer] }
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
  expect(config.site.mentorsFile).toBe(join(dir, 'mentors.json'))
})

test('every mistake is named at once', () => {
  const mistakes = mistakesIn({ APP_URL: 'http://accompany.example', SECRET_KEYS: 'short', LOG_LEVEL: 'loud' })
  expect(mistakes.map((line) => line.split(':')[0])).toEqual(['APP_URL', 'SECRET_KEYS', 'SITE_FILE', 'LOG_LEVEL'])
})

test('plain http is for localhost only', () => {
  expect(mistakesIn({ ...good(), APP_URL: 'http://localhost:3010' })).toEqual([])
  expect(mistakesIn({ ...good(), APP_URL: 'http://hospital.example' })).toHaveLength(1)
})

test('a missing secret stops the start: there is no default', () => {
  const secret = { ...issuer, clientAuth: { kind: 'secret', secretEnv: 'EHR_SECRET' } }
  const env = { ...good(), SITE_FILE: file('secret.json', { ...site, issuers: [secret] }) }
  expect(mistakesIn(env)).toEqual([expect.stringContaining('EHR_SECRET')])
  expect(mistakesIn({ ...env, EHR_SECRET: 'x' })).toEqual([])
})

test('a site that lists an issuer twice, or is no JSON, is refused with its place', () => {
  expect(mistakesIn({ ...good(), SITE_FILE: file('twice.json', { ...site, issuers: [issuer, issuer] }) })).toHaveLength(
    1,
  )
  expect(mistakesIn({ ...good(), SITE_FILE: file('broken.json', '{') })).toEqual([
    expect.stringContaining('is not JSON'),
  ])
})

test('extra resources are off unless a site names them, each once, and only those we read', () => {
  const withExtras = (extraResources: unknown) => ({
    ...good(),
    SITE_FILE: file('extras.json', { ...site, issuers: [{ ...issuer, extraResources }] }),
  })
  expect(configFrom(good()).site.issuers[0]?.extraResources).toEqual([])
  expect(configFrom(withExtras(['Observation', 'Observation'])).site.issuers[0]?.extraResources).toEqual([
    'Observation',
  ])
  expect(mistakesIn(withExtras(['Claim']))).toHaveLength(1)
})
