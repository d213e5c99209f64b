import fc from 'fast-check'
import { expect, test } from 'vitest'
import { batchOf, outcomesIn } from '../../server/terminology/subsumption.ts'

const PAIR = { ancestor: '254837009', code: '188147009' }

test('a question is two codes and their system', () =>
  expect(batchOf([PAIR])).toEqual({
    resourceType: 'Bundle',
    type: 'batch',
    entry: [
      {
        request: {
          method: 'GET',
          url: 'CodeSystem/$subsumes?system=http%3A%2F%2Fsnomed.info%2Fsct&codeA=254837009&codeB=188147009',
        },
      },
    ],
  }))

const outcome = (valueCode: string) => ({ resourceType: 'Parameters', parameter: [{ name: 'outcome', valueCode }] })
const answer = (entry: unknown, type = 'batch-response') => ({ resourceType: 'Bundle', type, entry: [entry] })
const ok = { status: '200 OK' }

test.each([
  ['an ancestor subsumes', answer({ response: ok, resource: outcome('subsumes') }), 'subsumes'],
  ['a code subsumes itself', answer({ response: ok, resource: outcome('equivalent') }), 'subsumes'],
  ['a descendant does not', answer({ response: ok, resource: outcome('subsumed-by') }), 'does-not'],
  ['a stranger does not', answer({ response: ok, resource: outcome('not-subsumed') }), 'does-not'],
  ['a code the server does not know has no answer', answer({ response: { status: '404 Not Found' } }), 'no-answer'],
  [
    'a server that failed has said nothing',
    answer({ response: { status: '500' }, resource: outcome('subsumes') }),
    null,
  ],
  ['a word we do not know is nothing', answer({ response: ok, resource: outcome('perhaps') }), null],
  ['an answer without a resource is nothing', answer({ response: ok }), null],
  ['a searchset is no answer', answer({ response: ok, resource: outcome('subsumes') }, 'searchset'), null],
  ['too many answers are none', { ...answer({ response: ok }), entry: [{ response: ok }, { response: ok }] }, null],
  ['a page is no answer', '<html>', null],
])('%s', (_, body, expected) => expect(outcomesIn(body, [PAIR])).toEqual([expected]))

test('whatever comes back, it is an outcome or nothing for each question', () => {
  fc.assert(
    fc.property(fc.anything(), fc.integer({ min: 0, max: 5 }), (body, count) => {
      const outcomes = outcomesIn(
        body,
        Array.from({ length: count }, () => PAIR),
      )
      expect(outcomes).toHaveLength(count)
      for (const one of outcomes) expect([null, 'subsumes', 'does-not', 'no-answer']).toContain(one)
    }),
  )
})
