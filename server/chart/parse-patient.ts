import type { ChartPatient, Concept } from './chart.ts'
import { hasDied } from './deceased.ts'
import { conceptIn, dateFrom, type Fields, fieldsIn, listIn, periodIn, resourceIn, textIn } from './fields.ts'
import { mayBeUsed } from './own-entries.ts'
import { languageIn } from './spoken-language.ts'

const GENDERS = ['female', 'male', 'other', 'unknown'] as const

/** gives  null for what is no Patient, has no id, or may not be used */
export function parsePatient(resource: unknown): ChartPatient | null {
  const it = resourceIn(resource, 'Patient')
  const id = textIn(it?.id)
  if (!it || id === null || !mayBeUsed(it)) return null
  return {
    reference: `Patient/${id}`,
    birthDate: dateFrom(textIn(it.birthDate)),
    gender: GENDERS.find((gender) => gender === it.gender) ?? null,
    genderIdentity: identityIn(it),
    language: languageIn(it),
    postalCode: postalCodeIn(it),
    deceased: hasDied(it),
  }
}

/** R4 writes the concept on the extension itself, R5 and its backport on one named `value` inside it. */
function identityIn({ extension }: Fields): Concept | null {
  const identity = listIn(extension, fieldsIn).find(({ url }) => /genderIdentity$/i.test(textIn(url) ?? ''))
  const inside = listIn(identity?.extension, fieldsIn).find(({ url }) => url === 'value')
  return conceptIn(identity?.valueCodeableConcept) ?? conceptIn(inside?.valueCodeableConcept)
}

function postalCodeIn({ address }: Fields): string | null {
  const known = listIn(address, fieldsIn).filter(({ use, postalCode }) => use !== 'old' && textIn(postalCode))
  const lasting = known.filter(({ period }) => !periodIn(period)?.end)
  const current = lasting.length > 0 ? lasting : known
  return textIn((current.find(({ use }) => use === 'home') ?? current[0])?.postalCode)
}
