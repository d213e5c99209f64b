import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { exportJWK, generateKeyPair } from 'jose'
import { team } from '../../sandbox/people/index.ts'
import { ownFolder } from './own-folder.ts'

const MENTORS = new URL('../../sandbox/people/mentors.json', import.meta.url).pathname

export type SiteOptions = {
  settleMs?: number
  scopes?: 'v1' | 'v2'
  clientId?: string
  issuer?: object
  site?: object
  terminology?: boolean
}

/** A site that trusts one sandbox, written to a fresh folder as a person would configure it. */
export async function siteFor(sandbox: string, options: SiteOptions = {}) {
  const { settleMs = 300, scopes = 'v2', clientId = 'accompany', issuer = {}, terminology = false } = options
  const folder = ownFolder('site')
  const iss = `${sandbox}/fhir/r4`
  const smart = (await (await fetch(`${iss}/.well-known/smart-configuration`)).json()) as Record<string, string>
  const of = (role: string) =>
    team.filter((one) => one.role === role).map((one) => `Practitioner/${one.practitioner.id}`)
  const site = {
    name: { fr: 'Hôpital d’essai', en: 'Trial hospital' },
    mentorsFile: MENTORS,
    mentorAccepts: false,
    ...(terminology ? { terminologyServer: { url: `${sandbox}/terminology` } } : {}),
    ...options.site,
    issuers: [
      {
        iss,
        name: 'Sandbox',
        clientId,
        clientAuth: { kind: 'private-key-jwt' },
        authorizationEndpoint: smart.authorization_endpoint,
        tokenEndpoint: smart.token_endpoint,
        jwksUri: smart.jwks_uri,
        idTokenIssuer: smart.issuer,
        revocationEndpoint: smart.revocation_endpoint,
        scopes,
        onlineAccess: true,
        settleMs,
        roles: { clinicians: of('clinician'), coordinators: of('coordinator'), mentors: of('mentor') },
        ...issuer,
      },
    ],
  }
  const { privateKey } = await generateKeyPair('ES384', { extractable: true })
  const jwks = { keys: [{ ...(await exportJWK(privateKey)), kid: 'test', alg: 'ES384' }] }
  writeFileSync(join(folder, 'site.json'), JSON.stringify(site))
  writeFileSync(join(folder, 'client-jwks.json'), JSON.stringify(jwks))
  return {
    folder,
    env: {
      SITE_FILE: join(folder, 'site.json'),
      CLIENT_JWKS_FILE: join(folder, 'client-jwks.json'),
      SECRET_KEYS: randomBytes(32).toString('base64'),
      DATA_DIR: join(folder, 'data'),
    },
  }
}
