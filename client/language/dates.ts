import type { SpokenLanguage } from '../../shared/answers.ts'

/** `2026`, `2026-05` or `2026-05-14` in words, at the precision it was recorded, never more. */
export function dayInWords(language: SpokenLanguage, date: string): string {
  const [year = 0, month, day] = date.split('-').map(Number)
  const style: Intl.DateTimeFormatOptions = {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month ? { month: 'long' } : {}),
    ...(day ? { day: 'numeric' } : {}),
  }
  return new Intl.DateTimeFormat(`${language}-CA`, style).format(Date.UTC(year, (month ?? 1) - 1, day ?? 1))
}

/** A moment, as a person in the room would say it. */
export const momentInWords = (language: SpokenLanguage, at: string) =>
  new Intl.DateTimeFormat(`${language}-CA`, { dateStyle: 'long', timeStyle: 'short' }).format(new Date(at))

export const listInWords = (language: SpokenLanguage, items: readonly string[]) =>
  new Intl.ListFormat(`${language}-CA`, { style: 'long', type: 'conjunction' }).format(items)
