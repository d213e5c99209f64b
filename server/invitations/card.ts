import { createHash, randomBytes } from 'node:crypto'
import { encode } from 'uqr'
import type { SquareCode } from '../../shared/invitation.ts'

/** Crockford's letters: none that look alike, so that a card can be typed from. */
const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz'

/** 100 random bits in four groups of five. Who guesses one must sign in as that patient besides. */
export function newSecretOfCard(bytes: Uint8Array = randomBytes(20)): string {
  const letters = Array.from(bytes.subarray(0, 20), (byte) => LETTERS[byte % 32])
  return [0, 5, 10, 15].map((at) => letters.slice(at, at + 5).join('')).join('-')
}

/** As a person types it: capitals, spaces and hyphens as they come; null when it cannot be one. */
export function secretTyped(typed: string): string | null {
  const letters = typed.toLowerCase().replace(/[\s-]/g, '').replace(/[il]/g, '1').replace(/o/g, '0')
  if (!/^[0-9a-hjkmnp-tv-z]{20}$/.test(letters)) return null
  return [0, 5, 10, 15].map((at) => letters.slice(at, at + 5)).join('-')
}

/** Kept as a hash: who reads the database cannot print the card. */
export const hashOfCard = (secret: string) => createHash('sha256').update(`card/${secret}`).digest('base64url')

/** The link as a square code, drawn by the page: one path, a run of dark modules a rectangle. */
export function squareCode(link: string): SquareCode {
  const { data, size } = encode(link, { ecc: 'M', border: 4 })
  const path = data.flatMap((line, y) => runsIn(line).map(([x, width]) => `M${x} ${y}h${width}v1h-${width}z`)).join('')
  return { side: size, path }
}

/** [where it begins, how long it is] of each dark run. */
function runsIn(line: readonly boolean[]): [number, number][] {
  const runs: [number, number][] = []
  line.forEach((dark, x) => {
    const last = runs.at(-1)
    if (dark && last && last[0] + last[1] === x) last[1] += 1
    else if (dark) runs.push([x, 1])
  })
  return runs
}
