import { expect, test } from 'vitest'
import { codeInWords } from '../../client/language/dates.ts'
import { en } from '../../client/language/en.ts'
import { fr } from '../../client/language/fr.ts'
import { distinct, resourceIn } from '../../client/ui/sources-of.ts'
import { ReadResource } from '../../shared/record.ts'

const source = (reference: string, date: string | null = null) =>
  ({ kind: 'chart', reference, code: null, label: 'Cancer du sein', date }) as const

test('one entry is one source, however often a value was read from it', () => {
  const [one, other] = [source('Condition/a'), source('Condition/a', '2024')]
  expect(distinct([one, { ...one }, other])).toEqual([one, other])
})

test.each(ReadResource.options)('an entry of %s has a word in both languages', (type) => {
  expect(resourceIn(`${type}/abc`)).toBe(type)
  expect(fr.record.source[type]).not.toBe('')
  expect(en.record.source[type]).not.toBe('')
})

test('an entry without an id still has its word, and what is never read has none', () => {
  expect(resourceIn('Condition')).toBe('Condition')
  expect(resourceIn('ConditionDefinition/a')).toBeNull()
})

test.each([
  ['http://snomed.info/sct', 'SNOMED CT 1'],
  ['urn:oid:2.16.840.1.113883.6.90', 'ICD-10-CM 1'],
  ['2.16.840.1.113883.6.96', 'SNOMED CT 1'],
  ['urn:oid:1.2.840.114350.1.13.861.1.7.2.696580', '1'],
  ['__proto__', '1'],
])('a code of %s is said as “%s”', (system, said) => expect(codeInWords({ system, code: '1' })).toBe(said))

test('one more is one, and many are counted', () => {
  expect(fr.record.moreSources(1)).toBe('et une autre inscription')
  expect(en.record.moreSources(7)).toBe('and 7 more entries')
})
