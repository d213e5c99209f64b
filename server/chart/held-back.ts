import type { Addressed } from './bundle-references.ts'
import { codeIn, conceptIn, type Fields, fieldsIn, fieldsOf, listIn, pointedAt, textIn } from './fields.ts'
import { localReference } from './local-reference.ts'
import { mayBeUsed } from './own-entries.ts'
import { statusIn } from './status-codes.ts'

/** What stands in a chart and is not told, by its reference and its address. */
export type HeldBack = ReadonlySet<string>

export function heldBackIn(entries: readonly Addressed[]): HeldBack {
  return new Set(
    entries.flatMap(({ fullUrl, resource }) => {
      const it = fieldsIn(resource)
      if (!it || !isHeldBack(it)) return []
      return [`${textIn(it.resourceType)}/${textIn(it.id)}`, ...(fullUrl ? [fullUrl] : [])]
    }),
  )
}

/** What is labelled as sensitive, has a modifier we do not know, was entered in error or ruled out. */
export const isHeldBack = (it: Fields): boolean =>
  !mayBeUsed(it) || codeIn(it.status) === 'entered-in-error' || NOT_SO.has(statusIn(conceptIn(it.verificationStatus)))

const NOT_SO = new Set<string | null>(['entered-in-error', 'refuted'])

/** Where references of a resource lead to. */
export type Surroundings = { readonly fhirBase: string | null; readonly heldBack: HeldBack }
/** Of a resource with nothing beside it. */
export const ALONE: Surroundings = { fhirBase: null, heldBack: new Set() }

/**
 * The label beside a reference, which stands for what it points at.
 *
 * gives   null where that is held back, inside the resource or beside it: then its name is not told either
 */
export function labelBeside(reference: unknown, { contained }: Fields, near: Surroundings): string | null {
  const written = pointedAt(reference)
  return written !== null && pointsAtHeldBack(written, contained, near) ? null : textIn(fieldsOf(reference).display)
}

function pointsAtHeldBack(written: string, contained: unknown, { fhirBase, heldBack }: Surroundings): boolean {
  if (written.startsWith('#'))
    return listIn(contained, fieldsIn).some((it) => written === `#${textIn(it.id)}` && isHeldBack(it))
  return heldBack.has(written) || heldBack.has(localReference(written, fhirBase))
}
