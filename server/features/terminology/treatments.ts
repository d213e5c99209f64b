import type { TreatmentKind } from '../../../shared/oncology.ts'
import { lookup, type Match } from './lookup.ts'
import type { System } from './systems.ts'
import { TREATMENT_ROWS } from './treatment-rows.ts'

/**
 * [system, match, bare code, kinds, role, speaks of a cancer by itself, meaning, source]
 *
 * `other`: understood, and no treatment: a biopsy, an image, a donor's harvest.
 */
export type TreatmentRow = readonly [
  System,
  Match,
  string,
  readonly TreatmentKind[],
  'treatment' | 'palliative' | 'other',
  'yes' | 'usually' | 'no',
  string,
  number,
]

export const treatmentRow = lookup(TREATMENT_ROWS)
