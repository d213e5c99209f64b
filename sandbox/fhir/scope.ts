/** One letter an interaction, as SMART v2 writes them: create, read, update, delete, search. */
export type Interaction = 'c' | 'r' | 'u' | 'd' | 's'

export type Scope = { reach: 'patient' | 'user'; type: string; may: ReadonlySet<Interaction> }

const v1: Record<string, string> = { read: 'rs', write: 'cud', '*': 'cruds' }
const shape = /^(patient|user)\/([A-Z][A-Za-z]+|\*)\.(read|write|\*|c?r?u?d?s?)$/

/**
 * `patient/Condition.read` (v1) and `patient/Condition.rs` (v2) say the same.
 *
 * gives  undefined for anything else: `openid`, a typing error, and v2 scopes narrowed by a query,
 *        which we would have to enforce before we may grant them
 */
export function parseScope(text: string): Scope | undefined {
  const [, reach, type, letters] = shape.exec(text) ?? []
  if (reach === undefined || type === undefined || !letters) return undefined
  return { reach: reach as Scope['reach'], type, may: new Set((v1[letters] ?? letters) as Iterable<Interaction>) }
}

export const scopesIn = (text: string): Scope[] => text.split(' ').flatMap((word) => parseScope(word) ?? [])

export const covers = (scope: Scope, interaction: Interaction, type: string): boolean =>
  (scope.type === '*' || scope.type === type) && scope.may.has(interaction)
