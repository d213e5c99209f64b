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

/**
 * Whether what is known of another cancer says that it is not the same kind as one's own. Silence on either side
 * says nothing.
 */
export function opposedTo(own: readonly Subtype[]): (other: readonly Subtype[]) => boolean {
  const groups = EXCLUSIVE.filter((kinds) => kinds.some((kind) => own.includes(kind)))
  return (other) =>
    groups.some((kinds) => {
      const others = kinds.filter((kind) => other.includes(kind))
      return others.length > 0 && !others.some((kind) => own.includes(kind))
    })
}

/** The kinds among what is recorded of a cancer. */
export const kindsIn = (subtypes: readonly Subtype[]): Subtype[] => subtypes.filter((one) => !NOT_A_KIND.includes(one))

export const sharedKinds = (one: readonly Subtype[], other: readonly Subtype[]): Subtype[] =>
  kindsIn(overlap(one, other))
