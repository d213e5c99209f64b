import type { Answers, Criterion, Importance } from '../../shared/answers.ts'
import type { Words } from '../language/fr.ts'

/** Written out, so that no page loads a schema for it: a test holds it to the schema's own. */
export const NO_ANSWERS: Answers = {
  supports: [],
  style: null,
  tone: null,
  topics: [],
  formats: [],
  mentorGender: null,
  language: null,
  connection: 'illness',
  hardships: [],
  needs: [],
  site: null,
  treatmentsComing: [],
  family: null,
  occupation: null,
  menopause: null,
  identities: [],
  interests: [],
  region: null,
  times: [],
  importance: {},
}

/** What the person said matters, each in a few words; nothing for what they left out. */
export function said(answers: Answers, { clinical, matters }: Pick<Words, 'clinical' | 'matters'>): string[] {
  const { supports, style, topics, formats, mentorGender, language, importance } = answers
  const weighed = Object.entries(importance) as [Criterion, Importance][]
  return [
    ...supports.map((one) => clinical.support[one]),
    style && clinical.style[style],
    ...topics.map((one) => clinical.topic[one]),
    mentorGender && clinical.gender[mentorGender],
    ...formats.map((one) => clinical.format[one]),
    language && matters.languageName[language],
    ...weighed.map(([criterion, level]) =>
      matters.importanceSaid(matters.importanceOf[criterion], matters.level[level]),
    ),
  ].filter((one) => one !== null)
}
