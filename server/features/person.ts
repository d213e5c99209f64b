import { type Fact, known, unknown } from '../../shared/fact.ts'
import type { ClinicalFeatures } from '../../shared/features.ts'
import type { AgeBand } from '../../shared/oncology.ts'
import type { Chart, ChartPatient, Concept } from '../chart/chart.ts'
import { yearsBetween } from './dates.ts'
import { LONGEST_LIFE } from './lifetime.ts'
import { chartSource } from './sources.ts'
import { plain } from './terminology/words.ts'

type PersonFeatures = Pick<
  ClinicalFeatures,
  'ageYears' | 'ageBand' | 'administrativeGender' | 'genderIdentity' | 'preferredLanguage' | 'postalPrefix' | 'deceased'
>

export function personFrom(chart: Chart, asOf: string): PersonFeatures {
  const { patient } = chart
  if (!patient) return nothingOf('not-read')
  const source = [chartSource(patient.reference, null, null, null)]
  const fact = <T>(value: T | null): Fact<T> => (value === null ? unknown('not-recorded') : known(value, source))
  return {
    ...agesFrom(patient, asOf),
    administrativeGender: fact(patient.gender),
    genderIdentity: fact(patient.genderIdentity ? identityFrom(patient.genderIdentity) : null),
    preferredLanguage: fact(languageFrom(patient.language)),
    postalPrefix: fact(prefixOf(patient.postalCode)),
    deceased: known(patient.deceased, source),
  }
}

function nothingOf(why: 'not-read'): PersonFeatures {
  const nothing = unknown(why)
  return {
    ageYears: nothing,
    ageBand: nothing,
    administrativeGender: nothing,
    genderIdentity: nothing,
    preferredLanguage: nothing,
    postalPrefix: nothing,
    deceased: nothing,
  }
}

/** From which completed year each band begins. */
const BANDS: readonly (readonly [number, AgeBand])[] = [
  [75, '75+'],
  [65, '65-74'],
  [55, '55-64'],
  [45, '45-54'],
  [35, '35-44'],
  [25, '25-34'],
  [18, '18-24'],
  [0, '0-17'],
]
const bandOf = (age: number) => BANDS.find(([from]) => age >= from)?.[1] ?? '0-17'

/** A birth year alone leaves the age open by one year; the band is known when both ends are in it. */
function agesFrom({ birthDate, reference }: ChartPatient, asOf: string): Pick<PersonFeatures, 'ageYears' | 'ageBand'> {
  const oldest = birthDate === null ? null : yearsBetween(birthDate, asOf)
  if (birthDate === null || oldest === null || oldest < 0 || oldest > LONGEST_LIFE)
    return { ageYears: unknown('not-recorded'), ageBand: unknown('not-recorded') }
  const source = [chartSource(reference, null, null, birthDate)]
  const youngest = birthDate.length === 10 ? oldest : yearsBetween(endOf(birthDate), asOf)
  const certainty = oldest === youngest ? 'stated' : 'probable'
  return {
    ageYears: known(oldest, source, certainty),
    ageBand: bandOf(oldest) === bandOf(youngest) ? known(bandOf(oldest), source) : unknown('conflicting'),
  }
}

/** The last day that a year or a month has. */
function endOf(date: string): string {
  if (date.length === 4) return `${date}-12-31`
  const [year = 0, month = 1] = date.split('-').map(Number)
  return `${date}-${new Date(Date.UTC(year, month, 0)).getUTCDate()}`
}

/** Sources: SNOMED CT gender identity findings; HL7 gender-identity of FHIR R4. */
const IDENTITIES = new Map<string, 'female' | 'male' | 'non-binary'>([
  ['446141000124107', 'female'],
  ['446151000124109', 'male'],
  ['33791000087105', 'non-binary'],
  ['446131000124102', 'non-binary'],
  ['772004004', 'non-binary'],
  ['407376001', 'female'],
  ['407377005', 'male'],
  ['female', 'female'],
  ['male', 'male'],
  ['transgender-female', 'female'],
  ['transgender-male', 'male'],
  ['non-binary', 'non-binary'],
])

