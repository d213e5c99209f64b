import { type Fact, known, type Source, unknown } from '../../shared/fact.ts'
import type { PrognosisClass } from '../../shared/features.ts'
import type { Chart, ChartCondition, ChartMedication, ChartProcedure, Concept } from '../chart/chart.ts'
import { wasLived } from './act.ts'
import { isAfter } from './dates.ts'
import { courseOf, isUnsure } from './diagnosis.ts'
import type { Results } from './focus.ts'
import { forIt, meansTo } from './intent.ts'
import { labelOf } from './label.ts'
import { type Meaning, meaningOf, meaningOfCondition } from './meaning.ts'
import { drugIn, wasTaken } from './medication.ts'
import type { Lived } from './phase.ts'
import { type Reasons, reasonOf } from './reason.ts'
import { chartSource, firstSources } from './sources.ts'
import { advancedIn } from './spread.ts'
import { mayBePalliative } from './terminology/act-words.ts'
import { FAMILY, plain } from './terminology/words.ts'

type Told = Lived & {
  readonly chart: Chart
  readonly reasons: Reasons
  readonly results: Results
}

/** By what is recorded, never by what might be expected. It is used for matching and shown to nobody. */
export function prognosisFact(told: Told, asOf: string): Fact<PrognosisClass> {
  const palliative = palliativeIn(told, asOf)
  if (palliative.length > 0) return known('terminal_palliative', firstSources(palliative), 'probable')
  const advanced = advancedIn(told.diagnoses, told.results)
  if (advanced) return known('advanced', advanced.sources, advanced.certainty)
  const treated = treatmentsIn(told.chart, asOf)
  const relieving = treated.filter((one) => meansTo('relieve', one))
  if (relieving.length > 0) return known('advanced', sourcesOf(relieving), 'probable')
  const curing = treated.filter((one) => meansTo('cure', one)).filter(forIt(told))
  return curing.length > 0 ? known('curative_intent', sourcesOf(curing)) : unknown('not-recorded')
}

/** Treatments that were given, and drugs that were given or prescribed. */
const treatmentsIn = ({ procedures, medications }: Chart, asOf: string): (ChartProcedure | ChartMedication)[] => [
  ...procedures.filter((one) => wasLived(one, asOf) && isTreatment(meaningOf(one.concept))),
  ...medications.filter((one) => wasTaken(one, asOf) && isTreatment(drugIn(one.concept).says)),
]

const isTreatment = (says: Pick<Meaning, 'kinds'> | null) => says !== null && says.kinds.length > 0

const sourcesOf = (treated: readonly (ChartProcedure | ChartMedication)[]) =>
  firstSources(treated.map(({ reference, concept, first }) => chartSource(reference, concept, null, first)))

/** Palliative, hospice or terminal care that was given to the person, for a cancer. */
function palliativeIn({ chart, diagnoses, reasons }: Told, asOf: string): Source[] {
  const isIll = diagnoses.some(({ behaviour }) => behaviour === 'malignant' || behaviour === 'secondary')
  const given = chart.procedures.flatMap((one) => {
    const isForAnother = !isIll && reasonOf(one, reasons).what === 'other'
    const meaning = wasLived(one, asOf) && !isForAnother ? meaningOf(one.concept) : null
    return meaning && isOwnCare(meaning, one.concept)
      ? [chartSource(one.reference, one.concept, meaning.coding, one.first)]
      : []
  })
  const written = chart.conditions.flatMap((one) => {
    const meaning = isCurrent(one, asOf) ? (meaningOfCondition(one.concept) ?? meaningInWords(one)) : null
    return meaning && isOwnCare(meaning, one.concept)
      ? [chartSource(one.reference, one.concept, meaning.coding, one.onset ?? one.recorded)]
      : []
  })
  return [...given, ...written]
}

/** What is doubted, over or of a day to come is no care that is given. */
function isCurrent(condition: ChartCondition, asOf: string): boolean {
  const { verificationStatus, onset, recorded } = condition
  if (verificationStatus === 'refuted' || isUnsure(condition)) return false
  const written = onset ?? recorded
  return courseOf(condition, [], asOf) !== 'over' && !(written !== null && isAfter(written, asOf))
}

/** A Condition is understood as care by its words only where they name such care. */
const meaningInWords = ({ concept }: ChartCondition) => (mayBePalliative(labelOf(concept)) ? meaningOf(concept) : null)

const isOwnCare = ({ palliative, coding }: Meaning, concept: Concept) =>
  palliative && (coding !== null || !NOT_OWN.test(plain(labelOf(concept))))

/** Words of a relative's care, of grief for one or of work there; and of care that is not needed or not wished for. */
const NOT_OWN = new RegExp(
  `${FAMILY.source}|bereave|grief|\\bdeuil|volunt|benevol|not (?:required|needed|indicated|wanted)|non (?:requis|indiqu|souhait)|pas (?:requis|indiqu|souhait)`,
)
