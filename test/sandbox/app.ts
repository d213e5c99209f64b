import { createHash, randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { afterAll } from 'vitest'
import type { Options, Sandbox } from '../../sandbox/server.ts'
import { startSandbox } from '../../sandbox/server.ts'
import { charts } from './charts.ts'

export const usual = 'openid fhirUser launch patient/*.rs patient/DocumentReference.cu'

/** A sandbox with the two charts of the tests, stopped when the file is done. */
export async function sandboxFor(options: Partial<Options> = {}): Promise<Sandbox> {
  const sandbox = await startSandbox({ appUrl: 'http://localhost:3999', people: charts, ...options })
  afterAll(() => sandbox.stop())
  return sandbox
}

type Asked = {
  launch?: string
  scope?: string
  client?: string
  aud?: string
  change?: (query: URLSearchParams) => void
}

export type Answered = { location: URL; code: string | undefined; error: string | null; verifier: string }

/** An authorisation request as a careful SMART app makes it, and where it leads. */
export async function authorise(sandbox: Sandbox, asked: Asked): Promise<Answered> {
  const { url, verifier } = authorisationUrl(sandbox, asked)
  return { ...landing(await fetch(url, { redirect: 'manual' })), verifier }
}

export function authorisationUrl(sandbox: Sandbox, { launch, scope = usual, client, aud, change }: Asked) {
  const verifier = randomBytes(32).toString('base64url')
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: client ?? 'accompany-public',
    redirect_uri: 'http://localhost:3999/launch/callback',
    scope,
    state: 'some-state',
    nonce: 'some-nonce',
    aud: aud ?? sandbox.iss,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    ...(launch !== undefined && { launch }),
  })
  change?.(query)
  return { url: `${sandbox.authIssuer}/auth?${query}`, verifier }
}

export function landing(response: Response): Omit<Answered, 'verifier'> {
  const location = new URL(response.headers.get('location') ?? 'http://nowhere', response.url)
  return { location, code: location.searchParams.get('code') ?? undefined, error: location.searchParams.get('error') }
}

export type Tokens = Record<string, unknown> & { access_token: string; refresh_token: string; scope: string }

/** Asks the token endpoint, with whatever proof of who asks. */
export async function exchange(sandbox: Sandbox, form: Record<string, string>, headers: Record<string, string> = {}) {
  const response = await fetch(`${sandbox.authIssuer}/token`, {
    method: 'POST',
    body: new URLSearchParams(form),
    headers,
  })
  return { status: response.status, body: (await response.json()) as Tokens & { error?: string } }
}

export const codeForm = ({ code, verifier }: Answered, client = 'accompany-public') => ({
  grant_type: 'authorization_code',
  code: code ?? '',
  code_verifier: verifier,
  redirect_uri: 'http://localhost:3999/launch/callback',
  client_id: client,
})

/** Launches for one patient and signs in: what a test about charts starts from. */
export async function signIn(
  sandbox: Sandbox,
  { patient = 'alice', user = 'dr-roy', scope = usual } = {},
): Promise<Tokens> {
  const { launch } = await sandbox.launch({ patient, user, encounter: `${patient}-visit` })
  const { status, body } = await exchange(sandbox, codeForm(await authorise(sandbox, { launch, scope })))
  if (status !== 200) throw new Error(JSON.stringify(body))
  return body
}

type Call = { method?: string; body?: unknown; headers?: Record<string, string> }

// biome-ignore lint/suspicious/noExplicitAny: tests read what a FHIR server sends
export type Reply = { status: number; headers: Headers; body: any }

/** A FHIR call with a token. */
export async function call(sandbox: Sandbox, token: string, path: string, asked: Call = {}): Promise<Reply> {
  const response = await fetch(path.startsWith('http') ? path : `${sandbox.iss}/${path}`, {
    method: asked.method ?? 'GET',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/fhir+json', ...asked.headers },
    redirect: 'manual',
    ...(asked.body !== undefined && {
      body: typeof asked.body === 'string' ? asked.body : JSON.stringify(asked.body),
    }),
    signal: AbortSignal.timeout(2000),
  })
  const text = await response.text()
  const isJson = response.headers.get('content-type')?.includes('json') && text !== ''
  return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text }
}

/** An app with a key of its own, whose public half it serves where the EHR looks for it. */
export async function appWithKey(alg: 'ES384' | 'RS384') {
  const { privateKey, publicKey } = await generateKeyPair(alg)
  const keys = [{ ...(await exportJWK(publicKey)), alg, use: 'sig', kid: 'app' }]
  const server = createServer((_, res) => {
    res.setHeader('content-type', 'application/json')
    res.end(JSON.stringify({ keys }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  afterAll(() => void server.close())
  const assertion = (audience: string, client = 'accompany') =>
    new SignJWT()
      .setProtectedHeader({ alg, kid: 'app', typ: 'JWT' })
      .setIssuer(client)
      .setSubject(client)
      .setAudience(audience)
      .setJti(randomBytes(16).toString('hex'))
      .setIssuedAt()
      .setExpirationTime('2m')
      .sign(privateKey)
  return { appUrl: `http://localhost:${(server.address() as AddressInfo).port}`, privateKey, assertion }
}
