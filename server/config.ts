import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { z } from 'zod'
import type { Mentor } from '../shared/mentor.ts'
import { ClientKeys } from './launch/client-keys.ts'
import { inWords, type Mistake, mistakesIn, parsed } from './mistake.ts'
import { isLoopback, type Site } from './programme/site.ts'
import { beside, mentorsFrom, siteFrom } from './programme/site-files.ts'
import { type Questionnaire, questionnaireOf, SiteQuestionnaire } from './questionnaire/questionnaire.ts'

/** A loopback address may be plain http, so that the app can be tried; anything else is https. */
const Origin = z.url({ protocol: /^https?$/, abort: true }).refine((url) => {
  const { protocol, hostname, pathname, search } = new URL(url)
  return (protocol === 'https:' || isLoopback(hostname)) && pathname === '/' && search === ''
}, 'must be an https origin without a path (http only on localhost)')

const SecretKeys = z
  .string({ error: 'is required: one or more 32-byte keys in base64, the newest first, separated by commas' })
  .transform((text) => text.split(',').map((key) => Buffer.from(key.trim(), 'base64')))
  .refine((keys) => keys.every((key) => key.length === 32), 'each key must be 32 bytes in base64')

const Environment = z.object({
  APP_URL: Origin,
  HOST: z.string().default('127.0.0.1'),
  PORT: z.string().regex(/^\d+$/, 'must be a number').transform(Number).pipe(z.int().max(65_535)).optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATA_DIR: z.string().default('.data/app'),
  SECRET_KEYS: SecretKeys,
  SITE_FILE: z.string({ error: "is required: the path of the site's JSON file" }),
  /** Milliseconds after which the site's file and the mentors' file are read again. */
  SITE_AGAIN_MS: z.coerce.number().int().min(100).max(30_000).default(10_000),
  CLIENT_JWKS_FILE: z.string().optional(),
  STATIC_DIR: z.string().default('dist/client'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  /** Most milliseconds one conversation with the EHR may take. */
  EHR_DEADLINE_MS: z.coerce.number().int().min(100).max(60_000).default(10_000),
})

export type Config = {
  readonly appUrl: string
  readonly host: string
  readonly port: number
  readonly database:
    | { readonly kind: 'postgres'; readonly url: string }
    | { readonly kind: 'pglite'; readonly dir: string }
  readonly secretKeys: readonly Buffer[]
  readonly clientKeys: ClientKeys | null
  readonly siteFile: string
  readonly siteAgainMs: number
  /** The site and its mentors as they were read at the start. */
  readonly site: Site
  readonly mentors: readonly Mentor[]
  readonly questionnaire: Questionnaire
  readonly staticDir: string
  readonly logLevel: string
  readonly ehrDeadlineMs: number
}

/** Every mistake of the configuration at once, so that a person mends it in one go. */
export class ConfigError extends Error {
  readonly mistakes: readonly string[]
  constructor(mistakes: readonly string[]) {
    super(`The configuration has ${mistakes.length} mistake(s):\n${mistakes.map((m) => `  - ${m}`).join('\n')}`)
    this.mistakes = mistakes
  }
}

/**
 * The whole configuration, read once.
 *
 * takes   the environment of the process
 * throws  ConfigError naming every mistake in the environment, the site's file and the keys
 */
export function configFrom(env: NodeJS.ProcessEnv): Config {
  const environment = Environment.safeParse(env)
  const mistakes = environment.success ? [] : mistakesIn(environment.error, '')
  const site = env.SITE_FILE ? siteFrom(env.SITE_FILE, textAt(env.SITE_FILE), mistakes) : null
  const clientKeys = env.CLIENT_JWKS_FILE ? clientKeysIn(env.CLIENT_JWKS_FILE, mistakes) : null
  const mentors = site && env.SITE_FILE ? mentorsBeside(env.SITE_FILE, site, mistakes) : null
  const questionnaire = site && env.SITE_FILE ? questionnaireBeside(env.SITE_FILE, site, mistakes) : null
  if (site) mistakes.push(...mistakesOf(site, clientKeys, env))
  if (!environment.success || !site || !mentors || !questionnaire || mistakes.length > 0)
    throw new ConfigError(mistakes.map(inWords))

  const { data } = environment
  return {
    appUrl: new URL(data.APP_URL).origin,
    host: data.HOST,
    port: data.PORT ?? Number(new URL(data.APP_URL).port || 443),
    database: data.DATABASE_URL
      ? { kind: 'postgres', url: data.DATABASE_URL }
      : { kind: 'pglite', dir: resolve(data.DATA_DIR) },
    secretKeys: data.SECRET_KEYS,
    clientKeys,
    siteFile: data.SITE_FILE,
    siteAgainMs: data.SITE_AGAIN_MS,
    site,
    mentors,
    questionnaire,
    staticDir: resolve(data.STATIC_DIR),
    logLevel: data.LOG_LEVEL,
    ehrDeadlineMs: data.EHR_DEADLINE_MS,
  }
}

function textAt(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

const clientKeysIn = (path: string, mistakes: Mistake[]) => parsed(path, textAt(path), ClientKeys, mistakes)

function mentorsBeside(siteFile: string, site: Site, mistakes: Mistake[]): Mentor[] | null {
  const path = beside(siteFile, site.mentorsFile)
  return mentorsFrom(path, textAt(path), site, mistakes)
}

function questionnaireBeside(siteFile: string, site: Site, mistakes: Mistake[]): Questionnaire | null {
  const { questionnaireFile, distressScreen } = site
  const path = beside(siteFile, questionnaireFile ?? '')
  const extra = questionnaireFile === undefined ? null : parsed(path, textAt(path), SiteQuestionnaire, mistakes)
  try {
    return questionnaireOf({ extra, distressScreen })
  } catch (cause) {
    if (!(cause instanceof z.ZodError)) throw cause
    mistakes.push(...mistakesIn(cause, `${path}: `))
    return null
  }
}

function mistakesOf(site: Site, keys: ClientKeys | null, env: NodeJS.ProcessEnv): Mistake[] {
  const missing = (at: string, says: string): Mistake => ({ at, kind: 'missing', says })
  return site.issuers.flatMap(({ iss, clientAuth }) => {
    if (clientAuth.kind === 'private-key-jwt' && !keys)
      return [missing('CLIENT_JWKS_FILE', `is required by the issuer ${iss}`)]
    if (clientAuth.kind === 'secret' && !env[clientAuth.secretEnv])
      return [missing(clientAuth.secretEnv, `is required, the client secret of the issuer ${iss}`)]
    return []
  })
}
