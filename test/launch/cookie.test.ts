import { expect, test } from 'vitest'
import { cookieHeader, secretIn } from '../../server/launch/cookie.ts'

const secret = 'a'.repeat(43)

test('the cookie is pinned to this host, unreadable by scripts, and works in a frame of another site', () => {
  expect(cookieHeader(secret)).toBe(`__Host-accompany=${secret}; Path=/; Secure; HttpOnly; SameSite=None; Partitioned`)
})

test('a secret is read among other cookies, and anything that is not one is nobody', () => {
  expect(secretIn(`a=b; __Host-accompany=${secret}; c=d`)).toBe(secret)
  expect(secretIn('__Host-accompany=short')).toBeNull()
  expect(secretIn(`accompany=${secret}`)).toBeNull()
  expect(secretIn(undefined)).toBeNull()
})
