import { expect, test } from 'vitest'
import { type Ehr, onBase } from '../../server/chart/ehr.ts'
import { EhrError } from '../../server/chart/ehr-error.ts'
import { searchAll } from '../../server/chart/search.ts'

const BASE = 'https://ehr.example/fhir'

/** An EHR that answers from a table of addresses. What is asked for and not there cannot be reached. */
function ehrWith(pages: Record<string, unknown>): Ehr & { asked: string[] } {
  const asked: string[] = []
  return {
    fhirBase: BASE,
    patient: 'a',
    asked,
    async get(url) {
      asked.push(url)
      const page = pages[url.replace(`${BASE}/`, '')]
      if (page === undefined) throw new EhrError('unreachable', { lasting: false })
      return page
    },
    post: () => Promise.reject(new Error('a search never writes')),
    put: () => Promise.reject(new Error('a search never writes')),
  }
}

const condition = (id: string) => ({ resource: { resourceType: 'Condition', id } })
const page = (entry: unknown[], next?: string) => ({
  resourceType: 'Bundle',
  entry,
  link: next === undefined ? [] : [{ relation: 'next', url: next }],
})

test('every page is read, whether the next link is absolute or relative', async () => {
  const ehr = ehrWith({
    'Condition?p=1': page([condition('1')], `${BASE}/Condition?p=2`),
    'Condition?p=2': page([condition('2')], 'Condition?p=3'),
    'Condition?p=3': page([condition('3')]),
  })
  const found = await searchAll(ehr, 'Condition?p=1', 1_000)
  expect(found).toMatchObject({ incomplete: null, entries: [{ id: '1' }, { id: '2' }, { id: '3' }] })
})

test.each([
  ['another host', 'https://evil.example/fhir/Condition?p=2'],
  ['another port', 'https://ehr.example:8443/fhir/Condition?p=2'],
  ['above the FHIR base', 'https://ehr.example/other/Condition'],
  ['a path that climbs out', '../admin'],
  ['a user in the address', 'https://me@ehr.example/fhir/Condition?p=2'],
])('a next link to %s is not followed, and the reading is incomplete', async (_, next) => {
  const ehr = ehrWith({ 'Condition?p=1': page([condition('1')], next) })
  expect(await searchAll(ehr, 'Condition?p=1', 1_000)).toMatchObject({
    incomplete: 'incomplete',
    entries: [{ id: '1' }],
  })
  expect(ehr.asked).toHaveLength(1)
})

test('a next link that points to itself ends the reading at once', async () => {
  const ehr = ehrWith({ 'Condition?p=1': page([condition('1')], `${BASE}/Condition?p=1`) })
  expect((await searchAll(ehr, 'Condition?p=1', 1_000)).incomplete).toBe('too-large')
  expect(ehr.asked).toHaveLength(1)
})

test('what was read before a page failed is kept, and the reading says it is not whole', async () => {
  const ehr = ehrWith({ 'Condition?p=1': page([condition('1')], 'Condition?p=2') })
  expect(await searchAll(ehr, 'Condition?p=1', 1_000)).toMatchObject({
    incomplete: 'unreachable',
    entries: [{ id: '1' }],
  })
})

test('an OperationOutcome among the entries says that something was left out', async () => {
  const outcome = {
    resource: { resourceType: 'OperationOutcome', issue: [{ severity: 'warning', code: 'incomplete' }] },
  }
  const ehr = ehrWith({ 'Condition?p=1': page([condition('1'), outcome]) })
  expect(await searchAll(ehr, 'Condition?p=1', 1_000)).toMatchObject({
    incomplete: 'incomplete',
    entries: [{ id: '1' }],
  })
})

test('an EHR that says in so many words that nothing was found left nothing out', async () => {
  const epic = 'urn:oid:1.2.840.114350.1.13.0.1.7.2.657369'
  const issue = (code: string) => ({
    severity: 'warning',
    code: 'processing',
    details: { coding: [{ system: epic, code }] },
  })
  const told = (...codes: string[]) =>
    page([{ search: { mode: 'outcome' }, resource: { resourceType: 'OperationOutcome', issue: codes.map(issue) } }])
  const incomplete = async (...codes: string[]) => {
    const ehr = ehrWith({ 'Condition?p=1': { ...told(...codes), total: 0 } })
    return (await searchAll(ehr, 'Condition?p=1', 1_000)).incomplete
  }
  expect(await incomplete('4101')).toBeNull()
  expect(await incomplete('59204')).toBe('incomplete')
  expect(await incomplete('4101', '4119')).toBe('incomplete')
})

test.each([
  ['says of more than it holds', { total: 3 }],
  ['names a next page without an address', { link: [{ relation: 'next' }] }],
])('a last page that %s is not the end of the list', async (_, more) => {
  const ehr = ehrWith({
    'Condition?p=1': page([condition('1')], 'Condition?p=2'),
    'Condition?p=2': { ...page([condition('2')]), ...more },
  })
  expect(await searchAll(ehr, 'Condition?p=1', 1_000)).toMatchObject({
    incomplete: 'incomplete',
    entries: [{ id: '1' }, { id: '2' }],
  })
})

test('a list is whole when all came that it says there are, whatever they are', async () => {
  const told = { resource: { resourceType: 'OperationOutcome', issue: [{ severity: 'information' }] } }
  for (const total of [undefined, null, 'two', 1, 2]) {
    const ehr = ehrWith({ 'Condition?p=1': { ...page([condition('1'), told]), total } })
    expect((await searchAll(ehr, 'Condition?p=1', 1_000)).incomplete).toBeNull()
  }
})

test('pages that are long beyond all measure together are not all kept', async () => {
  const text = 'x'.repeat(9_000_000)
  const long = (number: number) =>
    page([{ resource: { ...condition('1').resource, text } }], `Condition?p=${number + 1}`)
  const ehr = ehrWith(Object.fromEntries([1, 2, 3, 4, 5, 6].map((number) => [`Condition?p=${number}`, long(number)])))
  const found = await searchAll(ehr, 'Condition?p=1', 5_000)
  expect(found.incomplete).toBe('too-large')
  expect(found.entries).toHaveLength(4)
})

test('next links that lead round in a circle end the reading', async () => {
  const ehr = ehrWith({
    'Condition?p=1': page([condition('1')], 'Condition?p=2'),
    'Condition?p=2': page([condition('2')], 'Condition?p=1'),
  })
  expect((await searchAll(ehr, 'Condition?p=1', 1_000)).incomplete).toBe('too-large')
  expect(ehr.asked).toHaveLength(2)
})

test('something that is no Bundle is not an empty list', async () => {
  const ehr = ehrWith({ 'Condition?p=1': { hello: 'world' } })
  expect((await searchAll(ehr, 'Condition?p=1', 1_000)).incomplete).toBe('malformed')
})

test('an address is only ever on the FHIR base', () => {
  expect(onBase(BASE, 'Patient/a')).toBe(`${BASE}/Patient/a`)
  expect(() => onBase(BASE, 'https://ehr.example/fhirevil/Patient/a')).toThrow(EhrError)
  expect(() => onBase(BASE, '//evil.example/fhir/Patient/a')).toThrow(EhrError)
})
