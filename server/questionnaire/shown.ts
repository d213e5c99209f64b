import type { Given, Phrase, ShownToTeam } from '../../shared/questionnaire.ts'
import { localDay } from '../local-day.ts'
import { phraseOf, phraseOfOption, sharedBy } from './form.ts'
import { type Heard, optionOf } from './given.ts'
import { type Item, itemsIn, type Questionnaire } from './questionnaire.ts'
import { ORDINAL } from './vocabulary.ts'

/** What the person shows to their team: where its box is ticked, and nothing else. */
export function shownToTeam({ item: all }: Questionnaire, entries: Heard['entries']): ShownToTeam[] {
  return itemsIn(all).flatMap((box): ShownToTeam[] => {
    const shown = sharedBy(box, all).filter(({ linkId }) => entries.has(linkId))
    if (shown.length === 0 || entries.get(box.linkId)?.value !== true) return []
    return shown.flatMap((question) => {
      const entry = entries.get(question.linkId)
      if (!entry) return []
      return [
        {
          id: question.linkId,
          text: phraseOf(question),
          said: saidTo(question, entry.value),
          on: localDay(new Date(entry.at)),
        },
      ]
    })
  })
}

function saidTo(question: Item, value: Given[string]): Phrase[] {
  if (typeof value === 'string') return [{ fr: value, en: value }]
  if (!Array.isArray(value)) return []
  return value.flatMap((code) => {
    const option = optionOf(question, code)
    if (!option) return []
    const phrase = phraseOfOption(option.valueCoding)
    const points = option.extension?.find(({ url }) => url === ORDINAL)?.valueDecimal
    if (points === undefined) return [phrase]
    return [{ fr: `${phrase.fr} (${points})`, en: `${phrase.en} (${points})` }]
  })
}

/** Questions that are the person's own, and the boxes that show them. */
export function ownQuestions({ item: all }: Questionnaire): Set<string> {
  const boxes = itemsIn(all).filter((item) => sharedBy(item, all).length > 0)
  return new Set(boxes.flatMap((box) => [box.linkId, ...sharedBy(box, all).map(({ linkId }) => linkId)]))
}

/** What a clinician may see: without the person's own questions, unless they show them. */
export function seenByTeam(questionnaire: Questionnaire, { entries, aside }: Heard): Heard {
  const own = ownQuestions(questionnaire)
  const shown = new Set(shownToTeam(questionnaire, entries).map(({ id }) => id))
  return { entries: new Map([...entries].filter(([id]) => !own.has(id) || shown.has(id))), aside }
}
