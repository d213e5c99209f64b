import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type Api, api } from '../../shared/api.ts'
import { Purpose } from '../../shared/consent.ts'
import { OtherRole } from '../../shared/other-roles.ts'
import { ReferralReason } from '../../shared/referral.ts'
import { several } from '../../shared/several.ts'

const keys = Object.keys(api) as (keyof Api)[]

/** Where a body may hold as much as one likes: a list, words, or a map of any names. */
function endless(schema: unknown, path: string): string[] {
  if (typeof schema !== 'object' || schema === null) return []
  const { type, maxItems, maxLength, pattern, propertyNames, additionalProperties, ...rest } = schema as Limits
  const isCode = rest.enum !== undefined || rest.const !== undefined
  const noEnd = {
    array: maxItems === undefined,
    string: maxLength === undefined && !isCode && !hasEnd(pattern),
    object: typeof additionalProperties === 'object' && propertyNames?.enum === undefined,
  }
  return [
    ...(type !== undefined && noEnd[type as keyof typeof noEnd] ? [path] : []),
    ...Object.entries({ ...rest, additionalProperties }).flatMap(([key, of]) => endless(of, `${path}.${key}`)),
  ]
}
type Limits = {
  type?: string
  maxItems?: number
  maxLength?: number
  pattern?: string
  enum?: unknown
  const?: unknown
  propertyNames?: { enum?: unknown }
  additionalProperties?: unknown
}

/** A pattern that holds a whole text, and in which nothing may come again and again. */
const hasEnd = (pattern = '') =>
  /^\^.*\$$/.test(pattern) && !/[*+]|\{\d+,\}/.test(pattern.replaceAll(/\\.|\[[^\]]*\]/g, ''))

test('nothing that is sent may be as long as one likes', () => {
  const bodies = keys.filter((key) => api[key].method === 'POST').map((key) => [key, api[key].body] as const)
  const found = bodies.flatMap(([key, body]) => endless(z.toJSONSchema(body, { io: 'input' }), key))
  expect(found).toEqual([])
})

test.each([
  [z.array(Purpose), ['a']],
  [z.string(), ['a']],
  [z.object({ words: z.string().regex(/^a+$/) }), ['a.properties.words']],
  [z.string().regex(/x{1,3}/), ['a']],
  [z.record(z.string(), z.boolean()), ['a']],
  [several(Purpose), []],
  [z.string().max(3), []],
  [z.string().regex(/^x{1,3}$/), []],
])('what has no end is found, and what has one is let be: %#', (schema, found) => {
  expect(endless(z.toJSONSchema(schema, { io: 'input' }), 'a')).toEqual(found)
})

describe('a list of codes is refused where one is said twice, and told why', () => {
  const why = (key: keyof Api, body: unknown) =>
    api[key].body.safeParse(body).error?.issues.map(({ message }) => message)
  const agreeing = { purposes: ['match'], textVersion: 'v', language: 'fr' }
  const twice = ['each at most once']

  test.each<[keyof Api, unknown]>([
    ['withdrawConsent', { purposes: ['match', 'match'] }],
    ['giveConsent', { ...agreeing, purposes: ['match', 'match'] }],
    ['declineConsent', { ...agreeing, fields: ['site', 'site'] }],
    ['setOtherRoles', { roles: ['trainer', 'trainer'] }],
    ['setOwnProfile', { discloses: ['site', 'site'] }],
    ['wait', { referral: { reasons: ['poverty', 'poverty'] } }],
  ])('%s', (key, body) => expect(why(key, body)).toEqual(twice))

  test('nine thousand of five', () => {
    const purposes = Array.from({ length: 9_000 }, () => 'match')
    expect(why('withdrawConsent', { purposes })).toContain('no more than there are')
  })

  test('and all of them may be said', () => {
    expect(why('withdrawConsent', { purposes: Purpose.options })).toBeUndefined()
    expect(why('setOtherRoles', { roles: OtherRole.options })).toBeUndefined()
    expect(why('wait', { referral: { reasons: ReferralReason.options } })).toBeUndefined()
  })
})
