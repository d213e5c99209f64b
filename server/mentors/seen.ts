import { createHmac } from 'node:crypto'
import { SeenMatchId, SeenMentorId } from '../../shared/ids.ts'
import type { Role } from '../../shared/launch.ts'

/** Who looks: one person, in one role, at one chart. */
export type Viewer = {
  readonly role: Role
  readonly issuer: string
  readonly fhirUser: string
  readonly patient: string | null
}

/**
 * An id as one viewer sees it: always the same for them, another for everybody else, and telling nothing without the
 * server's key.
 */
const seenAs = (key: Buffer, kind: 'mentor' | 'match', { role, issuer, fhirUser, patient }: Viewer, id: string) =>
  createHmac('sha256', key)
    .update(JSON.stringify(['seen', kind, role, issuer, fhirUser, patient, id]))
    .digest('hex')
    .slice(0, 32)

const newest = ([key]: readonly Buffer[]): Buffer => {
  if (!key) throw new Error('Ids cannot be made without a key')
  return key
}

export const seenMentor = (keys: readonly Buffer[], viewer: Viewer, id: string): SeenMentorId =>
  SeenMentorId.parse(seenAs(newest(keys), 'mentor', viewer, id))

export const seenMatch = (keys: readonly Buffer[], viewer: Viewer, id: string): SeenMatchId =>
  SeenMatchId.parse(seenAs(newest(keys), 'match', viewer, id))

/**
 * Which of these the viewer means. Every key is tried, so that a page opened before a key was renewed still works.
 *
 * gives  null for an id made for somebody else, as for one never made
 */
export function meant<Id extends string>(
  keys: readonly Buffer[],
  kind: 'mentor' | 'match',
  viewer: Viewer,
  { seen, among }: { readonly seen: string; readonly among: readonly Id[] },
): Id | null {
  return among.find((id) => keys.some((key) => seenAs(key, kind, viewer, id) === seen)) ?? null
}

/** As `meant`, for several ids of one page: each of these is made once. */
export function meantAmong<Id extends string>(
  keys: readonly Buffer[],
  kind: 'mentor' | 'match',
  viewer: Viewer,
  among: readonly Id[],
): (seen: string) => Id | null {
  const known = new Map(keys.flatMap((key) => among.map((id) => [seenAs(key, kind, viewer, id), id] as const)))
  return (seen) => known.get(seen) ?? null
}
