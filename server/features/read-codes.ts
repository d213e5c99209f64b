import type { Subtype } from '../../shared/oncology.ts'
import type { Coding } from '../chart/chart.ts'
import { NOTHING_READ, type Reading } from './reading.ts'
import { morphologyOf, placeOf, siteOf, topographyOf } from './terminology/icdo3.ts'
import type { Behaviour, SaysMore, SaysTumour } from './terminology/says.ts'
import { siteRow } from './terminology/sites.ts'
import { subtypeRow } from './terminology/subtypes.ts'
import { bareCode, type System, systemOfCoding } from './terminology/systems.ts'

/**
 * What the codings of one diagnosis say.
 *
 * takes   its codings, and those of its body sites: ICD-O-3 often splits histology and place over the two
 * gives   one reading a coding that was understood; ICD-O-3 codings are read together
 */
export function readCodes(codings: readonly Coding[], places: readonly Coding[]): Reading[] {
  return [...codings.flatMap(readCoding), ...readIcdO3(codings, places)]
}

function readCoding(coding: Coding): Reading[] {
  const system = systemOfCoding(coding)
  if (system === 'icdo3') return []
  const bare = bareCode(coding.code)
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

/** The last character of blood cancers: 1 in remission, 2 in relapse; A in remission for lymphomas since 2024. */
function courseOf(system: System, bare: string): Subtype[] {
  if (system !== 'icd10' && system !== 'icd9') return []
  const fifth = /^(?:C9[0-5]\w|20[3-8]\d)([12])$/.exec(bare)?.[1]
  if (fifth === '1' || /^C8[1-8]\w{1,2}A$/.test(bare)) return ['in_remission']
  return fifth === '2' ? ['in_relapse'] : []
}

/** Topography alone says nothing of behaviour: then nothing is read. */
function readIcdO3(codings: readonly Coding[], places: readonly Coding[]): Reading[] {
  const bareOf = (of: readonly Coding[]) =>
    of.flatMap((coding) => (systemOfCoding(coding) === 'icdo3' ? [{ coding, bare: bareCode(coding.code) }] : []))
  const histology = bareOf(codings).find(({ bare }) => morphologyOf(bare))
  const morphology = histology && morphologyOf(histology.bare)
  if (!histology || !morphology) return []
  const [place] = bareOf([...codings, ...places]).flatMap(({ bare }) => topographyOf(bare) ?? [])
  const { behaviour } = morphology
  return [
    {
      ...NOTHING_READ,
      behaviour,
      site: behaviour === 'secondary' ? null : siteOf(morphology, place ?? null),
      where: behaviour === 'secondary' ? [place ? placeOf(place) : 'other'] : [],
      subtypes: subtypeRow('icdo3', histology.bare)?.says.subtypes ?? [],
      distant: behaviour === 'secondary',
      coding: histology.coding,
    },
  ]
}

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
