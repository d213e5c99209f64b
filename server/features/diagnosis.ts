import type { Site, Subtype } from '../../shared/oncology.ts'
import type { ChartCondition, Coding, Concept } from '../chart/chart.ts'
import { morphologyOf, topographyOf } from './terminology/icdo3.ts'
import { lookup } from './terminology/lookup.ts'
import { type Behaviour, SITE_ROWS } from './terminology/sites.ts'
import { subtypeRow } from './terminology/subtypes.ts'
import { bareCode, systemOf } from './terminology/systems.ts'
import * as words from './terminology/words.ts'

const siteRow = lookup(SITE_ROWS)

/** What one Condition says, once its codes and words are understood. */
export type Diagnosis = {
  readonly condition: ChartCondition
  readonly behaviour: Behaviour
  readonly site: Site | null
  readonly subtypes: readonly Subtype[]
  readonly metastatic: boolean
  /** Where the secondary is, for `secondary` and `node`. */
  readonly where: string | null
  readonly stage: string | null
  readonly recurrence: boolean
  readonly remission: boolean
  /** The coding that was understood; null when it was the words. */
  readonly coding: Coding | null
  /** Two codings of the same Condition name different sites. */
  readonly disagrees: boolean
}

type Reading = Pick<Diagnosis, 'behaviour' | 'site' | 'subtypes' | 'metastatic' | 'where' | 'stage' | 'coding'>

/** gives  null for a Condition that speaks of no tumour, or was refuted */
export function diagnosisFrom(condition: ChartCondition): Diagnosis | null {
  if (condition.verificationStatus === 'refuted') return null
  const { concept } = condition
  const readings = [...concept.codings.flatMap((coding) => readCoding(coding) ?? []), ...readIcdo3(concept.codings)]
  const said = readings.length > 0 ? merged(readings) : readWords(concept)
  if (!said) return null
  const text = words.plain([concept.text, ...concept.codings.map((coding) => coding.display)].join(' ; '))
  return {
    condition,
    ...said,
    behaviour: isUnsure(condition) && said.behaviour !== 'nobody' ? 'suspected' : said.behaviour,
    subtypes: [...new Set([...said.subtypes, ...subtypesIn(text)])],
    recurrence: hasRecurred(condition, said.subtypes, text),
    remission:
      ['remission', 'resolved'].includes(condition.clinicalStatus ?? '') || said.subtypes.includes('in_remission'),
    disagrees: new Set(readings.flatMap(({ site }) => site ?? [])).size > 1,
  }
}

const isUnsure = ({ verificationStatus }: ChartCondition) =>
  ['provisional', 'differential', 'unconfirmed'].includes(verificationStatus ?? '')

const RECURRENT: readonly Subtype[] = ['recurrence', 'local_recurrence', 'in_relapse']

const hasRecurred = ({ clinicalStatus }: ChartCondition, subtypes: readonly Subtype[], text: string) =>
  ['recurrence', 'relapse'].includes(clinicalStatus ?? '') ||
  subtypes.some((subtype) => RECURRENT.includes(subtype)) ||
  (words.RECURRENCE.test(text) && !words.NO_RECURRENCE.test(text))

function readCoding(coding: Coding): Reading | null {
  const system = systemOf(coding.system)
  const bare = bareCode(coding.code)
  const row = siteRow(system, bare)
  const subtype = subtypeRow(system, bare)
  if (!row && !subtype) return null
  const behaviour = row?.[3] ?? behaviourOf(system, bare)
  return {
    behaviour,
    site: row?.[4] ?? subtype?.[4] ?? null,
    subtypes: [...(subtype?.[3] ?? []), ...courseOf(system, bare)],
    metastatic:
      behaviour === 'secondary' || (subtype?.[5] ?? false) || (behaviour === 'malignant' && row?.[5] !== undefined),
    where: row?.[5] ?? null,
    stage: subtype?.[6] ?? null,
    coding,
  }
}

/** A companion code (receptor status, castration resistance) adds to a cancer and is not one by itself. */
const behaviourOf = (system: string, bare: string): Behaviour =>
  system === 'icd10' && bare.startsWith('Z') ? 'nobody' : 'malignant'

