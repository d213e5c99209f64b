import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { vaultWith } from '../../server/db/vault.ts'

const [older, newer] = [randomBytes(32), randomBytes(32)]

test('what is sealed opens again, and nothing of it can be read meanwhile', () => {
  const vault = vaultWith([newer])
  const sealed = vault.seal('a token with é', 'launch-1')
  expect(sealed).not.toContain('token')
  expect(vault.open(sealed, 'launch-1')).toBe('a token with é')
})

test('a sealed text moved to another row does not open', () => {
  const vault = vaultWith([newer])
  expect(() => vault.open(vault.seal('secret', 'launch-1'), 'launch-2')).toThrow()
})

test('after a rotation the newest key seals and the older still opens', () => {
  const before = vaultWith([older]).seal('secret', 'row')
  const rotated = vaultWith([newer, older])
  expect(rotated.open(before, 'row')).toBe('secret')
  expect(() => vaultWith([older]).open(rotated.seal('secret', 'row'), 'row')).toThrow()
})

test('one changed character is noticed', () => {
  const vault = vaultWith([newer])
  const sealed = vault.seal('secret', 'row')
  const other = sealed.at(-2) === 'A' ? 'B' : 'A'
  expect(() => vault.open(sealed.slice(0, -2) + other + sealed.slice(-1), 'row')).toThrow()
})
