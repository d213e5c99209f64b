import type { ClinicalFeatures } from '../../shared/features.ts'
import type { Given } from '../../shared/questionnaire.ts'
import { optionOf } from './given.ts'
import { type Item, itemsIn, type Questionnaire } from './questionnaire.ts'
import { INITIAL_FROM, UNLESS_KNOWN } from './vocabulary.ts'

/** What the chart already says of a question: proposed on the page, and kept only when the person chooses it. */
export function initialFrom({ item }: Questionnaire, features: ClinicalFeatures): Given {
  const found = itemsIn(item).flatMap((question): [string, string[]][] => {
    const fact = factFor(question, INITIAL_FROM, features)
    if (!fact?.known || typeof fact.value !== 'string') return []
    return optionOf(question, fact.value) ? [[question.linkId, [fact.value]]] : []
  })
  return Object.fromEntries(found)
}

/** The questions that need not be asked of this person, since the chart says it. */
export const saidByChart = ({ item }: Questionnaire, features: ClinicalFeatures): string[] =>
  itemsIn(item)
    .filter((question) => factFor(question, UNLESS_KNOWN, features)?.known)
    .map(({ linkId }) => linkId)

function factFor({ extension }: Item, by: string, features: ClinicalFeatures) {
  const name = extension?.find(({ url }) => url === by)?.valueCode
  return name && Object.hasOwn(features, name) ? features[name as keyof ClinicalFeatures] : null
}
