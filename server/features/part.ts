import type { Site } from '../../shared/oncology.ts'
import type { Coding } from '../chart/chart.ts'
import type { Diagnosis } from './diagnosis.ts'
import { labelOf } from './label.ts'
import { bareCode, isIcd10Cm, systemOfCoding } from './terminology/systems.ts'
import { plain } from './terminology/words.ts'

/** Organs of which there are two: a cancer in each is two cancers, not one that spread. */
const PAIRED = new Set<Site | null>(['breast', 'lung', 'kidney', 'testis'])

/**
 * Which part of its site a diagnosis names, where two parts are two cancers: the side of a paired organ, colon or
 * rectum, Hodgkin lymphoma or another.
 *
 * source  SEER solid tumour rules: paired organs and hematopoietic lineages are counted apart
 */
export function partOf(diagnosis: Diagnosis): string | null {
  const { site, subtypes } = diagnosis
  if (PAIRED.has(site)) return sideOf(diagnosis)
  if (site === 'lymphoma')
    return subtypes.includes('hodgkin') ? 'hodgkin' : subtypes.includes('non_hodgkin') ? 'other' : null
  return site === 'colorectal' ? bowelOf(diagnosis) : null
}

function sideOf({ condition }: Diagnosis): string | null {
  const coded = condition.concept.codings.map(sideInCode).find(Boolean)
  if (coded) return coded
  const places = condition.bodySites.flatMap(({ codings }) => codings.flatMap((one) => SIDES.get(one.code) ?? []))
  if (new Set(places).size === 1) return places[0] ?? null
  const words = plain([condition.concept, ...condition.bodySites].map(labelOf).join(' ; '))
  const [left, right] = [/\bleft\b|\bgauche\b/.test(words), /\bright\b|\bdroite?\b/.test(words)]
  return left === right ? null : left ? 'left' : 'right'
}

/** Source: SNOMED CT body structures, as in the table of body sites: breast and lung, left and right. */
const SIDES: ReadonlyMap<string, string> = new Map([
  ['80248007', 'left'],
  ['73056007', 'right'],
  ['44029006', 'left'],
  ['3341006', 'right'],
])

/** The last digit of ICD-10-CM; other editions number their sides otherwise, or not at all. */
const SIDED = /^(?:C50\d[12]|D05\d|C34\d|C6[45]|C62\d)([12])$/

function sideInCode({ system, code }: Coding): string | null {
  const digit = isIcd10Cm(system) ? SIDED.exec(bareCode(code))?.[1] : undefined
  return digit === undefined ? null : digit === '1' ? 'right' : 'left'
}

/** The sigmoid and what joins it to the rectum are coded as either. */
const RECTUM = /^(?:C20|1541)/
const COLON = /^(?:C18[0-6]|153[0-2456])/

function bowelOf({ condition }: Diagnosis): string | null {
  const codes = condition.concept.codings
    .filter((coding) => ['icd10', 'icd9', 'icdo3'].includes(systemOfCoding(coding)))
    .map(({ code }) => bareCode(code))
  if (codes.some((code) => RECTUM.test(code))) return 'rectum'
  return codes.some((code) => COLON.test(code)) ? 'colon' : null
}
