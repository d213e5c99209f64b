import type { QuestionnaireResponse } from 'fhir/r4.d.ts'
import { Answers } from '../../shared/answers.ts'
import { askedIn } from '../../shared/asked.ts'
import { subjectsOf } from './form.ts'
import { givenOf, heardIn, optionOf } from './given.ts'
import { codeOf, type Item, itemsIn, type Questionnaire } from './questionnaire.ts'
import { ANSWERS, FIRST, IMPORTANCE } from './vocabulary.ts'

type Field = keyof typeof Answers.shape
const isField = (name: string | null): name is Field => name !== null && Object.hasOwn(Answers.shape, name)

/**
 * QuestionnaireResponse → what ranking uses. The codes of the questionnaire say which answer fills which field; what
 * ranking has no word for, what is not asked and what is not understood counts for nothing.
 */
export function answersFrom(questionnaire: Questionnaire, response: Pick<QuestionnaireResponse, 'item'>): Answers {
  const given = givenOf(heardIn(questionnaire, response.item ?? []).entries)
  const asked = askedIn(subjectsOf(questionnaire), given)
  const items = itemsIn(questionnaire.item).filter(({ linkId }) => asked.has(linkId) && Object.hasOwn(given, linkId))
  const said = items.map((item) => ({ item, values: valuesIn(item, given[item.linkId]) }))

  const fields = new Map<Field, unknown[]>()
  const importance: Record<string, unknown> = {}
  for (const { item, values } of said) {
    const [field, criterion] = [codeOf(item, ANSWERS), codeOf(item, IMPORTANCE)]
    if (isField(field)) fields.set(field, [...(fields.get(field) ?? []), ...values])
    if (criterion !== null && values[0] !== undefined) importance[criterion] = values[0]
  }
  for (const { item, values } of said) {
    const field = codeOf(item, FIRST)
    const all = isField(field) ? fields.get(field) : undefined
    if (isField(field) && all) fields.set(field, [...values.filter((one) => all.includes(one)), ...all])
  }
  const understood = [...fields].map(([field, values]) => [field, fittingIn(field, values)] as const)
  return Answers.parse({
    ...Object.fromEntries(understood.filter(([, value]) => value !== undefined)),
    importance: Answers.shape.importance.catch({}).parse(importance),
  })
}

/** Options count where their code is one of ours. */
function valuesIn(item: Item, value: unknown): unknown[] {
  if (!Array.isArray(value)) return [value]
  return value.filter((code) => optionOf(item, code)?.valueCoding.system === ANSWERS)
}

/** A list keeps what fits, each once; a single value is the last that fits. */
function fittingIn(field: Field, values: readonly unknown[]): unknown {
  const schema = Answers.shape[field]
  const many = schema.safeParse([]).success
  const fit = [...new Set(values)].filter((one) => schema.safeParse(many ? [one] : one).success)
  return many ? fit : fit.at(-1)
}
