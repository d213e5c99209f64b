import { expect, test } from 'vitest'
import { cookieGone, cookieHeader, cookieNameFor, ownNamesIn, secretIn } from '../../server/launch/cookie.ts'

const secret = 'a'.repeat(43)
const name = cookieNameFor('launch-1')

test('the cookie is pinned to this host, unreadable by scripts, and works in a frame of another site', () => {
  expect(cookieHeader(name, secret, 600)).toBe(
    `${name}=${secret}; Max-Age=600; Path=/; Secure; HttpOnly; SameSite=None; Partitioned`,
  )
  expect(cookieGone(name)).toContain('Max-Age=0')
})

test('each launch has a cookie of its own, whose name does not tell its id', () => {
  expect(name).toMatch(/^__Host-accompany-[A-Za-z0-9_-]{12}$/)
  expect(name).not.toContain('launch-1')
  expect(cookieNameFor('launch-2')).not.toBe(name)
})

test('a secret is read among other cookies, and anything that is not one is nobody', () => {
  expect(secretIn(`a=b; ${name}=${secret}; c=d`, name)).toBe(secret)
  expect(secretIn(`${name}=short`, name)).toBeNull()
  expect(secretIn(`accompany=${secret}`, name)).toBeNull()
  expect(secretIn(undefined, name)).toBeNull()
  expect(ownNamesIn(`a=b; ${name}=${secret}`)).toEqual([name])
})
