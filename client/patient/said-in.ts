import type { SpokenLanguage } from '../../shared/answers.ts'
import { askedIn } from '../../shared/asked.ts'
import type { QuestionnaireView } from '../../shared/questionnaire.ts'

/** What was chosen, each in the words of the questionnaire. Levels and a person's own words are left to the questions. */
export function saidIn({ subjects, given }: QuestionnaireView, language: SpokenLanguage): string[] {
  const asked = askedIn(subjects, given)
  return subjects
    .flatMap(({ questions }) => questions)
    .filter(({ id, kind, among }) => asked.has(id) && (kind === 'one' || kind === 'many') && among === null)
    .flatMap(({ id, options }) => {
      const codes = given[id]
      if (!Array.isArray(codes)) return []
      return codes.flatMap((code) => options.find((option) => option.code === code)?.text[language] ?? [])
    })
}
