import type { Chart, Coding } from '../chart/chart.ts'
import { siteRow } from './terminology/sites.ts'
import { subtypeRow } from './terminology/subtypes.ts'
import { bareCode, systemOfCoding } from './terminology/systems.ts'

/** For a SNOMED CT concept outside the tables, one inside them that subsumes it: it is read as that one. */
export type StandIns = ReadonlyMap<string, string>

export const NO_STAND_INS: StandIns = new Map()

/** Concepts of the conditions that no table knows: what a terminology server may be asked for. Codes, and nothing else. */
export const unknownConceptsIn = ({ conditions }: Chart): string[] => [
  ...new Set(conditions.flatMap(({ concept }) => concept.codings.filter(isUnknown).map(({ code }) => bareCode(code)))),
]

function isUnknown(coding: Coding): boolean {
  const bare = bareCode(coding.code)
  return systemOfCoding(coding) === 'snomed' && !siteRow('snomed', bare) && !subtypeRow('snomed', bare)
}
