import { type Fact, known } from '../../shared/fact.ts'
import type { CancerStatus } from '../../shared/features.ts'
import type { Diagnosis } from './diagnosis.ts'
import { sourcesOf, surest } from './sources.ts'
import { hasLivedCancer } from './status.ts'

/** Carries a hereditary risk without having had a cancer. A chart that names no risk does not say that there is none. */
export function previvorFact(diagnoses: readonly Diagnosis[], status: Fact<CancerStatus>): Fact<boolean> {
  if (!status.known) return status
  const risks = diagnoses.filter(({ behaviour }) => behaviour === 'risk')
  if (hasLivedCancer(status)) return known(false, status.sources, status.certainty)
  return risks.length > 0 ? known(true, sourcesOf(risks), surest(risks)) : known(false, [], 'probable')
}
