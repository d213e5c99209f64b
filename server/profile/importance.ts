import type { Answers, Criterion, Importance } from '../../shared/answers.ts'

/** What counts how much for somebody who said nothing about it. The reasons are the needs they came from. */
export const DEFAULT_IMPORTANCE: Readonly<Record<Criterion, Importance>> = {
  site: 'important', // A1.1: with one exception all respondents wanted a similar clinical situation
  spread: 'important', // A1.5
  treatments: 'important', // A1.3
  pathway: 'important', // A1.7: three steps ahead
  support: 'important', // A3.1
  style: 'important', // A3.2
  topics: 'important', // A2.8: counts once a topic is named
  gender: 'important', // A2.1: counts only once a wish is said
  age: 'not-important', // A2.2: where you are in your life, not age itself
  language: 'important', // A2.4: hard only when stated
  format: 'nice', // A3.6: the telephone suits most
  load: 'nice', // A5.11
}

/** The person's own importance wins; a language they stated is a must, unless they say that it is not (A2.4). */
export const importanceFrom = ({ language, importance }: Answers): Record<Criterion, Importance> => ({
  ...DEFAULT_IMPORTANCE,
  ...(language === null ? {} : { language: 'must' }),
  ...importance,
})
