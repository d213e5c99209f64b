import type { Subtype } from '../../shared/oncology.ts'
import type { Coding } from '../chart/chart.ts'
import { NOTHING_READ, type Reading } from './reading.ts'
import { NO_STAND_INS, type StandIns } from './stand-in.ts'
import { isNonSmallCell, morphologyOf, placeOf, siteOf, type Topography, topographyOf } from './terminology/icdo3.ts'
import type { Behaviour, SaysMore, SaysTumour } from './terminology/says.ts'
import { siteRow } from './terminology/sites.ts'
import { subtypeRow } from './terminology/subtypes.ts'
import { bareCode, type System, systemOfCoding } from './terminology/systems.ts'

/**
 * What the codings of one diagnosis say.
 *
 * takes   its codings, those of its body sites, because ICD-O-3 often splits histology and place over the two,
 *         and what stands in for concepts that no table knows
 * gives   one reading a coding that was understood; ICD-O-3 codings are read together
 */
export function readCodes(codings: readonly Coding[], places: readonly Coding[], standIns = NO_STAND_INS): Reading[] {
  const morphology = readIcdO3(codings, places)
  const others = codings.flatMap((coding) => readCoding(coding, standIns))
  // A histology with its place says more than the chapter of the place alone.
  return placeIn([...codings, ...places]) ? [...morphology, ...others] : [...others, ...morphology]
}

function readCoding(coding: Coding, standIns: StandIns): Reading[] {
  const system = systemOfCoding(coding)
  if (system === 'icdo3') return []
  const written = bareCode(coding.code)
  const isKnown = siteRow(system, written) !== null || subtypeRow(system, written) !== null
  const bare = (!isKnown && system === 'snomed' && standIns.get(written)) || written
  const tumour = siteRow(system, bare)?.says
  const more = subtypeRow(system, bare)?.says
  if (!tumour && !more) return []
  const behaviour = tumour?.behaviour ?? behaviourOf(more)
  return [
    {
      behaviour,
      site: tumour?.site ?? more?.site ?? null,
      where: tumour?.where ? [tumour.where] : [],
      subtypes: [...(more?.subtypes ?? []), ...courseOf(system, bare)],
      distant: saysDistant(behaviour, tumour) || (more?.distant ?? false),
      advanced: more?.advanced ?? false,
      stage: more?.stage ?? null,
      coding,
    },
  ]
}

const saysDistant = (behaviour: Behaviour, tumour: SaysTumour | undefined) =>
  behaviour === 'secondary' || (behaviour === 'malignant' && tumour?.where != null)

/** A stage or a receptor status adds to a cancer and is not one by itself. */
const behaviourOf = (more: SaysMore | undefined): Behaviour => (more?.site ? 'malignant' : 'companion')

/** The last character of blood cancers: 1 in remission, 2 in relapse; since 2024 A, or 1, in remission for lymphomas. */
function courseOf(system: System, bare: string): Subtype[] {
  if (system !== 'icd10' && system !== 'icd9') return []
  const fifth = /^(?:C9[0-5]\w|20[3-8]\d)([12])$/.exec(bare)?.[1]
  if (fifth === '1' || /^C8(?:[1-8]\w{1,2}A|[68]\w1)$/.test(bare)) return ['in_remission']
  return fifth === '2' ? ['in_relapse'] : []
}

/** Topography alone says nothing of behaviour: then nothing is read. */
function readIcdO3(codings: readonly Coding[], places: readonly Coding[]): Reading[] {
  const histology = ofSystem('icdo3', codings).find(({ bare }) => morphologyOf(bare))
  const morphology = histology && morphologyOf(histology.bare)
  if (!histology || !morphology) return []
  const place = placeIn([...codings, ...places])
  const { behaviour } = morphology
  const site = behaviour === 'secondary' ? null : siteOf(morphology, place)
  const subtypes = subtypeRow('icdo3', morphology.bare)?.says.subtypes ?? []
  return [
    {
      ...NOTHING_READ,
      behaviour,
      site,
      where: behaviour === 'secondary' ? [place ? placeOf(place) : 'other'] : [],
      subtypes:
        site === 'lung' && isNonSmallCell(morphology)
          ? [...new Set([...subtypes, 'non_small_cell' as const])]
          : subtypes,
      distant: behaviour === 'secondary',
      coding: histology.coding,
    },
  ]
}

/** Where it is: by ICD-O, else by ICD-10 beside the morphology, whose chapters of organs it shares. */
function placeIn(codings: readonly Coding[]): Topography | null {
  const [place] = ofSystem('icdo3', codings).flatMap(({ bare }) => topographyOf(bare) ?? [])
  const [beside] = ofSystem('icd10', codings).flatMap(({ bare }) =>
    IS_ORGAN.test(bare) ? (topographyOf(bare) ?? []) : [],
  )
  return place ?? beside ?? null
}

/** C77 to C79 are secondaries in ICD-10 and places in ICD-O. */
const IS_ORGAN = /^C(?!7[7-9]|80|97)\d\d/

const ofSystem = (system: System, codings: readonly Coding[]) =>
  codings.flatMap((coding) => (systemOfCoding(coding) === system ? [{ coding, bare: bareCode(coding.code) }] : []))

/**
 * True for a code of a classification that we read as a whole, and that is none of a tumour: high blood pressure
 * is none, whatever its label tells of the family.
 */
export function isOutside(coding: Coding): boolean {
  const system = systemOfCoding(coding)
  if (system !== 'icd10' && system !== 'icd9') return false
  const bare = bareCode(coding.code)
  return WELL_FORMED[system].test(bare) && !siteRow(system, bare) && !subtypeRow(system, bare)
}

const WELL_FORMED = { icd10: /^[A-Z]\d[0-9A-Z]{1,5}$/, icd9: /^(?:\d{3}|V\d\d|E\d{3})\d{0,2}$/ }
