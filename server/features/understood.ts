import type { Certainty } from '../../shared/fact.ts'
import type { Site } from '../../shared/oncology.ts'
import type { Coding, Concept } from '../chart/chart.ts'
import { labelOf } from './label.ts'
import { isOutside, readCodes } from './read-codes.ts'
import { readWords } from './read-words.ts'
import { merged, type Reading } from './reading.ts'
import { NO_STAND_INS } from './stand-in.ts'
import { topographyOf } from './terminology/icdo3.ts'
import type { Behaviour } from './terminology/says.ts'
import { placesIn, siteIn } from './terminology/site-words.ts'
import { bodySiteRow } from './terminology/sites.ts'
import { contradicts } from './terminology/subtype-words.ts'
import { bareCode, systemOfCoding } from './terminology/systems.ts'
import { plain } from './terminology/words.ts'

export type Understood = Reading & { certainty: Certainty }

/**
 * What a concept says of a tumour. Codes count before words: the label adds what the codes leave open, and where
 * it contradicts them the codes hold and the reading is disputed.
 */
export function understood(
  concept: Concept,
  bodySites: readonly Concept[],
  standIns = NO_STAND_INS,
): Understood | null {
  const codes = readCodes(
    concept.codings,
    bodySites.flatMap(({ codings }) => codings),
    standIns,
  )
  const said = merged(codes)
  if (!said && concept.codings.some(isOutside)) return null
  const label = merged(readWords(labelOf(concept)))
  if (!said) return label && { ...placed(label, bodySites, null), certainty: 'probable' }
  const isDisputed = codesDiffer(codes) || (label !== null && isDenied(said, label))
  const told = isDisputed || !label ? said : withLabel(said, label)
  return { ...placed(told, bodySites, label), certainty: isDisputed ? 'disputed' : 'stated' }
}

/** Cancers of other sites that words alone name beside the first: "breast cancer and ovarian cancer". */
export function othersIn(concept: Concept, first: Understood): Understood[] {
  if (first.coding !== null || first.site === null) return []
  const bySite = Map.groupBy(
    readWords(labelOf(concept)).filter(({ behaviour, site }) => behaviour === 'malignant' && site !== null),
    ({ site }) => site,
  )
  bySite.delete(first.site)
  return [...bySite.values()].flatMap((of) => merged(of) ?? []).map((other) => ({ ...other, certainty: 'probable' }))
}

/** They name two organs, or a cancer that is there and one that is past or in situ. */
const codesDiffer = (readings: readonly Reading[]): boolean =>
  new Set(readings.flatMap(({ behaviour, site }) => (behaviour === 'malignant' && site ? [site] : []))).size > 1 ||
  new Set(readings.flatMap(({ behaviour }) => (OWN.has(behaviour) ? [behaviour] : []))).size > 1

const OWN = new Set<Behaviour>(['malignant', 'in_situ', 'history'])
const SPREAD = new Set<Behaviour>(['secondary', 'node'])

/** The label says another thing than the codes: another place, or no cancer where there is one. */
function isDenied(said: Reading, label: Reading): boolean {
  if (label.behaviour === 'companion' || said.behaviour === 'companion') return false
  // "Liver metastases of a colon cancer" says more than the code for the metastases, and nothing against it.
  if (SPREAD.has(said.behaviour) && label.where.length > 0) return false
  if (OWN.has(said.behaviour) !== OWN.has(label.behaviour)) return true
  if (label.subtypes.some((subtype) => contradicts(subtype, said.subtypes))) return true
  return said.site !== null && label.site !== null && said.site !== label.site && label.site !== 'unknown_primary'
}

function withLabel(said: Reading, label: Reading): Reading {
  return {
    ...said,
    subtypes: [...new Set([...said.subtypes, ...label.subtypes])],
    where: said.where.length > 0 && !said.where.includes('other') ? said.where : label.where,
    advanced: said.advanced || label.advanced,
    distant: said.distant || (said.behaviour === 'malignant' && label.distant),
    site: SPREAD.has(said.behaviour) ? label.site : said.site,
  }
}

/** A diagnosis that names no place has it from its body site, else from its label. */
function placed(said: Reading, bodySites: readonly Concept[], label: Reading | null): Reading {
  if (SPREAD.has(said.behaviour) && said.where.every((place) => place === 'other')) {
    const where = placesIn(plain(bodySites.map(labelOf).join(' ; ')))
    return { ...said, where: where.length > 0 ? where : said.where }
  }
  if (said.site !== null || !(OWN.has(said.behaviour) || said.behaviour === 'suspected')) return said
  return { ...said, site: bodySites.map(siteOfBody).find(Boolean) ?? label?.site ?? null }
}

const siteOfBody = (body: Concept): Site | null =>
  body.codings.map(siteOfCoding).find(Boolean) ?? siteIn(plain(labelOf(body)))

function siteOfCoding(coding: Coding): Site | null {
  const system = systemOfCoding(coding)
  const bare = bareCode(coding.code)
  if (system === 'icdo3') return topographyOf(bare)?.site ?? null
  return bodySiteRow(system, bare)?.says.site ?? null
}
