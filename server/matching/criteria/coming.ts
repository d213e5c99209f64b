import { TreatmentKind } from '../../../shared/oncology.ts'
import { UNKNOWN } from '../entry.ts'
import { column } from './column.ts'
import { halfAnd } from './overlap.ts'
import { bitsOf, overlapIn } from './sets.ts'
import { asKnown, had } from './treatments.ts'

const bits = bitsOf(TreatmentKind.options)

/** Needs A1.3, A1.7: what comes next for the patient, by somebody who has been through it. */
export const coming = column({
  criterion: 'coming',
  discloses: 'treatments',
  facet: had,
  asked: ({ answers: { treatmentsComing } }) => (treatmentsComing.length === 0 ? null : treatmentsComing),
  wished: bits,
  compare(awaited, lived) {
    if (lived === null) return UNKNOWN
    const shared = overlapIn(TreatmentKind.options, awaited, lived)
    return shared.length === 0
      ? { finding: 'has-not-had-what-comes', similarity: 0 }
      : {
          finding: 'knows-what-comes',
          similarity: halfAnd(shared.length, awaited.length),
          shared: asKnown(shared, lived),
        }
  },
})
