import type { z } from 'zod'

/** What is wrong somewhere in a configuration. */
export type Mistake = {
  /** The setting, or the file and the field in it. */
  readonly at: string
  /** What kind of mistake, which says nothing of what stands there. */
  readonly kind: string
  /** For whoever mends it. It may quote the name of a field that nobody knows. */
  readonly says: string
}

export const inWords = ({ at, says }: Mistake) => `${at}: ${says}`

/** For the log: a field that nobody knows may be named after a person. */
export const inTheLog = ({ at, kind }: Mistake) => `${at}: ${kind}`

export const mistakesIn = (error: z.ZodError, file: string): Mistake[] =>
  error.issues.map(({ path, code, message }) => ({ at: `${file}${path.join('.')}`, kind: code, says: message }))

/**
 * What stands in a JSON file.
 *
 * takes   its text, null where it cannot be read
 * gives   null, and the mistakes are added to those that are known
 */
export function parsed<T>(path: string, text: string | null, schema: z.ZodType<T>, mistakes: Mistake[]): T | null {
  if (text === null) return mistaken(mistakes, { at: path, kind: 'unreadable', says: 'cannot be read' })
  const json = jsonIn(text)
  if (!json) return mistaken(mistakes, { at: path, kind: 'not-json', says: 'is not JSON' })
  const read = schema.safeParse(json.value)
  return read.success ? read.data : mistaken(mistakes, ...mistakesIn(read.error, `${path}: `))
}

function mistaken(mistakes: Mistake[], ...more: readonly Mistake[]): null {
  mistakes.push(...more)
  return null
}

function jsonIn(text: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return null
  }
}
