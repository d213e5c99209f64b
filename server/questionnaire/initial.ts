import type { ClinicalFeatures } from '../../shared/features.ts'
import type { Given } from '../../shared/questionnaire.ts'
import { optionOf } from './given.ts'
import { itemsIn, type Questionnaire } from './questionnaire.ts'
import { INITIAL_FROM } from './vocabulary.ts'

/** What the chart already says of a question: proposed on the page, and kept only when the person chooses it. */
export function initialFrom({ item }: Questionnaire, features: ClinicalFeatures): Given {
  const found = itemsIn(item).flatMap((question): [string, string[]][] => {
    const name = question.extension?.find(({ url }) => url === INITIAL_FROM)?.valueCode
    const fact = name && Object.hasOwn(features, name) ? features[name as keyof ClinicalFeatures] : null
    if (!fact?.known || typeof fact.value !== 'string') return []
    return optionOf(question, fact.value) ? [[question.linkId, [fact.value]]] : []
  })
  return Object.fromEntries(found)
}
