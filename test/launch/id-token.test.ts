import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AuthorisationServer, authorisationServer } from '../../server/launch/authorisation-server.ts'
import { Issuer } from '../../server/programme/site.ts'

/** No real server gives these answers, so a small one here does: tokens that must not open a door. */
let server: Server
let base: string
let ours: AuthorisationServer
let idToken: string
let asked: string[] = []
const keys = await generateKeyPair('RS256')
const otherKeys = await generateKeyPair('RS256')

beforeAll(async () => {
  const jwk = { ...(await exportJWK(keys.publicKey)), kid: 'k', alg: 'RS256', use: 'sig' }
  server = createServer((req, res) => {
    asked.push(req.url ?? '')
    res.setHeader('content-type', 'application/json')
    const token = { access_token: 'a', token_type: 'Bearer', expires_in: 300, patient: 'p', id_token: idToken }
    res.end(JSON.stringify(req.url === '/jwks' ? { keys: [jwk] } : token))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const issuer = Issuer.parse({
    iss: `${base}/fhir`,
    name: 'EHR',
    clientId: 'accompany',
    clientAuth: { kind: 'public' },
    authorizationEndpoint: `${base}/auth`,
    tokenEndpoint: `${base}/token`,
    jwksUri: `${base}/jwks`,
    idTokenIssuer: base,
    roles: { clinicians: 'any-practitioner' },
  })
  ours = await authorisationServer(issuer, { appUrl: 'http://localhost:1', clientKeys: null, ehrDeadlineMs: 2_000 }, {})
})
afterAll(() => server.close())

type Told = { iss?: string; aud?: string; nonce?: string | null; exp?: number; key?: CryptoKey; name?: string }

async function signed({
  iss = base,
  aud = 'accompany',
  nonce = 'nonce',
  exp = 300,
  key = keys.privateKey,
  name = 'Élise',
}: Told) {
  const now = Math.floor(Date.now() / 1000)
  const claims = { fhirUser: 'Practitioner/n', name, ...(nonce === null ? {} : { nonce }) }
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'RS256', kid: 'k' })
    .setIssuer(iss)
    .setAudience(aud)
    .setSubject('n')
    .setIssuedAt(now)
    .setExpirationTime(now + exp)
    .sign(key)
}

const exchanged = (query = '') =>
  ours.exchange(new URL(`http://localhost:1/launch/callback?code=c&state=s${query}`), {
    state: 's',
    nonce: 'nonce',
    verifier: 'v'.repeat(43),
  })

test('an id_token of this issuer, for us, with our nonce opens the door, accents and all', async () => {
  idToken = await signed({ name: 'Élise Château-Noël 張 🌸' })
  expect((await exchanged()).claims).toMatchObject({ fhirUser: 'Practitioner/n', name: 'Élise Château-Noël 張 🌸' })
})

test('a refresh is one call, and needs no key of whoever signed what comes with it', async () => {
  idToken = await signed({ nonce: null, key: otherKeys.privateKey })
  asked = []
  expect(await ours.refresh('r')).toMatchObject({ accessToken: 'a', patient: 'p' })
  expect(asked).toEqual(['/token'])
})

test('RFC 9207’s iss in the callback is accepted when it is the issuer, and refused when it is not', async () => {
  idToken = await signed({})
  expect((await exchanged(`&iss=${encodeURIComponent(base)}`)).patient).toBe('p')
  await expect(exchanged('&iss=https%3A%2F%2Fevil.example')).rejects.toThrow()
})

test.each<[string, () => Promise<string>]>([
  [
    'signed by nobody',
    async () =>
      new UnsecuredJWT({ nonce: 'nonce' })
        .setIssuer(base)
        .setAudience('accompany')
        .setSubject('n')
        .setIssuedAt()
        .setExpirationTime('5m')
        .encode(),
  ],
  ['signed with another key', () => signed({ key: otherKeys.privateKey })],
  ['of another issuer', () => signed({ iss: 'https://evil.example' })],
  ['for another app', () => signed({ aud: 'another' })],
  ['that has expired', () => signed({ exp: -600 })],
  ['with another nonce', () => signed({ nonce: 'other' })],
  ['without a nonce', () => signed({ nonce: null })],
  ['that is no token at all', async () => 'x.y.z'],
])('an id_token %s opens nothing', async (_, token) => {
  idToken = await token()
  await expect(exchanged()).rejects.toThrow()
})
