import type { Many } from '../../shared/others.ts'
import { manyOf } from '../matching/others.ts'

/** A count of people; that it is nobody is not told either. */
export const told = (count: number): Many => manyOf(count) ?? 'few'

/** A finer mean would say of the last one who came what was added. */
const PERCENT = 5

/** The mean of parts, 0 to 1, in percent and in steps of five; null of few. */
export function meanTold(parts: readonly number[]): number | null {
  if (told(parts.length) === 'few') return null
  const mean = parts.reduce((sum, part) => sum + part, 0) / parts.length
  return PERCENT * Math.round((100 * mean) / PERCENT)
}
