import type { Concept } from './chart.ts'
import { conceptIn, type Fields, fieldsIn, listIn, textIn } from './fields.ts'

/** The concepts of extensions whose own address, or that of what holds them, is of this kind. */
export function conceptsUnder(extensions: unknown, kind: RegExp): Concept[] {
  return listIn(extensions, fieldsIn).flatMap((outer) => {
    const inside = listIn(outer.extension, fieldsIn).filter((inner) => kind.test(`${urlOf(outer)} ${urlOf(inner)}`))
    const own = kind.test(urlOf(outer)) ? [outer] : []
    return [...own, ...inside].flatMap(({ valueCodeableConcept }) => conceptIn(valueCodeableConcept) ?? [])
  })
}

const urlOf = ({ url }: Fields) => textIn(url) ?? ''
