import { type Fact, known } from '../../shared/fact.ts'
import type { Subtype } from '../../shared/oncology.ts'
import type { Diagnosis } from './diagnosis.ts'
import type { Primary } from './site.ts'
import { sourcesOf, surest } from './sources.ts'
import { nothingFound, type Reach } from './status.ts'

/** Of the current cancer, of a companion code beside it (receptor status), or of a hereditary risk. */
const concerns = ({ behaviour, site }: Diagnosis, primary: Primary | null) =>
  behaviour === 'risk' ||
  (behaviour === 'companion' && primary !== null && (site === null || site === primary.site)) ||
  (primary !== null && behaviour !== 'suspected' && behaviour !== 'uncertain' && site === primary.site)

/** Everything said of the kind of the current cancer, by its own conditions and by companions beside them. */
export function subtypesFact(diagnoses: readonly Diagnosis[], primary: Primary | null, reach: Reach): Fact<Subtype[]> {
  const of = diagnoses.filter((one) => one.subtypes.length > 0 && concerns(one, primary))
  const all = [...new Set(of.flatMap(({ subtypes }) => subtypes))]
  return all.length > 0 ? known(all, sourcesOf(of), surest(of)) : nothingFound(reach)
}
