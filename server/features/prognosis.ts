import { type Fact, known, type Source, unknown } from '../../shared/fact.ts'
import type { PrognosisClass } from '../../shared/features.ts'
import type { Chart, ChartCondition, Concept } from '../chart/chart.ts'
import { wasLived } from './act.ts'
import type { Diagnosis } from './diagnosis.ts'
import type { Results } from './focus.ts'
import { labelOf } from './label.ts'
import { meaningOf, meaningOfCondition } from './meaning.ts'
import { chartSource, firstSources } from './sources.ts'
import { advancedIn } from './spread.ts'
import { mayBePalliative } from './terminology/act-words.ts'
import { systemOf } from './terminology/systems.ts'
import { plain } from './terminology/words.ts'

type Told = { readonly chart: Chart; readonly diagnoses: readonly Diagnosis[]; readonly results: Results }

/** By what is recorded, never by what might be expected. It is used for matching and shown to nobody. */
export function prognosisFact({ chart, diagnoses, results }: Told, asOf: string): Fact<PrognosisClass> {
  const palliative = palliativeIn(chart, asOf)
  if (palliative.length > 0) return known('terminal_palliative', firstSources(palliative), 'probable')
  const advanced = advancedIn(diagnoses, results)
  if (advanced) return known('advanced', advanced.sources, advanced.certainty)
  const intent = intentIn(chart, asOf, PALLIATIVE)
  if (intent.length > 0) return known('advanced', firstSources(intent), 'probable')
  const curative = intentIn(chart, asOf, CURATIVE)
  return curative.length > 0 ? known('curative_intent', firstSources(curative)) : unknown('not-recorded')
}

/** Palliative, hospice or terminal care that was given. */
function palliativeIn(chart: Chart, asOf: string): Source[] {
  const given = chart.procedures.flatMap((one) => {
    const meaning = wasLived(one, asOf) ? meaningOf(one.concept) : null
    return meaning?.palliative ? [chartSource(one.reference, one.concept, meaning.coding, one.first)] : []
  })
  const written = chart.conditions.flatMap((one) => {
    const meaning =
      one.verificationStatus === 'refuted' ? null : (meaningOfCondition(one.concept) ?? meaningInWords(one))
    return meaning?.palliative
      ? [chartSource(one.reference, one.concept, meaning.coding, one.onset ?? one.recorded)]
      : []
  })
  return [...given, ...written]
}

/** A Condition is understood as care by its words only where they name such care. */
const meaningInWords = ({ concept }: ChartCondition) => (mayBePalliative(labelOf(concept)) ? meaningOf(concept) : null)

/** What a treatment was meant to do. Source: mCODE STU4 treatment intent, SNOMED CT. */
type Intent = { readonly code: string; readonly words: RegExp }
const PALLIATIVE: Intent = { code: '363676003', words: /palliati/ }
const isCoded = ({ codings }: Concept, snomed: string) =>
  codings.some(({ system, code }) => systemOf(system) === 'snomed' && code === snomed)

const CURATIVE: Intent = {
  code: '373808002',
  words: /curative intent|intent:? curative|(?:visee|intention|but|intent) curati(?:ve|f)/,
}

/** Treatments that say with what intent they were given. */
function intentIn(chart: Chart, asOf: string, { code, words }: Intent): Source[] {
  return chart.procedures.flatMap((one) => {
    const told = [one.concept, ...one.reasonConcepts, ...one.details]
    const isSaid = words.test(plain(told.map(labelOf).join(' ; '))) || told.some((concept) => isCoded(concept, code))
    const isTreatment = (meaningOf(one.concept)?.kinds.length ?? 0) > 0
    return wasLived(one, asOf) && isSaid && isTreatment
      ? [chartSource(one.reference, one.concept, null, one.first)]
      : []
  })
}
