import { z } from 'zod'
import type { ChartPatient, Concept } from './chart.ts'
import { ConceptFields, dateFrom, lenient, list, Period, Text } from './fields.ts'
import { mayBeUsed } from './own-entries.ts'

const Extension = z.object({ url: lenient(Text), valueCodeableConcept: lenient(ConceptFields) })
const IdentityExtension = z.object({
  url: lenient(Text),
  extension: list(Extension),
  valueCodeableConcept: lenient(ConceptFields),
})

const PatientFields = z.object({
  resourceType: z.literal('Patient'),
  id: Text,
  birthDate: lenient(Text),
  gender: lenient(z.enum(['female', 'male', 'other', 'unknown'])),
  deceasedBoolean: z.unknown().optional(),
  deceasedDateTime: lenient(Text),
  address: list(z.object({ use: lenient(Text), postalCode: lenient(Text), period: lenient(Period) })),
  communication: list(z.object({ preferred: z.unknown().optional(), language: lenient(ConceptFields) })),
  extension: list(IdentityExtension),
})
type PatientFields = z.infer<typeof PatientFields>

/** gives  null for what is no Patient, has no id, or may not be used */
export function parsePatient(resource: unknown): ChartPatient | null {
  const read = PatientFields.safeParse(resource)
  if (!read.success || !mayBeUsed(resource)) return null
  const it = read.data
  return {
    reference: `Patient/${it.id}`,
    birthDate: dateFrom(it.birthDate),
    gender: it.gender ?? null,
    genderIdentity: identityIn(it),
    language: languageIn(it),
    postalCode: postalCodeIn(it),
    deceased: it.deceasedBoolean === true || it.deceasedDateTime != null,
  }
}

/** R4 writes the concept on the extension itself, R5 and its backport on one named `value` inside it. */
function identityIn({ extension = [] }: PatientFields): Concept | null {
  const identity = extension.find(({ url }) => /genderIdentity$/i.test(url ?? ''))
  const inside = identity?.extension?.find(({ url }) => url === 'value')
  return identity?.valueCodeableConcept ?? inside?.valueCodeableConcept ?? null
}

function languageIn({ communication = [] }: PatientFields): string | null {
  const spoken = communication.find(({ preferred }) => preferred === true) ?? communication[0]
  return spoken?.language?.codings[0]?.code ?? spoken?.language?.text ?? null
}

function postalCodeIn({ address = [] }: PatientFields): string | null {
  const known = address.filter(({ use, postalCode }) => use !== 'old' && postalCode)
  const lasting = known.filter(({ period }) => !period?.end)
  const current = lasting.length > 0 ? lasting : known
  return (current.find(({ use }) => use === 'home') ?? current[0])?.postalCode ?? null
}
