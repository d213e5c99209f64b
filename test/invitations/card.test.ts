import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hashOfCard, newSecretOfCard, secretTyped, squareCode } from '../../server/invitations/card.ts'

test('a card is twenty letters of 32 in four groups, drawn anew each time', () => {
  const secrets = Array.from({ length: 200 }, () => newSecretOfCard())
  for (const secret of secrets) expect(secret).toMatch(/^([0-9a-hjkmnp-tv-z]{5}-){3}[0-9a-hjkmnp-tv-z]{5}$/)
  expect(new Set(secrets).size).toBe(200)
})

test('what was typed from a card is read as it was meant', () => {
  expect(secretTyped('ABCDE-FGHJK-MNPQR-STVWX')).toBe('abcde-fghjk-mnpqr-stvwx')
  expect(secretTyped(' abcdefghjkmnpqrstvwx ')).toBe('abcde-fghjk-mnpqr-stvwx')
  expect(secretTyped('OOOOO-LLLLL-IIIII-00000')).toBe('00000-11111-11111-00000')
})

test('whatever else is typed is no card', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), (typed) => {
      const secret = secretTyped(typed)
      expect(secret === null || /^[0-9a-z]{5}(-[0-9a-z]{5}){3}$/.test(secret)).toBe(true)
    }),
  )
  for (const typed of ['', 'abcde', 'u'.repeat(20), `${'a'.repeat(20)}/../c/x`]) expect(secretTyped(typed)).toBeNull()
})

test('the hash of a card says nothing of it', () => {
  expect(hashOfCard('abcde-fghjk-mnpqr-stvwx')).not.toContain('abcde')
  expect(hashOfCard('a')).not.toBe(hashOfCard('b'))
})

/** The modules that a path paints, as rows of dark and light. */
function painted({ side, path }: { side: number; path: string }): string[] {
  const rows = Array.from({ length: side }, () => Array<string>(side).fill('.'))
  for (const [, x = '', y = '', width = ''] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let at = 0; at < Number(width); at += 1) (rows[Number(y)] ?? [])[Number(x) + at] = '#'
  return rows.map((row) => row.join(''))
}

test('the square code has its three corners and a quiet margin of four modules', () => {
  const rows = painted(squareCode('http://localhost:3010/i/abcde-fghjk-mnpqr-stvwx'))
  const corner = ['#######', '#.....#', '#.###.#', '#.###.#', '#.###.#', '#.....#', '#######']
  const at = (x: number, y: number) => rows.slice(y, y + 7).map((row) => row.slice(x, x + 7))
  const far = rows.length - 4 - 7
  for (const [x, y] of [
    [4, 4],
    [far, 4],
    [4, far],
  ] as const)
    expect(at(x, y)).toEqual(corner)
  for (const row of [...rows.slice(0, 4), ...rows.slice(-4)]) expect(row).toMatch(/^\.+$/)
})

test('another link is another code', () => {
  expect(squareCode('http://localhost/i/a').path).not.toBe(squareCode('http://localhost/i/b').path)
})
