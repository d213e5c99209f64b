import type { SpokenLanguage } from '../../shared/answers.ts'
import { askedIn, isAnswer } from '../../shared/asked.ts'
import type { Question, QuestionnaireView, Value } from '../../shared/questionnaire.ts'

export type Answered = { readonly id: string; readonly question: string; readonly said: readonly string[] }

/** Every question that was answered, and what was said, in this language: a person's own words stay as they are. */
export function answersIn({ subjects, given }: QuestionnaireView, language: SpokenLanguage): Answered[] {
  const asked = askedIn(subjects, given)
  return subjects
    .flatMap(({ questions }) => questions)
    .flatMap((question) => {
      const value = given[question.id]
      if (!asked.has(question.id) || !isAnswer(value) || value === false) return []
      const said = wordsOf(value, question, language)
      return said.length > 0 || value === true ? [{ id: question.id, question: question.text[language], said }] : []
    })
}

/** A box that is ticked says what its question says. */
function wordsOf(value: Value, { options }: Question, language: SpokenLanguage): string[] {
  if (typeof value === 'boolean') return []
  if (typeof value === 'string') return [value]
  return value.flatMap((code) => options.find((option) => option.code === code)?.text[language] ?? [])
}
