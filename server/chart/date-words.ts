import type { PartialDate } from '../../shared/oncology.ts'

const MONTHS: readonly (readonly [french: string, english: string])[] = [
  ['janv', 'jan'],
  ['fevr', 'feb'],
  ['mars', 'mar'],
  ['avr', 'apr'],
  ['mai', 'may'],
  ['juin', 'jun'],
  ['juil', 'jul'],
  ['aout', 'aug'],
  ['sept', 'sep'],
  ['oct', 'oct'],
  ['nov', 'nov'],
  ['dec', 'dec'],
]

/**
 * A date in words, as precise as they are: `mars 2021`, `le 3 mai 2019`, `around 2018`, `03/2021`.
 *
 * gives   null where words name no year, or two: "between 2015 and 2017" is neither
 */
export function dateInWords(words: string): PartialDate | null {
  const said = words
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
  const years = [...new Set(said.match(/\b(?:19|20)\d\d\b/g))]
  const [year] = years
  if (year === undefined || years.length > 1) return null
  const month = monthNamed(said) ?? /\b(0?[1-9]|1[0-2])[/-](?:19|20)\d\d\b/.exec(said)?.[1]?.padStart(2, '0')
  if (month === undefined || /\d[/-]\d{1,2}[/-]\d/.test(said)) return year
  const day = /\b([1-9]|0[1-9]|[12]\d|3[01])(?:er|st|nd|rd|th)? (?:of )?[a-z]{3,}/.exec(said)?.[1]
  return day === undefined ? `${year}-${month}` : `${year}-${month}-${day.padStart(2, '0')}`
}

function monthNamed(said: string): string | undefined {
  const at = MONTHS.findIndex((names) => names.some((name) => new RegExp(`\\b${name}[a-z]*\\b`).test(said)))
  return at < 0 ? undefined : String(at + 1).padStart(2, '0')
}
