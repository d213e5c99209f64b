import { type Fact, known } from '../../shared/fact.ts'
import type { Subtype } from '../../shared/oncology.ts'
import type { Diagnosis } from './diagnosis.ts'
import { type Result, receptorsIn } from './results.ts'
import type { Primary } from './site.ts'
import { firstSources, sourcesOf, surest } from './sources.ts'
import { nothingFound, type Reach } from './status.ts'
import { contradicts } from './terminology/subtype-words.ts'

/** Of the current cancer, of a companion code beside it (receptor status), or of a hereditary risk. */
const concerns = ({ behaviour, site }: Diagnosis, primary: Primary | null) =>
  behaviour === 'risk' ||
  (behaviour === 'companion' && primary !== null && (site === null || site === primary.site)) ||
  (primary !== null && behaviour !== 'suspected' && behaviour !== 'uncertain' && site === primary.site)

/** Everything said of the kind of the current cancer, by its own conditions and by companions beside them. */
export function subtypesFact(
  diagnoses: readonly Diagnosis[],
  primary: Primary | null,
  results: readonly Result[],
  reach: Reach,
): Fact<Subtype[]> {
  const of = diagnoses.filter((one) => one.subtypes.length > 0 && concerns(one, primary))
  const measured = primary?.site === 'breast' ? receptorsIn(results) : { subtypes: [], sources: [] }
  const recorded = of.flatMap(({ subtypes }) => subtypes)
  const all = [...new Set([...recorded, ...measured.subtypes])]
  if (all.length === 0) return nothingFound(reach)
  const isDisputed = measured.subtypes.some((one) => contradicts(one, recorded))
  const certainty = isDisputed ? 'disputed' : measured.subtypes.length > 0 ? 'stated' : surest(of)
  return known(all, firstSources([...measured.sources, ...sourcesOf(of)]), certainty)
}
