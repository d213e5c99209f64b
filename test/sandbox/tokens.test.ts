import { expect, test } from 'vitest'
import { appWithKey, authorise, call, codeForm, exchange, sandboxFor, signIn, usual } from './app.ts'

const canary = 'CANARY7f3'
const sandbox = await sandboxFor({ tokenCanary: canary })
const elise = { patient: 'alice', user: 'dr-roy', encounter: 'alice-visit' }
const refreshForm = ({ refresh_token }: { refresh_token: string }) => ({
  grant_type: 'refresh_token',
  refresh_token,
  client_id: 'accompany-public',
})

test.each(['offline_access', 'online_access'])('%s gives a refresh token', async (scope) => {
  const tokens = await signIn(sandbox, { scope: `${usual} ${scope}` })
  expect(tokens.refresh_token).toBeDefined()
  expect(tokens.scope).toContain(scope)
})

test('without either there is no refresh token', async () => {
  expect((await signIn(sandbox)).refresh_token).toBeUndefined()
})

test('a refresh gives a new refresh token, and says the patient again', async () => {
  const tokens = await signIn(sandbox, { scope: `${usual} offline_access` })
  const { status, body } = await exchange(sandbox, refreshForm(tokens))
  expect(status).toBe(200)
  expect(body).toMatchObject({ patient: 'alice', encounter: 'alice-visit' })
  expect(body.refresh_token).not.toBe(tokens.refresh_token)
  expect((await call(sandbox, body.access_token, 'Patient/alice')).status).toBe(200)
})

test('a refresh token used twice is refused, and ends everything that came of that launch', async () => {
  const first = await signIn(sandbox, { scope: `${usual} offline_access` })
  const second = await exchange(sandbox, refreshForm(first))
  expect(await exchange(sandbox, refreshForm(first))).toMatchObject({ status: 400, body: { error: 'invalid_grant' } })
  expect((await exchange(sandbox, refreshForm(second.body))).status).toBe(400)
  expect((await call(sandbox, second.body.access_token, 'Patient/alice')).status).toBe(401)
})

test('tokens expire when told to, and a refresh mends it', async () => {
  const tokens = await signIn(sandbox, { scope: `${usual} offline_access` })
  sandbox.expireTokens()
  const refused = await call(sandbox, tokens.access_token, 'Patient/alice')
  expect(refused.status).toBe(401)
  expect(refused.headers.get('www-authenticate')).toContain('invalid_token')
  const { body } = await exchange(sandbox, refreshForm(tokens))
  expect((await call(sandbox, body.access_token, 'Patient/alice')).status).toBe(200)
})

test('tokens expire by themselves', async () => {
  const hasty = await sandboxFor({ accessTokenSeconds: 1 })
  const tokens = await signIn(hasty)
  expect(tokens.expires_in).toBe(1)
  await expect
    .poll(async () => (await call(hasty, tokens.access_token, 'Patient/alice')).status, { timeout: 3000 })
    .toBe(401)
})

test('a revoked refresh token is worth nothing', async () => {
  const tokens = await signIn(sandbox, { scope: `${usual} offline_access` })
  const form = new URLSearchParams({ token: tokens.refresh_token, client_id: 'accompany-public' })
  expect((await fetch(`${sandbox.authIssuer}/token/revocation`, { method: 'POST', body: form })).status).toBe(200)
  expect((await exchange(sandbox, refreshForm(tokens))).status).toBe(400)
})

test('introspection tells a client about its own tokens', async () => {
  const { access_token } = await signIn(sandbox)
  const ask = async (token: string) => {
    const form = new URLSearchParams({ token, client_id: 'accompany-public' })
    return (await fetch(`${sandbox.authIssuer}/token/introspection`, { method: 'POST', body: form })).json()
  }
  expect(await ask(access_token)).toMatchObject({ active: true, client_id: 'accompany-public' })
  expect(await ask('made-up')).toEqual({ active: false })
})

test('every code and token carries the canary and is listed', async () => {
  const tokens = await signIn(sandbox, { scope: `${usual} offline_access` })
  expect(tokens.access_token).toContain(canary)
  expect(tokens.refresh_token).toContain(canary)
  const listed = sandbox.tokens()
  expect(listed).toEqual(expect.arrayContaining([tokens.access_token, tokens.refresh_token, tokens.id_token]))
})

test('a client with a secret proves it, in the header or in the form', async () => {
  const ask = async (form: Record<string, string>, headers = {}) => {
    const { launch } = await sandbox.launch(elise)
    const { client_id: _, ...code } = codeForm(await authorise(sandbox, { launch, client: 'accompany-secret' }))
    return (await exchange(sandbox, { ...code, ...form }, headers)).status
  }
  const basic = (secret: string) => ({ authorization: `Basic ${btoa(`accompany-secret:${secret}`)}` })
  expect(await ask({}, basic('sandbox-secret'))).toBe(200)
  expect(await ask({}, basic('wrong'))).toBe(401)
  expect(await ask({ client_id: 'accompany-secret', client_secret: 'sandbox-secret' })).toBe(200)
  expect(await ask({ client_id: 'accompany-secret' })).toBe(401)
})

test.each(['ES384', 'RS384'] as const)('a client with an %s key proves it by an assertion', async (alg) => {
  const app = await appWithKey(alg)
  const ehr = await sandboxFor({ appUrl: app.appUrl })
  const redirect_uri = `${app.appUrl}/launch/callback`
  const ask = async (assertion: string | undefined) => {
    const { launch } = await ehr.launch(elise)
    const change = (query: URLSearchParams) => query.set('redirect_uri', redirect_uri)
    const answered = await authorise(ehr, { launch, client: 'accompany', change })
    const proof = assertion && {
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: assertion,
    }
    return (await exchange(ehr, { ...codeForm(answered, 'accompany'), redirect_uri, ...proof })).status
  }
  const stranger = await appWithKey(alg)
  const assertion = await app.assertion(`${ehr.authIssuer}/token`)
  expect(await ask(assertion)).toBe(200)
  expect(await ask(assertion), 'the same assertion again').toBe(401)
  expect(await ask(await app.assertion(ehr.authIssuer)), 'the issuer as audience').toBe(200)
  expect(await ask(await app.assertion('https://elsewhere.example')), 'another audience').toBe(401)
  expect(await ask(await stranger.assertion(`${ehr.authIssuer}/token`)), 'another key').toBe(401)
  expect(await ask(undefined), 'no assertion').toBe(401)
})
