import { isDeepStrictEqual } from 'node:util'
import type { Mentor } from '../../shared/mentor.ts'
import type { Issuer, Site } from './site.ts'

export type TakenUp = {
  /** The issuers of the start, each with the roles it has today; null when the file knows none of them. */
  readonly issuers: readonly Issuer[] | null
  /** The fields that say something else than at the start and that count only after another. */
  readonly needsRestart: readonly string[]
}

const NOBODY: Issuer['roles'] = { clinicians: [], coordinators: [], mentors: [] }

/** What is heard by reading the file again: who is who, and what the mentors' file is and is read with. */
const HEARD = new Set(['roles', 'mentorsFile', 'lendingSites'])

/**
 * What a running process takes up of a site's file that was changed: the roles at the issuers it knows. Where it knows an
 * issuer that the file does not, nobody there has a role any more. A file that knows none of them is another site's, or
 * an address misspelt, and takes nobody's role away.
 *
 * takes   the site as it was read at the start, and as it is read now
 */
export function takenUp(started: Site, now: Site): TakenUp {
  const today = new Map(now.issuers.map((issuer) => [issuer.iss, issuer]))
  const known = started.issuers.some(({ iss }) => today.has(iss))
  const issuers = started.issuers.map((issuer) => ({ ...issuer, roles: today.get(issuer.iss)?.roles ?? NOBODY }))
  return { issuers: known ? issuers : null, needsRestart: needingRestart(started, now) }
}

function needingRestart({ issuers: before, ...started }: Site, { issuers: after, ...now }: Site): string[] {
  const isSame = isDeepStrictEqual(new Set(before.map(({ iss }) => iss)), new Set(after.map(({ iss }) => iss)))
  const within = after.flatMap((issuer, index) => {
    const same = before.find(({ iss }) => iss === issuer.iss)
    return same ? differing(same, issuer).map((field) => `issuers.${index}.${field}`) : []
  })
  return [...differing(started, now), ...(isSame ? [] : ['issuers']), ...within]
}

function differing<T extends object>(before: T, after: T): string[] {
  const fields = new Set([...Object.keys(before), ...Object.keys(after)])
  const at = (whole: T, field: string): unknown => Reflect.get(whole, field)
  return [...fields].filter((field) => !HEARD.has(field) && !isDeepStrictEqual(at(before, field), at(after, field)))
}

/** At how many of them somebody has another role than before. */
export const changedRoles = (before: ReadonlyMap<string, Issuer>, after: readonly Issuer[]): number =>
  after.filter(({ iss, roles }) => !isDeepStrictEqual(roles, before.get(iss)?.roles)).length

/** How many mentors are new, gone, or not as they were. */
export function changedMentors(before: readonly Mentor[], after: readonly Mentor[]): number {
  const standing = new Map(before.map((mentor) => [mentor.id, mentor]))
  const same = after.filter((mentor) => isDeepStrictEqual(mentor, standing.get(mentor.id))).length
  return new Set([...before, ...after].map(({ id }) => id)).size - same
}
