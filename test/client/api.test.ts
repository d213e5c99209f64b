import { expect, test } from 'vitest'
import { PATHS } from '../../client/api.ts'
import { TEXT_VERSION } from '../../client/use-consents.ts'
import { api } from '../../shared/api.ts'
import { CONSENT_TEXT_VERSION } from '../../shared/consent.ts'

test('the page asks at the addresses of the endpoint table, and no other', () => {
  const table = Object.fromEntries(Object.entries(api).map(([key, { method, path }]) => [key, [method, path]]))
  expect(PATHS).toEqual(table)
})

test('the text in the dictionaries is the version the server records', () => {
  expect(TEXT_VERSION).toBe(CONSENT_TEXT_VERSION)
})
