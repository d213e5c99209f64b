import type { Subtype } from '../../../shared/oncology.ts'
import { overlap } from './overlap.ts'

/** Courses of illness, not kinds of it: they do not make two cancers alike. */
const NOT_A_KIND: readonly Subtype[] = ['in_relapse', 'in_remission', 'recurrence', 'local_recurrence', 'in_situ']

/** Kinds that rule each other out. Two cancers on either side of one of these are two diseases. */
const EXCLUSIVE: readonly (readonly Subtype[])[] = [
  ['hormone_receptor_positive', 'hormone_receptor_negative'],
  ['hormone_receptor_positive', 'triple_negative'],
  ['her2_positive', 'her2_negative'],
  ['her2_positive', 'triple_negative'],
  ['egfr_mutated', 'egfr_wild_type'],
  ['small_cell', 'non_small_cell'],
  ['hodgkin', 'non_hodgkin'],
  ['hodgkin', 'dlbcl', 'follicular'],
  ['aml', 'all', 'cll', 'cml'],
  ['apl', 'all', 'cll', 'cml'],
  ['hormone_sensitive', 'castration_resistant'],
]

/** True when what is known of the one says that it is not the other. Silence on either side says nothing. */
export const areOpposed = (one: readonly Subtype[], other: readonly Subtype[]): boolean =>
  EXCLUSIVE.some((kinds) => {
    const [ones, others] = [overlap(kinds, one), overlap(kinds, other)]
    return ones.length > 0 && others.length > 0 && overlap(ones, others).length === 0
  })

/** The kinds among what is recorded of a cancer. */
export const kindsIn = (subtypes: readonly Subtype[]): Subtype[] => subtypes.filter((one) => !NOT_A_KIND.includes(one))

export const sharedKinds = (one: readonly Subtype[], other: readonly Subtype[]): Subtype[] =>
  kindsIn(overlap(one, other))
