import { type Answers, Criterion, type Importance, NOT_THE_ILLNESS, type Topic } from '../../shared/answers.ts'

/** What counts how much for somebody who said nothing about it. The reasons are the needs they came from. */
const DEFAULT_IMPORTANCE: Readonly<Record<Criterion, Importance>> = {
  site: 'important', // A1.1: with one exception all respondents wanted a similar clinical situation
  subtype: 'not-important', // A1.2: where wanted; otherwise it only orders those who are alike
  spread: 'important', // A1.5
  treatments: 'important', // A1.3
  coming: 'important', // A1.3: "what to expect"; counts once a treatment is planned
  pathway: 'important', // A1.7: three steps ahead
  phase: 'nice', // A1.7: in treatment or finished
  recency: 'important', // A1.9: counts as far as the need is practical
  support: 'important', // A3.1
  style: 'important', // A3.2
  tone: 'important', // A3.3
  topics: 'important', // A2.8: counts once a topic is named
  hardships: 'nice', // A2.9: counts once one is named
  strengths: 'important', // A2.9: counts once a need is named
  gender: 'important', // A2.1: counts only once a wish is said
  age: 'not-important', // A2.2: where you are in your life, not age itself
  family: 'nice', // A2.2: counts once the person says where they are in life
  work: 'nice',
  menopause: 'nice',
  identity: 'important', // A2.10: counts only once somebody describes themself
  interests: 'nice', // A2.4: only when stated
  language: 'important', // A2.4: hard only when stated
  region: 'important', // A2.4: counts only for meeting in person; less where another way will do
  format: 'nice', // A3.6: the telephone suits most
  times: 'important', // A3.8: counts once times are named
  experience: 'important', // A2.11: counts only where an experienced mentor is asked for
  feedback: 'important', // A8.7: counts only after a first meeting
  load: 'nice', // A5.11
}

/** A life stage counts more for who has something to talk about that goes with it (study of eight, line 218). */
const GOES_WITH: readonly (readonly [Topic, Criterion])[] = [
  ['children', 'family'],
  ['work', 'work'],
  ['money', 'work'],
  ['menopause', 'menopause'],
]

/** What is asked of the illness. Who says of all of it that it does not matter means the rest of it too (A1.10). */
const OF_ILLNESS = ['site', 'spread', 'treatments', 'pathway', 'phase'] as const satisfies readonly Criterion[]
const meantBy = (said: Answers['importance']) =>
  OF_ILLNESS.every((one) => said[one] === 'not-important') ? { ...NOT_THE_ILLNESS, ...said } : said

/** Hard times lived through join two people whatever the illness (A2.9). */
const BEYOND_ILLNESS: Partial<Record<Criterion, Importance>> = {
  ...NOT_THE_ILLNESS,
  hardships: 'important',
}

/** The person's own importance wins; a language they stated is a must, unless they say that it is not (A2.4). */
export const importanceFrom = (answers: Answers): Record<Criterion, Importance> => ({
  ...DEFAULT_IMPORTANCE,
  ...Object.fromEntries(
    GOES_WITH.filter(([topic]) => answers.topics.includes(topic)).map(([, of]) => [of, 'important']),
  ),
  ...(answers.formats.some((format) => format !== 'in_person') ? { region: 'nice' } : {}),
  ...(answers.connection === 'hardship' ? BEYOND_ILLNESS : {}),
  ...(answers.language === null ? {} : { language: 'must' }),
  ...meantBy(answers.importance),
})

/** What the person said does not matter: it counts for nothing, and is not spoken of either. */
export function dismissedBy(said: Answers['importance']): Criterion[] {
  const meant = meantBy(said)
  return Criterion.options.filter((criterion) => meant[criterion] === 'not-important')
}
