import { describe, expect, test } from 'vitest'
import { en } from '../../client/language/en.ts'
import { fr } from '../../client/language/fr.ts'
import { phraseOf, phraseOfOption } from '../../server/questionnaire/form.ts'
import { itemsIn, questionnaireOf } from '../../server/questionnaire/questionnaire.ts'
import { CONSENT_TEXT } from '../../shared/consent-text.ts'

/** Every sentence of a dictionary, also those in its depths. */
function textsIn(words: unknown): string[] {
  if (typeof words === 'string') return [words]
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(textsIn) : []
}

const sentencesOf = (text: string) => text.split(/(?<=[.!?:;])\s+/).filter((one) => /\p{L}/u.test(one))
const wordsOf = (text: string) => text.match(/[\p{L}\p{N}-]+/gu) ?? []

/**
 * LIX, the readability index that needs no syllables and so serves both languages: words a sentence, and words longer
 * than six letters in a hundred. Below 40 is easy to read (Björnsson, 1968).
 */
function lix(texts: readonly string[]): number {
  const sentences = texts.flatMap(sentencesOf)
  const words = sentences.flatMap(wordsOf)
  const long = words.filter((word) => word.length > 6)
  return words.length / sentences.length + (100 * long.length) / words.length
}

const asked = itemsIn(questionnaireOf({ extra: null, distressScreen: 'phq-2' }).item)
const phrases = asked.flatMap((item) => [
  phraseOf(item),
  ...(item.answerOption ?? []).map(({ valueCoding }) => phraseOfOption(valueCoding)),
])

describe.each([
  ['French', 'fr', fr],
  ['English', 'en', en],
] as const)('what a patient reads in %s', (_, language, words) => {
  const pages = [words.patient, words.questionnaire, words.consent].flatMap(textsIn)
  const consent = textsIn(CONSENT_TEXT[language])
  const questions = phrases.map((phrase) => phrase[language])

  test.each([
    ['the questionnaire', questions],
    ['the agreements', consent],
    ['the pages', pages],
  ])('%s: is easy to read', (_name, texts) => {
    expect(lix(texts)).toBeLessThan(40)
  })

  test('has no sentence longer than a breath', () => {
    const long = [...pages, ...consent, ...questions].flatMap(sentencesOf).filter((one) => wordsOf(one).length > 26)
    expect(long).toEqual([])
  })
})

test('the index tells a plain sentence from a learned one', () => {
  expect(lix(['Vous décidez de tout. Vous pouvez dire non.'])).toBeLessThan(25)
  expect(
    lix(['L’expérimentation pluridisciplinaire nécessite préalablement une contractualisation institutionnelle.']),
  ).toBeGreaterThan(70)
})

test('French questions keep their marks with their words, and speak to a person as vous', () => {
  for (const { fr: text } of phrases) {
    expect(text).not.toMatch(/ [:;!?»]|« /)
    expect(text).not.toMatch(/(?<!\p{L})(tu|toi|ton|tes)(?!\p{L})/iu)
  }
})
