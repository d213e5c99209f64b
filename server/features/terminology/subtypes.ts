import type { Site, Subtype } from '../../../shared/oncology.ts'
import { lookup, type Match } from './lookup.ts'
import { SUBTYPE_ROWS } from './subtype-rows.ts'
import type { System } from './systems.ts'

/** [system, match, bare code, subtypes, site it implies, says metastatic, stage group it says, meaning, source] */
export type SubtypeRow = readonly [
  System,
  Match,
  string,
  readonly Subtype[],
  Site | null,
  boolean,
  string | null,
  string,
  number,
]

export const subtypeRow = lookup(SUBTYPE_ROWS)
