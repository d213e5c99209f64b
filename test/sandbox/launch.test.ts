import { createRemoteJWKSet, jwtVerify } from 'jose'
import { expect, test } from 'vitest'
import { authorisationUrl, authorise, codeForm, exchange, landing, sandboxFor, signIn, usual } from './app.ts'

const sandbox = await sandboxFor()
const elise = { patient: 'alice', user: 'dr-roy', encounter: 'alice-visit' }
const launched = async () => authorise(sandbox, { launch: (await sandbox.launch(elise)).launch })

test('a launch from the EHR shows no page and gives patient, encounter, banner, style and scope', async () => {
  const tokens = await signIn(sandbox)
  expect(tokens).toMatchObject({
    token_type: 'Bearer',
    expires_in: 300,
    patient: 'alice',
    encounter: 'alice-visit',
    need_patient_banner: true,
    smart_style_url: `${sandbox.url}/smart-style.json`,
  })
  expect(tokens.scope.split(' ').toSorted()).toEqual(usual.split(' ').toSorted())
})

test('a launch leaves no cookie behind, so it works in a frame that keeps none', async () => {
  const { launch } = await sandbox.launch(elise)
  const response = await fetch(authorisationUrl(sandbox, { launch }).url, { redirect: 'manual' })
  expect(landing(response).code).toBeDefined()
  expect(response.headers.getSetCookie()).toEqual([])
})

test('the launch URL carries the issuer and the launch', async () => {
  const { launch, launchUrl } = await sandbox.launch(elise)
  expect(launchUrl).toBe(`http://localhost:3999/launch.html?${new URLSearchParams({ iss: sandbox.iss, launch })}`)
})

test('the id_token is signed, bound to the nonce, and says who the user is', async () => {
  const { id_token } = await signIn(sandbox)
  const keys = createRemoteJWKSet(new URL(`${sandbox.authIssuer}/jwks`))
  const { payload } = await jwtVerify(String(id_token), keys, {
    issuer: sandbox.authIssuer,
    audience: 'accompany-public',
  })
  expect(payload).toMatchObject({ fhirUser: `${sandbox.iss}/Practitioner/dr-roy`, nonce: 'some-nonce' })
})

test('a patient who launches is a Patient in the id_token', async () => {
  const { id_token } = await signIn(sandbox, { user: 'Patient/alice' })
  expect(Buffer.from(String(id_token).split('.')[1] ?? '', 'base64url').toString()).toContain('/fhir/r4/Patient/alice')
})

test('a code is exchanged with the right verifier, and with no other', async () => {
  const answered = await launched()
  const wrong = await exchange(sandbox, { ...codeForm(answered), code_verifier: 'a'.repeat(43) })
  expect(wrong).toMatchObject({ status: 400, body: { error: 'invalid_grant' } })
})

test('a code used twice is refused, and ends the tokens it gave', async () => {
  const answered = await launched()
  const first = await exchange(sandbox, codeForm(answered))
  expect(first.status).toBe(200)
  expect(await exchange(sandbox, codeForm(answered))).toMatchObject({ status: 400, body: { error: 'invalid_grant' } })
  const read = await fetch(`${sandbox.iss}/Patient/alice`, {
    headers: { authorization: `Bearer ${first.body.access_token}` },
  })
  expect(read.status).toBe(401)
})

test.each([
  ['without PKCE', withoutChallenge('accompany-public'), 'invalid_request'],
  ['without PKCE by a client with a secret', withoutChallenge('accompany-secret'), 'invalid_request'],
  ['with PKCE plain', (query: URLSearchParams) => query.set('code_challenge_method', 'plain'), 'invalid_request'],
  [
    'for another audience',
    (query: URLSearchParams) => query.set('aud', 'https://elsewhere.example'),
    'invalid_request',
  ],
  ['without an audience', (query: URLSearchParams) => query.delete('aud'), 'invalid_request'],
  ['with a launch nobody made', (query: URLSearchParams) => query.set('launch', 'made-up'), 'invalid_request'],
  ['with the scope launch and no launch', (query: URLSearchParams) => query.delete('launch'), 'invalid_request'],
])('a request %s is sent back with an error', async (_, change, error) => {
  const { launch } = await sandbox.launch(elise)
  const answered = await authorise(sandbox, { launch, change })
  expect(answered).toMatchObject({ code: undefined, error })
  expect(answered.location.origin).toBe('http://localhost:3999')
  expect(answered.location.searchParams.get('state')).toBe('some-state')
})

