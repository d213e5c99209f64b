import type { Site } from '../../shared/oncology.ts'
import type { Chart, ChartReason, Concept } from '../chart/chart.ts'
import type { Diagnosis } from './diagnosis.ts'
import { labelOf } from './label.ts'
import type { Behaviour } from './terminology/says.ts'
import { plain } from './terminology/words.ts'
import { understood } from './understood.ts'

/** What an act was done for. `unsaid`: nothing is said, or nothing that we can place. */
export type Reason = { readonly what: 'cancer' | 'other' | 'unsaid'; readonly site: Site | null }

/** What each Condition of the chart is a reason of, by its reference. */
export type Reasons = ReadonlyMap<string, Reason>

const OF_CANCER = new Set<Behaviour>(['malignant', 'in_situ', 'history', 'secondary', 'node', 'suspected', 'companion'])
const UNSAID: Reason = { what: 'unsaid', site: null }

export function reasonsIn(chart: Chart, diagnoses: readonly Diagnosis[]): Reasons {
  const reasons = new Map<string, Reason>(
    chart.conditions.map(({ reference }) => [reference, { what: 'other', site: null }]),
  )
  for (const { condition, behaviour, site } of diagnoses)
    reasons.set(
      condition.reference,
      OF_CANCER.has(behaviour) ? { what: 'cancer', site } : { what: 'other', site: null },
    )
  return reasons
}

type Reasoned = { readonly reasons: readonly string[]; readonly reasonConcepts: readonly ChartReason[] }

/** One cancer among the reasons is enough; a condition that is not in the chart says what its label does. */
export function reasonOf({ reasons, reasonConcepts }: Reasoned, known: Reasons): Reason {
  const found = [
    ...reasons.map((reference) => known.get(reference) ?? UNSAID),
    ...reasonConcepts.filter(isTelling(known)).map(reasonIn),
  ]
  const ofCancer = found.filter(({ what }) => what === 'cancer')
  return (
    ofCancer.find(({ site }) => site !== null) ?? ofCancer[0] ?? found.find(({ what }) => what === 'other') ?? UNSAID
  )
}

/** A label counts where what it stands for cannot be read. */
const isTelling =
  (known: Reasons) =>
  ({ standsFor }: ChartReason) =>
    !standsFor || !known.has(standsFor)

/** Words of a plan, or of any reason, rather than of a disease. */
const PLAN =
  /adjuva|curati|palliati|tumou?r|tumeur|mass|lesion|oncolog|traitement|treatment|therap|^(?:\w+ )?(?:diagnos\w*|condition|probleme?|indication)(?: \w+)?$/

function reasonIn(concept: Concept): Reason {
  const said = understood(concept, [])
  if (said) return OF_CANCER.has(said.behaviour) ? { what: 'cancer', site: said.site } : { what: 'other', site: null }
  return PLAN.test(plain(labelOf(concept))) ? UNSAID : { what: 'other', site: null }
}
