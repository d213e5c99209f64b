/**
 * The session cookie. `__Host-` pins it to this host; SameSite=None with Partitioned lets it live in
 * the EHR's frame, apart from every other site that would frame us. Browsers treat http://localhost
 * as secure, so one cookie serves both homes.
 */
const NAME = '__Host-accompany'

export const cookieHeader = (secret: string) =>
  `${NAME}=${secret}; Path=/; Secure; HttpOnly; SameSite=None; Partitioned`

/** The session's secret in a Cookie header, or null when there is none that could be ours. */
export function secretIn(header: string | undefined): string | null {
  const pair = header?.split(';').find((part) => part.trim().startsWith(`${NAME}=`))
  const secret = pair?.trim().slice(NAME.length + 1) ?? ''
  return /^[A-Za-z0-9_-]{43}$/.test(secret) ? secret : null
}
