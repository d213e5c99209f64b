import { HIERARCHY } from './hierarchy.ts'

export type Outcome = 'equivalent' | 'subsumes' | 'subsumed-by' | 'not-subsumed'

const parents = new Map(HIERARCHY.map(([code, , above]) => [code, above]))

/** FHIR R4 `CodeSystem/$subsumes`, from A to B; undefined when one of them is not known here. */
export function subsumes(a: string, b: string): Outcome | undefined {
  if (!parents.has(a) || !parents.has(b)) return undefined
  if (a === b) return 'equivalent'
  if (isAbove(a, b)) return 'subsumes'
  return isAbove(b, a) ? 'subsumed-by' : 'not-subsumed'
}

const isAbove = (ancestor: string, code: string): boolean =>
  (parents.get(code) ?? []).some((parent) => parent === ancestor || isAbove(ancestor, parent))
