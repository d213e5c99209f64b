import { TreatmentKind } from '../../../shared/oncology.ts'
import { UNKNOWN } from '../entry.ts'
import { column } from './column.ts'
import { halfAnd } from './overlap.ts'
import { bitsOf, overlapIn, seenAs } from './sets.ts'
import { had } from './treatments.ts'

/** Needs A1.3, A1.7: what comes next for the patient, by somebody who has been through it. */
export const coming = column({
  criterion: 'coming',
  discloses: 'treatments',
  facet: had,
  seenBy: ({ answers }) => seenAs(bitsOf(TreatmentKind.options)(answers.treatmentsComing)),
  compare({ answers: { treatmentsComing } }) {
    if (treatmentsComing.length === 0) return null
    return (lived) => {
      if (lived === null) return UNKNOWN
      const shared = overlapIn(TreatmentKind.options, treatmentsComing, lived)
      return shared.length === 0
        ? { finding: 'has-not-had-what-comes', similarity: 0 }
        : { finding: 'knows-what-comes', similarity: halfAnd(shared.length, treatmentsComing.length), shared }
    }
  },
})
