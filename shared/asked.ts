import type { Given, Question, Subject, Value } from './questionnaire.ts'

type When = Question['when'][number]

/**
 * Which questions are asked, after what was answered (FHIR `enableWhen`). What was answered to a question that is
 * not asked counts for nothing.
 *
 * takes   subjects in which a condition looks back, never ahead
 */
export function askedIn(subjects: readonly Subject[], given: Given): Set<string> {
  const asked = new Set<string>()
  const answered = (id: string) => (asked.has(id) && Object.hasOwn(given, id) ? (given[id] ?? null) : null)
  for (const { id, when, whenAll } of subjects.flatMap(({ questions }) => questions)) {
    const holds = (one: When) => isSo(one, answered(one.question))
    if (when.length === 0 || (whenAll ? when.every(holds) : when.some(holds))) asked.add(id)
  }
  return asked
}

export const isAnswer = (value: Value | null | undefined): value is Value =>
  value != null && value !== '' && !(Array.isArray(value) && value.length === 0)

function isSo({ operator, value: wanted }: When, value: Value | null): boolean {
  if (operator === 'exists') return isAnswer(value) === wanted
  if (!isAnswer(value)) return false
  const same = Array.isArray(value) ? value.some((one) => one === wanted) : value === wanted
  return operator === '=' ? same : !same
}