/** By its code; else by its words, where "trans woman" is a woman and what was assigned at birth is no identity. */
function identityFrom({ codings, text }: Concept): 'female' | 'male' | 'non-binary' | null {
  const coded = codings.map(({ code }) => IDENTITIES.get(code.toLowerCase())).find(Boolean)
  if (coded) return coded
  const said = plain([...codings.map(({ display }) => display), text].filter(Boolean).join(' '))
  if (/non[- ]?binary|non[- ]?binaire|gender ?queer|genderfluid|agenre|agender|two[- ]spirit|bispirituel/.test(said))
    return 'non-binary'
  if (/\bmale[- ]to[- ]female/.test(said)) return 'female'
  if (/\bfemale[- ]to[- ]male/.test(said)) return 'male'
  const own = said.replace(AT_BIRTH, ' ')
  const [female, male] = [
    /\b(?:female|wom[ae]n|femme|feminin)/.test(own),
    /\b(?:male|m[ae]n|hommes?|masculine?)\b/.test(own),
  ]
  return female === male || DENIED.test(own) ? null : female ? 'female' : 'male'
}

const AT_BIRTH =
  /(?:(?:\bsexe? )?\bassign\w* )?(?:\b(?:female|male|woman|man|girl|boy|femme|homme|fille|garcon|feminin|masculin) )?(?:\bsexe? )?(?:\bassign\w* )?(?:\bat birth|\ba la naissance)(?: ?: ?\w+)?|\b(?:born|nee?)(?: an?)? (?:female|male|woman|man|girl|boy|femme|homme|fille|garcon)/g
const DENIED = /\b(?:not|neither|nor|ni|pas)\b/

/** ISO 639-2 and the names of languages, where an EHR writes those. Source: ISO 639-1 for the codes beside them. */
const LANGUAGES: readonly (readonly [RegExp, string])[] = [
  [/^(?:fra|fre|french|fran[cç]ais)/, 'fr'],
  [/^(?:eng|english|anglais)/, 'en'],
  [/^(?:spa|spanish|espagnol|espa[nñ]ol)/, 'es'],
  [/^(?:ita|italian|italien)/, 'it'],
  [/^(?:por|portug)/, 'pt'],
  [/^(?:ara|arab)/, 'ar'],
  [/^(?:zho|chi|chinese|chinois|mandarin|cantonais|cantonese)/, 'zh'],
  [/^(?:hat|ht|haitian|cr[eé]ole)/, 'ht'],
  [/^(?:iku|inuktitut)/, 'iu'],
]

/** The primary subtag in lower case, however the language is written; null where it is not understood. */
function languageFrom(written: string | null): string | null {
  const said = written?.trim().toLowerCase() ?? ''
  const named = LANGUAGES.find(([pattern]) => pattern.test(said))?.[1]
  const tag = named ?? /^([a-z]{2,3})(?:[-_]|$)/.exec(said)?.[1] ?? null
  return tag !== null && NO_LANGUAGE.has(tag) ? null : tag
}

/** Not said, several, none, not coded; the null flavours of HL7; and "non-English". Source: ISO 639-2; HL7 v3 NullFlavor. */
const NO_LANGUAGE = new Set(['und', 'mul', 'zxx', 'mis', 'unk', 'oth', 'asku', 'nask', 'nav', 'ni', 'na', 'non', 'not'])

/** A Canadian forward sortation area, or the first three digits of a US code. */
function prefixOf(postalCode: string | null): string | null {
  const prefix = postalCode?.replace(/\s/g, '').slice(0, 3).toUpperCase() ?? ''
  return /^([A-Z]\d[A-Z]|\d{3})$/.test(prefix) ? prefix : null
}
