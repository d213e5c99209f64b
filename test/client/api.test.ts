import { expect, test } from 'vitest'
import { PATHS } from '../../client/api.ts'
import { api } from '../../shared/api.ts'

test('the page asks at the addresses of the endpoint table, and no other', () => {
  const table = Object.fromEntries(Object.entries(api).map(([key, { method, path }]) => [key, [method, path]]))
  expect(PATHS).toEqual(table)
})
