import type { Waiter } from '../../shared/planning.ts'
import { dayInWords } from '../language/dates.ts'
import { useWords } from '../language/language.tsx'

/** Somebody who waits: what is needed to place them, and since when. Nobody is named. */
export function WhoWaits({ waiter }: { waiter: Waiter | undefined }) {
  const { words, language } = useWords()
  if (!waiter) return null
  const { clinical, planning, matters } = words
  const who = [
    waiter.site ? clinical.site[waiter.site] : planning.unknownSite,
    waiter.ageBand && clinical.ageBand(waiter.ageBand),
    waiter.language && matters.languageName[waiter.language],
  ]
  return (
    <p>
      {who.filter(Boolean).join(' · ')}{' '}
      <span className="quiet small">{planning.since(dayInWords(language, waiter.since))}</span>
    </p>
  )
}
