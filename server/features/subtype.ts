import { type Fact, known } from '../../shared/fact.ts'
import type { Subtype } from '../../shared/oncology.ts'
import type { Diagnosis } from './diagnosis.ts'
import { partOf } from './part.ts'
import { type Result, receptorsIn } from './results.ts'
import { isOwn, type Primary } from './site.ts'
import { firstSources, sourcesOf, surest } from './sources.ts'
import { nothingFound, type Reach } from './status.ts'
import { contradicts } from './terminology/subtype-words.ts'

/** Of the current cancer, of a companion code beside it (receptor status), or of a hereditary risk. */
function concerning(primary: Primary | null): (diagnosis: Diagnosis) => boolean {
  const ofIt = new Set(primary?.diagnoses)
  return (diagnosis) => {
    const { behaviour, site } = diagnosis
    if (behaviour === 'risk' || primary === null) return behaviour === 'risk'
    if (behaviour === 'companion') return site === null || site === primary.site
    if (behaviour === 'suspected' || behaviour === 'uncertain' || site !== primary.site) return false
    return !isOwn(diagnosis) || ofIt.has(diagnosis) || isOfEither(diagnosis)
  }
}

/** It names no side, lineage or day: of two cancers of one site it may be of either. */
const isOfEither = (diagnosis: Diagnosis) => partOf(diagnosis) === null && diagnosis.onset === null

/** Everything said of the kind of the current cancer, by its own conditions and by companions beside them. */
export function subtypesFact(
  diagnoses: readonly Diagnosis[],
  primary: Primary | null,
  results: readonly Result[],
  reach: Reach,
): Fact<Subtype[]> {
  const of = diagnoses.filter(({ subtypes }) => subtypes.length > 0).filter(concerning(primary))
  const measured = primary?.site === 'breast' ? receptorsIn(results) : { subtypes: [], sources: [] }
  const recorded = of.flatMap(({ subtypes }) => subtypes)
  const all = [...new Set([...recorded, ...measured.subtypes])]
  if (all.length === 0) return nothingFound(reach)
  const isDisputed = measured.subtypes.some((one) => contradicts(one, recorded))
  const certainty = isDisputed ? 'disputed' : measured.subtypes.length > 0 ? 'stated' : surest(of)
  return known(all, firstSources([...measured.sources, ...sourcesOf(of)]), certainty)
}
