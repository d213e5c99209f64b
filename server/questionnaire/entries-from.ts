import { Answers } from '../../shared/answers.ts'
import type { Value } from '../../shared/questionnaire.ts'
import { type Entry, optionOf } from './given.ts'
import { codeOf, type Item, itemsIn, type Questionnaire } from './questionnaire.ts'
import { ANSWERS, IMPORTANCE } from './vocabulary.ts'

/**
 * What ranking used → what it would be as answers to the questionnaire, all given at one moment: the other way of
 * `answersFrom`. What no question asks is left out; the first of several stands first.
 */
export function entriesFrom({ item }: Questionnaire, answers: Answers, at: string): ReadonlyMap<string, Entry> {
  const entries = itemsIn(item).flatMap((question): [string, Entry][] => {
    const value = valueFor(question, answers)
    return value === null ? [] : [[question.linkId, { value, at }]]
  })
  return new Map(entries)
}

function valueFor(question: Item, answers: Answers): Value | null {
  const said = saidIn(question, answers)
  if (question.type !== 'choice') return said[0] ?? null
  const codes = said.filter((code) => optionOf(question, code, ANSWERS))
  return codes.length === 0 ? null : question.repeats ? codes : codes.slice(0, 1)
}

/** What somebody has who says nothing. */
const NOTHING: Readonly<Record<string, unknown>> = Answers.parse({})

function saidIn(question: Item, answers: Answers): string[] {
  const [field, criterion] = [codeOf(question, ANSWERS), codeOf(question, IMPORTANCE)]
  const fields: Readonly<Record<string, unknown>> = answers
  if (field !== null) return fields[field] === NOTHING[field] ? [] : listed(fields[field])
  const importance: Readonly<Record<string, unknown>> = answers.importance
  return criterion === null ? [] : listed(importance[criterion])
}

const listed = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string')
