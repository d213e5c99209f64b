import type { Tnm } from '../../../shared/features.ts'
import { plain } from './words.ts'

const BEFORE = '(?:[yramu]{0,2}[cp] ?)?'
const SUFFIX = '(?: ?\\([a-z0-9+, -]{1,9}\\))?'
const T = `${BEFORE}t ?(is|x|[0-4])([a-d]?\\d?)${SUFFIX}`
const N = `${BEFORE}n ?(x|[0-3])(mi|[a-c]?)${SUFFIX}`
const M = `${BEFORE}m ?(x|[01])([a-d]?)`
const BETWEEN = '[ ,;/]{0,2}'

const SAYS_TUMOUR = /t ?(?:is|x|[0-4])/i

/** T and N side by side; alone, "T2" may be a vertebra or a picture of one. */
const TOGETHER = new RegExp(`\\b${T}${BETWEEN}${N}(?:${BETWEEN}${M})?(?!\\w)`)
const ALONE = { T: new RegExp(`\\b${T}(?!\\w)`), N: new RegExp(`\\b${N}(?!\\w)`), M: new RegExp(`\\b${M}(?!\\w)`) }

/** `pT2 N1a M0` → T2, N1A, M0; null where the words name no tumour and nodes. */
export function tnmInWords(text: string): Tnm | null {
  if (!SAYS_TUMOUR.test(text)) return null
  const [, t, tMore, n, nMore, m, mMore] = TOGETHER.exec(plain(text)) ?? []
  if (t === undefined || n === undefined) return null
  return { T: named('T', t, tMore), N: named('N', n, nMore), ...(m === undefined ? {} : { M: named('M', m, mMore) }) }
}

/** What a recorded stage says: there, each of the three may stand alone. */
export function tnmInStage(text: string): Tnm {
  const together = tnmInWords(text)
  if (together) return together
  const said = plain(text)
  return Object.fromEntries(
    Object.entries(ALONE).flatMap(([letter, pattern]) => {
      const [, category, more] = pattern.exec(said) ?? []
      return category === undefined ? [] : [[letter, named(letter, category, more)]]
    }),
  )
}

const named = (letter: string, category: string, more = '') => `${letter}${category}${more}`.toUpperCase()