test('a redirect URI that was not registered is not redirected to', async () => {
  const { launch } = await sandbox.launch(elise)
  const change = (query: URLSearchParams) => query.set('redirect_uri', 'http://localhost:3999/elsewhere')
  expect((await authorise(sandbox, { launch, change })).location.hostname).toBe('nowhere')
})

test('a launch works once', async () => {
  const { launch } = await sandbox.launch(elise)
  expect((await authorise(sandbox, { launch })).code).toBeDefined()
  expect(await authorise(sandbox, { launch })).toMatchObject({ code: undefined, error: 'invalid_request' })
})

test('a launch expires', async () => {
  const hasty = await sandboxFor({ launchSeconds: 0 })
  const { launch } = await hasty.launch(elise)
  expect(await authorise(hasty, { launch })).toMatchObject({ code: undefined, error: 'invalid_request' })
})

test('two launches in one browser keep their own patients', async () => {
  const [elisesLaunch, bobsLaunch] = await Promise.all([
    sandbox.launch(elise),
    sandbox.launch({ ...elise, patient: 'bob' }),
  ])
  const elises = await authorise(sandbox, { launch: elisesLaunch.launch })
  const bobs = await authorise(sandbox, { launch: bobsLaunch.launch })
  expect((await exchange(sandbox, codeForm(elises))).body.patient).toBe('alice')
  expect((await exchange(sandbox, codeForm(bobs))).body.patient).toBe('bob')
})

test('a launch can be made to give fewer scopes than are asked for', async () => {
  const { launch } = await sandbox.launch({ ...elise, withhold: ['patient/DocumentReference.cu'] })
  const { body } = await exchange(sandbox, codeForm(await authorise(sandbox, { launch })))
  expect(body.scope).not.toContain('DocumentReference')
  expect(body.scope).toContain('patient/*.rs')
})

test('scopes that mean nothing are not granted', async () => {
  const { scope } = await signIn(sandbox, { scope: `${usual} patient/Condition.sr patient/Nothing.rs admin` })
  expect(scope.split(' ').toSorted()).toEqual(usual.split(' ').toSorted())
})

test('the well-known page says what this server does', async () => {
  const known = await (await fetch(`${sandbox.iss}/.well-known/smart-configuration`)).json()
  expect(known).toMatchObject({
    issuer: sandbox.authIssuer,
    authorization_endpoint: `${sandbox.authIssuer}/auth`,
    token_endpoint: `${sandbox.authIssuer}/token`,
    code_challenge_methods_supported: ['S256'],
    capabilities: expect.arrayContaining(['launch-ehr', 'launch-standalone', 'permission-v1', 'permission-v2']),
  })
  expect((await fetch(known.jwks_uri)).status).toBe(200)
})

test('a request may be posted', async () => {
  const { launch } = await sandbox.launch(elise)
  const { url, verifier } = authorisationUrl(sandbox, { launch, scope: `${usual} offline_access` })
  const { origin, pathname, searchParams } = new URL(url)
  const response = await fetch(origin + pathname, { method: 'POST', body: searchParams, redirect: 'manual' })
  const { body } = await exchange(sandbox, codeForm({ ...landing(response), verifier }))
  expect(body.refresh_token).toBeDefined()
})

function withoutChallenge(client: string) {
  return (query: URLSearchParams) => {
    query.set('client_id', client)
    query.delete('code_challenge')
    query.delete('code_challenge_method')
  }
}
