import { type Fact, known, unknown } from '../../shared/fact.ts'
import type { Diagnosis } from './diagnosis.ts'
import type { Results } from './focus.ts'
import type { Result } from './results.ts'
import { sourcesOf, surest } from './sources.ts'
import { nothingFound, type Reach } from './status.ts'
import type { Place } from './terminology/says.ts'
import { tnmOfConcept } from './tnm.ts'

/** What says that a cancer is elsewhere in the body. Lymph nodes alone do not: they may be regional. */
const isDistant = ({ behaviour, distant }: Diagnosis) => distant && behaviour !== 'suspected'

/** Stage IV means elsewhere in the body, where no letter says that it grew into what lies beside it. */
const isStageFour = (diagnosis: Diagnosis) =>
  diagnosis.behaviour === 'malignant' &&
  diagnosis.staged?.stage === 'IV' &&
  diagnosis.site !== null &&
  !NO_METASTASES.includes(diagnosis.site)

/** Cancers of the blood and lymph are everywhere by nature; head, neck and thyroid have a stage IV in place. */
const NO_METASTASES = ['lymphoma', 'leukemia', 'myeloma', 'mds_mpn', 'brain_cns', 'head_neck', 'thyroid']

/** Distant metastasis. "No" is probable only: a chart seldom writes down what is not there. */
export function metastaticFact(diagnoses: readonly Diagnosis[], results: Results, reach: Reach): Fact<boolean> {
  const distant = diagnoses.filter(isDistant)
  if (distant.length > 0) return known(true, sourcesOf(distant), surest(distant))
  const own = diagnoses.filter(({ behaviour }) => OWN.has(behaviour))
  const [measured] = measuredOf(results)
  if (measured && own.length > 0) return known(true, [measured.source])
  const staged = diagnoses.filter(isStageFour)
  if (staged.length > 0) return known(true, sourcesOf(staged), 'probable')
  if (reach === 'part') return unknown('not-read')
  return own.length > 0 ? known(false, sourcesOf(own), 'probable') : unknown('not-recorded')
}

const OWN = new Set<Diagnosis['behaviour']>(['malignant', 'in_situ', 'history'])

/** M1 among the results about a cancer. */
const measuredOf = (results: Results): Result[] =>
  [...results].flatMap(([primary, of]) => (primary ? of.filter(saysM1) : []))

const saysM1 = ({ measures, value }: Result) =>
  measures === 'M' && value !== null && tnmOfConcept(value).M?.startsWith('M1') === true

/** Where the metastases are. Nodes are named beside a distant metastasis only. */
export function metastaticSitesFact(diagnoses: readonly Diagnosis[], reach: Reach): Fact<Place[]> {
  const placed = diagnoses.filter(({ where, behaviour }) => behaviour !== 'suspected' && where.some(isNamed))
  if (!placed.some(isDistant)) return nothingFound(reach)
  const places = [...new Set(placed.flatMap(({ where }) => where.filter(isNamed)))]
  return known(places, sourcesOf(placed), surest(placed))
}

const isNamed = (place: Place) => place !== 'other'

/** Spread, or a stage that no cancer outgrows: what the prognosis is read from. */
export const isAdvanced = (diagnosis: Diagnosis): boolean =>
  diagnosis.behaviour !== 'suspected' &&
  (diagnosis.distant || diagnosis.advanced || diagnosis.staged?.stage.startsWith('IV') === true)
