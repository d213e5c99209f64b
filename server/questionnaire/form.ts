import type { Phrase, Question, Subject } from '../../shared/questionnaire.ts'
import { type Coding, codeOf, type Item, inEnglish, itemsIn, type Questionnaire } from './questionnaire.ts'
import { ANSWERS, FIRST, ORIENTATION, SHARE } from './vocabulary.ts'

/** The questionnaire as a page asks it: one subject a screen, groups inside a subject as titles. */
export const subjectsOf = ({ item }: Questionnaire): Subject[] =>
  item.map((subject) => ({
    id: subject.linkId,
    text: phraseOf(subject),
    questions: itemsIn(subject.item ?? []).map((one) => questionFrom(one, item)),
  }))

export const phraseOf = ({ text, _text }: Pick<Item, 'text' | '_text'>): Phrase => ({
  fr: text,
  en: inEnglish(_text?.extension) ?? text,
})

export const phraseOfOption = ({ code, display, _display }: Coding): Phrase => ({
  fr: display ?? code,
  en: inEnglish(_display?.extension) ?? display ?? code,
})

/** What a text may hold where the questionnaire does not say. */
const LINE = 200
const TEXT = 2_000

function questionFrom(item: Item, all: readonly Item[]): Question {
  return {
    id: item.linkId,
    kind: kindOf(item),
    text: phraseOf(item),
    options: (item.answerOption ?? []).map(({ valueCoding }) => ({
      code: valueCoding.code,
      text: phraseOfOption(valueCoding),
    })),
    when: (item.enableWhen ?? []).map(({ question, operator, answerBoolean, answerCoding }) => ({
      question,
      operator,
      value: answerBoolean ?? answerCoding?.code ?? true,
    })),
    whenAll: item.enableBehavior !== 'any',
    maxLength: item.type === 'string' || item.type === 'text' ? mostOf(item) : null,
    among: amongOf(item, all),
    shares: sharedBy(item, all).map(({ linkId }) => linkId),
  }
}

function amongOf(item: Item, all: readonly Item[]): string | null {
  const field = codeOf(item, FIRST)
  return field === null ? null : (itemsIn(all).find((one) => codeOf(one, ANSWERS) === field)?.linkId ?? null)
}

export const mostOf = ({ type, maxLength }: Pick<Item, 'type' | 'maxLength'>): number =>
  maxLength ?? (type === 'string' ? LINE : TEXT)

const KINDS = { group: 'title', display: 'words', boolean: 'yes-no', string: 'line', text: 'text' } as const

function kindOf({ type, repeats, extension }: Item): Question['kind'] {
  if (type !== 'choice') return KINDS[type]
  if (repeats) return 'many'
  return extension?.some(({ url, valueCode }) => url === ORIENTATION && valueCode === 'horizontal') ? 'scale' : 'one'
}

/** The questions that a box shows to the team: one, or all of a group. */
export function sharedBy(box: Item, all: readonly Item[]): Item[] {
  const of = codeOf(box, SHARE)
  if (of === null) return []
  const shown = itemsIn(all).filter(({ linkId }) => linkId === of)
  return itemsIn(shown).filter(({ type }) => type !== 'group' && type !== 'display')
}
