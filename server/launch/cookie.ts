import { hashOf } from './secret.ts'

/**
 * Each login and each launch has a cookie of its own, so that two tabs never touch each other's.
 * `__Host-` pins it to this host; SameSite=None with Partitioned lets it live in the EHR's frame, apart
 * from every other site that would frame us. Browsers treat http://localhost as secure, so the same
 * cookie serves both homes.
 */
const PREFIX = '__Host-accompany-'
const ATTRIBUTES = 'Path=/; Secure; HttpOnly; SameSite=None; Partitioned'

/** The name says nothing: it is drawn from a state or a launch id by a hash. */
export const cookieNameFor = (id: string) => `${PREFIX}${hashOf(id).slice(0, 12)}`

/** takes  how long the browser keeps it, in seconds */
export const cookieHeader = (name: string, secret: string, seconds: number) =>
  `${name}=${secret}; Max-Age=${seconds}; ${ATTRIBUTES}`

export const cookieGone = (name: string) => `${name}=; Max-Age=0; ${ATTRIBUTES}`

/** The secret that a Cookie header holds under this name, or null. */
export function secretIn(header: string | undefined, name: string): string | null {
  const secret = pairsIn(header).find(([key]) => key === name)?.[1] ?? ''
  return /^[A-Za-z0-9_-]{43}$/.test(secret) ? secret : null
}

/** Every name of ours in a Cookie header. */
export const ownNamesIn = (header: string | undefined) =>
  pairsIn(header)
    .map(([key]) => key)
    .filter((key) => key.startsWith(PREFIX))

const pairsIn = (header: string | undefined) =>
  (header ?? '').split(';').map((part) => {
    const [key = '', ...value] = part.trim().split('=')
    return [key, value.join('=')] as const
  })
