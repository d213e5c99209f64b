import type { QuestionnaireResponseItem, QuestionnaireResponseItemAnswer } from 'fhir/r4.d.ts'
import { isAnswer } from '../../shared/asked.ts'
import type { Given, Value } from '../../shared/questionnaire.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'
import { mostOf } from './form.ts'
import { type Item, itemsIn, type Questionnaire } from './questionnaire.ts'
import { ANSWERED_AT } from './vocabulary.ts'

export type Entry = { readonly value: Value; readonly at: string }

/** What is understood of items of a response, and what is not: a question or an option that is gone, kept aside as it is. */
export type Heard = {
  readonly entries: ReadonlyMap<string, Entry>
  readonly aside: readonly QuestionnaireResponseItem[]
}

/** takes  items of responses, nested or flat, perhaps of an older questionnaire; never throws */
export function heardIn({ item: asked }: Questionnaire, items: readonly QuestionnaireResponseItem[]): Heard {
  const questions = new Map(itemsIn(asked).map((item) => [item.linkId, item]))
  const entries = new Map<string, Entry>()
  const aside: QuestionnaireResponseItem[] = []
  for (const given of leavesOf(items)) {
    // Said twice, the first counts.
    const question = entries.has(given.linkId) ? undefined : questions.get(given.linkId)
    const [understood, rest] = split(question, (given.answer ?? []).filter(saysSomething))
    const value = question ? valueIn(question, understood) : null
    const at = given.extension?.find(({ url }) => url === ANSWERED_AT)?.valueDateTime
    if (isAnswer(value)) entries.set(given.linkId, { value, at: at ?? new Date(0).toISOString() })
    if (rest.length > 0) aside.push({ ...given, answer: [...rest] })
  }
  return { entries, aside }
}

const leavesOf = (items: readonly QuestionnaireResponseItem[]): QuestionnaireResponseItem[] =>
  items.flatMap((one) => [...(one.answer ? [one] : []), ...leavesOf(one.item ?? [])])

/** FHIR has no empty string; where one comes in, nothing was said. */
const saysSomething = ({ valueString }: QuestionnaireResponseItemAnswer) => valueString !== ''

type Said = readonly QuestionnaireResponseItemAnswer[]

function split(question: Item | undefined, answers: Said): readonly [Said, Said] {
  if (question === undefined) return [[], answers]
  const known = answers.filter((answer) => isKnown(question, answer))
  const heard = question.repeats ? known : known.slice(0, 1)
  return [heard, answers.filter((answer) => !heard.includes(answer))]
}

function isKnown(question: Item, { valueBoolean, valueString, valueCoding }: QuestionnaireResponseItemAnswer): boolean {
  switch (question.type) {
    case 'choice':
      return optionOf(question, valueCoding?.code, valueCoding?.system) !== undefined
    case 'boolean':
      return valueBoolean !== undefined
    case 'string':
    case 'text':
      return valueString !== undefined
    case 'group':
    case 'display':
      return false
    default:
      return question.type satisfies never
  }
}

export const optionOf = ({ answerOption }: Item, code: string | undefined, system?: string) =>
  answerOption?.find(
    ({ valueCoding }) => valueCoding.code === code && (system ?? valueCoding.system) === valueCoding.system,
  )

function valueIn({ type }: Item, answers: Said): Value | null {
  if (type === 'choice') return answers.flatMap(({ valueCoding }) => valueCoding?.code ?? [])
  return answers[0]?.valueBoolean ?? answers[0]?.valueString ?? null
}

export const givenOf = (entries: Heard['entries']): Given =>
  Object.fromEntries([...entries].map(([id, { value }]) => [id, value]))

/**
 * Whether this may be said to this question, and as it is kept.
 *
 * gives    null where it takes the answer back
 * refuses  bad-request what the question does not ask, too-large more words than there is room for
 */
export function fitting(question: Item, value: Value | null): Result<Value | null, 'bad-request' | 'too-large'> {
  if (value === null) return ok(null)
  switch (question.type) {
    case 'choice': {
      if (!Array.isArray(value)) return refuse('bad-request')
      const codes = [...new Set(value)]
      const fits = codes.every((code) => optionOf(question, code)) && (question.repeats || codes.length < 2)
      return fits ? ok(codes.length === 0 ? null : codes) : refuse('bad-request')
    }
    case 'boolean':
      return typeof value === 'boolean' ? ok(value) : refuse('bad-request')
    case 'string':
    case 'text': {
      if (typeof value !== 'string') return refuse('bad-request')
      const words = cleaned(value)
      if (words.length > mostOf(question)) return refuse('too-large')
      return ok(words === '' ? null : words)
    }
    case 'group':
    case 'display':
      return refuse('bad-request')
    default:
      return question.type satisfies never
  }
}

/** Marks that turn the direction of what follows: in a note they would reorder the words of others. */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/g
/** Control characters, which no FHIR string may hold, except the end of a line and a tab. */
const CONTROLS = /[^\P{Cc}\n\t]/gu

/** The person's own words, as a FHIR string can hold them. What looks like markup stays text. */
export const cleaned = (words: string): string =>
  words.replaceAll('\r\n', '\n').toWellFormed().replace(TURNS, '').replace(CONTROLS, '').trim()
