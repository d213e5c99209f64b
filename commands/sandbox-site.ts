import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { exportJWK, generateKeyPair } from 'jose'
import { team } from '../sandbox/people/index.ts'

const MENTORS_FILE = new URL('../sandbox/people/mentors.json', import.meta.url).pathname

export type SiteOptions = { settleMs?: number; scopes?: 'v1' | 'v2'; mentorAccepts?: boolean }

/**
 * A site that trusts one sandbox, written as a hospital would configure it, with keys of its own made
 * once and kept.
 *
 * takes   the folder to write to, and the sandbox's FHIR base
 * gives   the environment the app is started with
 */
export async function siteForSandbox(
  folder: string,
  iss: string,
  options: SiteOptions = {},
): Promise<Record<string, string>> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const smart = (await (await fetch(`${iss}/.well-known/smart-configuration`)).json()) as Record<string, string>
  writeFileSync(join(folder, 'site.json'), JSON.stringify(siteWith(iss, smart, options), null, 2))
  return {
    SITE_FILE: join(folder, 'site.json'),
    CLIENT_JWKS_FILE: await kept(join(folder, 'client-jwks.json'), newClientKeys),
    SECRET_KEYS: readFileSync(
      await kept(join(folder, 'secret-key'), async () => randomBytes(32).toString('base64')),
      'utf8',
    ),
    DATA_DIR: join(folder, 'app'),
  }
}

function siteWith(
  iss: string,
  smart: Record<string, string>,
  { settleMs = 3_000, scopes = 'v2', mentorAccepts = true }: SiteOptions,
) {
  const usersWho = (role: string) => team.filter((one) => one.role === role).map(({ id }) => `Practitioner/${id}`)
  return {
    name: { fr: 'Hôpital d’essai', en: 'Trial hospital' },
    mentorsFile: MENTORS_FILE,
    mentorAccepts,
    issuers: [
      {
        iss,
        name: 'Sandbox',
        clientId: 'accompany',
        clientAuth: { kind: 'private-key-jwt' },
        authorizationEndpoint: smart.authorization_endpoint,
        tokenEndpoint: smart.token_endpoint,
        jwksUri: smart.jwks_uri,
        idTokenIssuer: smart.issuer,
        revocationEndpoint: smart.revocation_endpoint,
        scopes,
        onlineAccess: true,
        settleMs,
        roles: {
          clinicians: usersWho('clinician'),
          coordinators: usersWho('coordinator'),
          mentors: usersWho('mentor'),
        },
      },
    ],
  }
}

async function newClientKeys(): Promise<string> {
  const { privateKey } = await generateKeyPair('ES384', { extractable: true })
  return JSON.stringify({
    keys: [{ ...(await exportJWK(privateKey)), kid: `app-${randomBytes(4).toString('hex')}`, alg: 'ES384' }],
  })
}

async function kept(path: string, make: () => Promise<string>): Promise<string> {
  if (!existsSync(path)) writeFileSync(path, await make(), { mode: 0o600 })
  return path
}
