import { fieldsOf } from './fields.ts'

/** A resource of a bundle and the address it stands under in it. */
export type Addressed = { readonly fullUrl: string | null; readonly resource: unknown }

/**
 * Resources whose references are by type and id. Inside a bundle, `urn:uuid:…` names the entry of that address
 * and nothing else; one that names no entry is left as it is.
 */
export function resolvedIn(entries: readonly Addressed[]): unknown[] {
  const named = new Map<string, string>()
  for (const { fullUrl, resource } of entries) {
    const { resourceType, id } = fieldsOf(resource)
    if (fullUrl?.startsWith('urn:') && typeof resourceType === 'string' && typeof id === 'string')
      named.set(fullUrl, `${resourceType}/${id}`)
  }
  return entries.map(({ resource }) => (named.size === 0 ? resource : withReferences(resource, named)))
}

const POINTING = ['subject', 'reasonReference', 'focus'] as const

function withReferences(resource: unknown, named: ReadonlyMap<string, string>): unknown {
  const fields = fieldsOf(resource)
  const pointing = POINTING.filter((name) => fields[name] !== undefined)
  if (pointing.length === 0) return resource
  return { ...fields, ...Object.fromEntries(pointing.map((name) => [name, resolved(fields[name], named)])) }
}

function resolved(reference: unknown, named: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(reference)) return reference.map((one) => (Array.isArray(one) ? one : resolved(one, named)))
  const written = fieldsOf(reference).reference
  const target = typeof written === 'string' ? named.get(written) : undefined
  return target === undefined ? reference : { ...fieldsOf(reference), reference: target }
}
