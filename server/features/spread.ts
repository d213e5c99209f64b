import { type Certainty, type Fact, known, type Source, unknown } from '../../shared/fact.ts'
import type { Site } from '../../shared/oncology.ts'
import type { Diagnosis } from './diagnosis.ts'
import type { Results } from './focus.ts'
import { type Result, stagesIn } from './results.ts'
import { isOwn } from './site.ts'
import { firstSources, sourcesOf, surest, surestOf } from './sources.ts'
import { nothingFound, type Reach } from './status.ts'
import type { Behaviour, Place } from './terminology/says.ts'
import { tnmOfConcept } from './tnm.ts'

/** What says that a cancer is elsewhere in the body. Lymph nodes alone do not: they may be regional. */
const isDistant = ({ behaviour, distant }: Diagnosis) => distant && behaviour !== 'suspected'

/**
 * Cancers of the blood and lymph are everywhere by nature; those of the head, neck, thyroid and brain may be stage
 * IV in place.
 */
const NO_METASTASES: readonly Site[] = [
  'lymphoma',
  'leukemia',
  'myeloma',
  'mds_mpn',
  'brain_cns',
  'head_neck',
  'thyroid',
]

/**
 * Groups IV with a letter that are M1 by definition; with another letter it has grown into what lies beside it, or
 * into nodes.
 *
 * source  AJCC Cancer Staging Manual, 8th edition; FIGO for gynaecological cancers
 */
const LETTERED: Partial<Record<Site, readonly string[]>> = {
  colorectal: ['IVA', 'IVB', 'IVC'],
  lung: ['IVA', 'IVB'],
  ovary: ['IVA', 'IVB'],
  stomach: ['IVB'],
  esophagus: ['IVB'],
  liver: ['IVB'],
  bladder: ['IVB'],
  prostate: ['IVB'],
  cervix: ['IVB'],
  uterus: ['IVB'],
  head_neck: ['IVC'],
  thyroid: ['IVC'],
}

/** Whether a stage group means elsewhere in the body, for a cancer of this site. */
const isElsewhere = (stage: string, site: Site | null) =>
  site !== null && (stage === 'IV' ? !NO_METASTASES.includes(site) : (LETTERED[site]?.includes(stage) ?? false))

const isStagedElsewhere = ({ behaviour, staged, site }: Diagnosis) =>
  behaviour === 'malignant' && staged.some(({ stage }) => isElsewhere(stage, site))

/** Results about a cancer that say M1. */
const saysM1 = (results: Results): Source[] =>
  [...results].flatMap(([primary, of]) => (primary ? of.filter(isM1).map(({ source }) => source) : []))

const isM1 = ({ measures, value }: Result) =>
  measures === 'M' && value !== null && tnmOfConcept(value).M?.startsWith('M1') === true

/** Results about an invasive cancer that say stage IV, and what its site is. */
const saysStageFour = (results: Results) =>
  [...results].flatMap(([primary, of]) =>
    primary?.isInvasive
      ? stagesIn(of)
          .filter(isFour)
          .map((found) => ({ ...found, site: primary.site }))
      : [],
  )

const isFour = ({ stage }: { readonly stage: string }) => stage.startsWith('IV')

/** Distant metastasis. "No" is probable only: a chart seldom writes down what is not there. */
export function metastaticFact(diagnoses: readonly Diagnosis[], results: Results, reach: Reach): Fact<boolean> {
  const distant = diagnoses.filter(isDistant)
  if (distant.length > 0) return known(true, sourcesOf(distant), surest(distant))
  const [measured] = saysM1(results)
  if (measured) return known(true, [measured])
  const staged = [
    ...sourcesOf(diagnoses.filter(isStagedElsewhere)),
    ...saysStageFour(results).flatMap(({ stage, site, source }) => (isElsewhere(stage, site) ? [source] : [])),
  ]
  if (staged.length > 0) return known(true, firstSources(staged), 'probable')
  if (reach === 'part') return unknown('not-read')
  const own = diagnoses.filter(isOwn)
  return own.length > 0 ? known(false, sourcesOf(own), 'probable') : unknown('not-recorded')
}

/** Where the metastases are. Nodes are named beside a distant metastasis only. */
export function metastaticSitesFact(diagnoses: readonly Diagnosis[], reach: Reach): Fact<Place[]> {
  const placed = diagnoses.filter(({ where, behaviour }) => behaviour !== 'suspected' && where.some(isNamed))
  if (!placed.some(isDistant)) return nothingFound(reach)
  const places = [...new Set(placed.flatMap(({ where }) => where.filter(isNamed)))]
  return known(places, sourcesOf(placed), surest(placed))
}

const isNamed = (place: Place) => place !== 'other'

/** Spread, or a stage that no cancer outgrows: what the prognosis is read from. Null where nothing says so. */
export function advancedIn(
  diagnoses: readonly Diagnosis[],
  results: Results,
): { sources: Source[]; certainty: Certainty } | null {
  const advanced = diagnoses.filter(isAdvanced)
  const measured = [...saysM1(results), ...saysStageFour(results).map(({ source }) => source)]
  if (advanced.length === 0 && measured.length === 0) return null
  return {
    sources: firstSources([...sourcesOf(advanced), ...measured]),
    certainty: measured.length > 0 ? 'stated' : surestOf(advanced.map(surenessOf)),
  }
}

/** A relative's cancer, one that is feared, or a tumour that is none says nothing of how far the person's own went. */
const LIVED = new Set<Behaviour>(['malignant', 'in_situ', 'history', 'secondary', 'node'])

const isAdvanced = ({ behaviour, distant, advanced, staged }: Diagnosis) =>
  LIVED.has(behaviour) && (distant || advanced || staged.some(isFour))

/** Where nothing but a stage says so, no surer than the stage. */
const surenessOf = ({ distant, advanced, staged, certainty }: Diagnosis): Certainty =>
  distant || advanced || staged.some((one) => isFour(one) && one.certainty === 'stated') ? certainty : 'probable'
