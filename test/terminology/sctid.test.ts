import fc from 'fast-check'
import { expect, test } from 'vitest'
import { HIERARCHY } from '../../sandbox/terminology/hierarchy.ts'
import { ANCESTORS } from '../../server/terminology/ancestors.ts'
import { isConceptId } from '../../server/terminology/sctid.ts'

const CONCEPTS = [...new Set([...ANCESTORS, ...HIERARCHY.map(([code]) => code), '353431000119107'])]

test.each(CONCEPTS)('%s is a concept of SNOMED CT', (code) => expect(isConceptId(code)).toBe(true))

test.each([
  ['a name', 'Jean Tremblay'],
  ['a telephone number', '5145550123'],
  ['a health insurance number', 'TREJ92051234'],
  ['a day', '19920504'],
  ['a medical record number', '21405873'],
  ['a description, not a concept', '2534018'],
  ['a code with words behind it', '254837009 |breast|'],
  ['a code in other digits', '２５４８３７００９'],
  ['nothing', ''],
])('%s is none, and is never sent', (_, code) => expect(isConceptId(code)).toBe(false))

test('one digit written wrong, or two changed over, is no concept any more', () => {
  const changed = fc
    .constantFrom(...CONCEPTS)
    .chain((code) => fc.tuple(fc.constant(code), fc.nat({ max: code.length - 1 }), fc.nat({ max: 9 })))
  fc.assert(
    fc.property(changed, ([code, at, digit]) => {
      const wrong = `${code.slice(0, at)}${digit}${code.slice(at + 1)}`
      const turned = `${code.slice(0, at)}${code[at + 1] ?? ''}${code[at] ?? ''}${code.slice(at + 2)}`
      for (const other of [wrong, turned]) if (other !== code) expect(isConceptId(other)).toBe(false)
    }),
  )
})
