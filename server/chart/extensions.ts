import { z } from 'zod'
import type { Concept } from './chart.ts'
import { ConceptFields, lenient, list, Text } from './fields.ts'

const Inner = z.object({ url: lenient(Text), valueCodeableConcept: lenient(ConceptFields) })

/** An extension, and one level of what it holds. */
export const ExtensionFields = Inner.extend({ extension: list(Inner) })
type ExtensionFields = z.infer<typeof ExtensionFields>

/** The concepts of extensions whose own address, or that of what holds them, is of this kind. */
export function conceptsIn(extensions: readonly ExtensionFields[] | undefined, kind: RegExp): Concept[] {
  return (extensions ?? []).flatMap(({ url, valueCodeableConcept, extension = [] }) => {
    const inside = extension.filter((one) => kind.test(`${url ?? ''} ${one.url ?? ''}`))
    const own = kind.test(url ?? '') ? [valueCodeableConcept] : []
    return [...own, ...inside.map((one) => one.valueCodeableConcept)].flatMap((concept) => concept ?? [])
  })
}
