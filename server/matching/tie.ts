import type { MentorId } from '../../shared/ids.ts'
import type { Mentor } from '../../shared/mentor.ts'

/** The best score first; equals by a draw that is the patient's own, so that low ids do not win every tie. */
export const byScore = (one: Drawn, other: Drawn): number =>
  other.score - one.score || one.tie - other.tie || (one.mentor.id < other.mentor.id ? -1 : 1)

type Drawn = { readonly mentor: Pick<Mentor, 'id'>; readonly score: number; readonly tie: number }

/** The same patient and mentor draw the same number on every machine: FNV-1a, 32 bits, its bits mixed at the end. */
export function tieOf(tieKey: string, mentor: MentorId): number {
  let value = 0x811c9dc5
  for (const character of `${tieKey} ${mentor}`) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193)
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  return (value ^ (value >>> 13)) >>> 0
}