/** The fifth character of blood cancers: 1 in remission, 2 in relapse. */
function courseOf(system: string, bare: string): Subtype[] {
  const fifth = /^(?:C9[0-5]\w|20[3-8]\d)([12])/.exec(bare)?.[1]
  if (!fifth || (system !== 'icd10' && system !== 'icd9')) return []
  return [fifth === '1' ? 'in_remission' : 'in_relapse']
}

function readIcdo3(codings: readonly Coding[]): Reading[] {
  const own = codings.filter((coding) => systemOf(coding.system) === 'icdo3')
  const shapes = own.map((coding) => ({ coding, bare: bareCode(coding.code) }))
  const morphology = shapes.flatMap(({ coding, bare }) => {
    const read = morphologyOf(bare)
    return read ? [{ coding, bare, ...read }] : []
  })[0]
  const place = shapes.flatMap(({ coding, bare }) => {
    const site = topographyOf(bare)
    return site ? [{ coding, site }] : []
  })[0]
  const coding = morphology?.coding ?? place?.coding
  if (!coding) return []
  const behaviour = morphology?.behaviour ?? 'malignant'
  return [
    {
      behaviour,
      site: morphology?.site ?? place?.site ?? null,
      subtypes: morphology ? (subtypeRow('icdo3', morphology.bare)?.[3] ?? []) : [],
      metastatic: behaviour === 'secondary',
      where: null,
      stage: null,
      coding,
    },
  ]
}

/** Several codings, one disease: each adds what it knows; the gravest behaviour that names a place wins. */
function merged(readings: readonly Reading[]): Reading {
  const order: Behaviour[] = [
    'secondary',
    'node',
    'malignant',
    'in_situ',
    'history',
    'suspected',
    'uncertain',
    'risk',
    'nobody',
  ]
  const [first] = [...readings].sort((one, other) => order.indexOf(one.behaviour) - order.indexOf(other.behaviour)) as [
    Reading,
  ]
  const known = <K extends keyof Reading>(key: K) => readings.find((reading) => reading[key] !== null)?.[key] ?? null
  const isPlace = first.behaviour === 'secondary' || first.behaviour === 'node'
  return {
    ...first,
    site: isPlace ? first.site : (first.site ?? known('site')),
    subtypes: readings.flatMap(({ subtypes }) => subtypes),
    metastatic: readings.some(({ metastatic }) => metastatic),
    where: known('where'),
    stage: known('stage'),
  }
}

/** Words alone, when no code was understood. */
function readWords(concept: Concept): Reading | null {
  const text = words.plain(concept.text ?? concept.codings.find(({ display }) => display)?.display ?? '')
  if (text === '' || words.NO_CANCER.test(text)) return null
  const metastatic = words.SECONDARY.test(text) && !words.NO_METASTASIS.test(text)
  const isCancer = words.CANCER.test(text)
  if (words.RISK.test(text) && !isCancer) return reading('risk', null, false)
  if (!isCancer && !metastatic && !words.IN_SITU.test(text)) return null
  if (words.FAMILY.test(text)) return reading('nobody', null, false)
  const site = words.SITE_WORDS.find(([pattern]) => pattern.test(text))?.[1] ?? null
  if (metastatic && !isCancer) return { ...reading('secondary', null, true), where: whereIn(text) }
  if (words.HISTORY.test(text)) return reading('history', site, false)
  if (words.SUSPECTED.test(text)) return reading('suspected', site, false)
  if (words.IN_SITU.test(text)) return reading('in_situ', site, false)
  return reading('malignant', site ?? 'unknown_primary', metastatic)
}

const reading = (behaviour: Behaviour, site: Site | null, metastatic: boolean): Reading => ({
  behaviour,
  site,
  metastatic,
  subtypes: [],
  where: null,
  stage: null,
  coding: null,
})

const PLACES: readonly (readonly [RegExp, string])[] = [
  [/osseu|\bos\b|bone/, 'bone'],
  [/hepat|foie|liver/, 'liver'],
  [/pulmon|poumon|lung/, 'lung'],
  [/cerebr|cerveau|brain/, 'brain'],
  [/ganglion|node/, 'lymph_node'],
  [/peritone/, 'peritoneum'],
]
const whereIn = (text: string) => PLACES.find(([pattern]) => pattern.test(text))?.[1] ?? 'other'

const subtypesIn = (text: string): Subtype[] =>
  words.SUBTYPE_WORDS.flatMap(([pattern, subtype]) => (pattern.test(text) ? [subtype] : []))
