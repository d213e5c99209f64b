import type { QuestionnaireResponse, QuestionnaireResponseItem } from 'fhir/r4.d.ts'
import { askedIn } from '../../shared/asked.ts'
import type { Value } from '../../shared/questionnaire.ts'
import { subjectsOf } from './form.ts'
import { type Entry, givenOf, type Heard, optionOf } from './given.ts'
import type { Item, Questionnaire } from './questionnaire.ts'
import { ANSWERED_AT } from './vocabulary.ts'

export type Written = {
  readonly response: QuestionnaireResponse
  /** What the response cannot hold: answers to what is not asked, now or any more. */
  readonly aside: readonly QuestionnaireResponseItem[]
}

type About = {
  readonly status: QuestionnaireResponse['status']
  readonly patient: string
  /** Who wrote it down, `Patient/abc`. */
  readonly author: string
  readonly at: Date
}

/** FHIR R4 lets these write a QuestionnaireResponse; a Person is none of them. */
const MAY_WRITE = /^(Patient|Practitioner|PractitionerRole|RelatedPerson)\//

/** answers → a QuestionnaireResponse (FHIR R4) with the questions that are asked, in their order, and no other. */
export function responseFrom(questionnaire: Questionnaire, { entries, aside }: Heard, about: About): Written {
  const asked = askedIn(subjectsOf(questionnaire), givenOf(entries))
  const items = itemsFrom(questionnaire.item, entries, (id) => asked.has(id))
  const left = new Map([...entries].filter(([id]) => !asked.has(id)))
  return {
    response: {
      resourceType: 'QuestionnaireResponse',
      questionnaire: `${questionnaire.url}|${questionnaire.version}`,
      status: about.status,
      subject: { reference: `Patient/${about.patient}` },
      authored: about.at.toISOString(),
      ...(MAY_WRITE.test(about.author) ? { author: { reference: about.author } } : {}),
      source: { reference: `Patient/${about.patient}` },
      ...(items.length > 0 ? { item: items } : {}),
    },
    aside: [...itemsFrom(questionnaire.item, left, () => true), ...aside],
  }
}

function itemsFrom(
  items: readonly Item[],
  entries: ReadonlyMap<string, Entry>,
  asked: (id: string) => boolean,
): QuestionnaireResponseItem[] {
  return items.flatMap((item): QuestionnaireResponseItem[] => {
    const { linkId, text } = item
    if (item.item) {
      const inner = itemsFrom(item.item, entries, asked)
      return inner.length > 0 ? [{ linkId, text, item: inner }] : []
    }
    const entry = entries.get(linkId)
    if (!entry || !asked(linkId)) return []
    const extension = [{ url: ANSWERED_AT, valueDateTime: entry.at }]
    return [{ linkId, text, extension, answer: answersOf(item, entry.value) }]
  })
}

function answersOf(item: Item, value: Value) {
  if (typeof value === 'boolean') return [{ valueBoolean: value }]
  if (typeof value === 'string') return [{ valueString: value }]
  return value.flatMap((code) => {
    const coding = optionOf(item, code)?.valueCoding
    if (!coding) return []
    const { system, display } = coding
    return [{ valueCoding: { system, code, ...(display ? { display } : {}) } }]
  })
}
