import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { SpokenLanguage } from '../../shared/answers.ts'
import type { Identity } from '../../shared/launch.ts'
import { PartialDate } from '../../shared/oncology.ts'
import { hasDied } from './deceased.ts'
import { languageIn } from './spoken-language.ts'

const lenient = <T extends z.ZodType>(schema: T) => schema.nullish().catch(null)
/** A null in a list of FHIR stands for what has nothing but an extension: it costs nothing of what stands beside it. */
const listOf = <T extends z.ZodType>(schema: T) =>
  lenient(z.array(lenient(schema)).transform((all) => all.filter((one) => one != null)))
/** Longer than any name; what comes after it is cut, so that one odd field does not cost the whole name. */
const Text = z.string().transform((text) => text.slice(0, 2_000))

const HumanName = z.looseObject({
  use: lenient(Text),
  text: lenient(Text),
  family: lenient(Text),
  given: listOf(Text),
  period: lenient(z.looseObject({ end: lenient(Text) })),
})

const PatientResource = z.looseObject({
  resourceType: z.literal('Patient'),
  id: z.string(),
  name: listOf(HumanName),
  birthDate: lenient(PartialDate),
  gender: lenient(z.enum(['female', 'male', 'other', 'unknown'])),
  identifier: listOf(z.looseObject({ use: lenient(Text), value: lenient(Text) })),
})
type PatientResource = z.infer<typeof PatientResource>

/**
 * Who a chart belongs to, as its own Patient says.
 *
 * gives   null when the resource is not the patient that was asked for
 */
export function identityFrom(resource: unknown, patientId: string): Identity | null {
  const patient = PatientResource.safeParse(resource)
  if (!patient.success || patient.data.id !== patientId) return null
  return {
    name: nameOf(patient.data.name ?? []),
    calledBy: givenNameOf(patient.data.name ?? []),
    birthDate: patient.data.birthDate ?? null,
    gender: patient.data.gender ?? null,
    chartNumber: patient.data.identifier?.find((one) => one.use !== 'old' && one.value)?.value ?? null,
    deceased: hasDied(patient.data),
    language: languageOf(patient.data),
  }
}

/** The uses of a name, the one that tells people apart first; a use that is not said stands after the first two. */
const USES = ['official', 'usual', '', 'temp', 'nickname', 'anonymous', 'maiden', 'old']
/** The uses of a name that somebody may be called by, the one they normally go by first. */
const CALLED_BY = ['usual', 'official', '', 'nickname']

type Names = readonly z.infer<typeof HumanName>[]

const byUse = (names: Names, uses: readonly string[]) => {
  const place = ({ use }: Names[number]) => uses.indexOf(USES.includes(use ?? '') ? (use ?? '') : '')
  const hasEnded = ({ period }: Names[number]) => Number(Boolean(period?.end))
  return names.filter((name) => place(name) >= 0).toSorted((a, b) => place(a) - place(b) || hasEnded(a) - hasEnded(b))
}

const givenNameOf = (names: Names): string =>
  byUse(names, CALLED_BY)
    .map(({ given }) => cut(plain(given?.[0] ?? '')))
    .find((given) => given !== '') ?? ''

function nameOf(names: Names): string {
  const [name] = byUse(names, USES)
  const parts = plain([...(name?.given ?? []), name?.family ?? ''].join(' '))
  return cut(parts === '' ? plain(name?.text ?? '') : parts)
}

/** One line, without the characters that would turn what stands beside the name around. */
const plain = (text: string) =>
  text
    .replace(/\p{Bidi_Control}/gu, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()

const LONGEST_NAME = 200

function cut(name: string): string {
  const letters = Array.from(new Intl.Segmenter('fr').segment(name), ({ segment }) => segment)
  return letters.length > LONGEST_NAME ? `${letters.slice(0, LONGEST_NAME).join('')}…` : name
}

/** A tag, a code of ISO 639-2 or the name of the language, in either. */
const FRENCH = /^(?:(?:fr|fra|fre)(?:[-_]|$)|french|fran[cç]ais)/i
const ENGLISH = /^(?:(?:en|eng)(?:[-_]|$)|english|anglais)/i

function languageOf(patient: PatientResource): SpokenLanguage | null {
  const said = languageIn(patient) ?? ''
  return FRENCH.test(said) ? 'fr' : ENGLISH.test(said) ? 'en' : null
}

/** What was on the button that signed: compared with the chart again before the note leaves. */
export const identityDigest = ({ name, birthDate, chartNumber }: Identity) =>
  createHash('sha256')
    .update(JSON.stringify([name, birthDate, chartNumber]))
    .digest('hex')
