import { known, unknown } from '../../shared/fact.ts'
import type { ClinicalFeatures } from '../../shared/features.ts'
import type { Chart } from '../chart/chart.ts'
import { yearsBetween } from './dates.ts'
import { diagnosisFrom } from './diagnosis.ts'
import { personFrom } from './person.ts'
import { phaseFact } from './phase.ts'
import { currentOf, primariesFrom, type Reach, siteFact, sourceOf, statusFrom, subtypesFact } from './primary.ts'
import { metastaticFact, metastaticSitesFact, prognosisFact } from './spread.ts'
import { stageFact } from './stage.ts'
import { actsFrom, isPalliative, ostomyFact, treatmentsFact } from './treatments.ts'

/**
 * record → features: what matching needs to know of a person, each value with where it stands.
 *
 * takes   a chart, whole or in part, and the day to look from, `YYYY-MM-DD`
 * gives   facts; what could not be read is unknown, and never "no cancer"
 */
export function featuresFrom(chart: Chart, asOf: string): ClinicalFeatures {
  const isMissing = (resource: string) => chart.missing.some((one) => one.resource === resource)
  const reach: Reach = isMissing('Condition') ? 'part' : 'whole'
  const diagnoses = chart.conditions.flatMap((condition) => diagnosisFrom(condition) ?? [])
  const primaries = primariesFrom(diagnoses)
  const primary = currentOf(primaries)
  const acts = actsFrom(chart, diagnoses, asOf)
  const status = statusFrom(diagnoses, reach)
  const hasCancer = status.known && !['none', 'suspected'].includes(status.value)
  const livedActs = hasCancer ? acts : []
  const absent = unknown(reach === 'whole' ? 'not-recorded' : 'not-read')
  const sources = primaries.flatMap((one) => one.diagnoses.map(sourceOf))
  const onset = primary?.onset ?? null
  const onsetSources =
    primary?.diagnoses.filter(({ condition }) => (condition.onset ?? condition.recorded) === onset).map(sourceOf) ?? []

  return {
    cancerStatus: status,
    primarySites:
      primaries.length > 0
        ? known(
            primaries.map(({ site }) => site),
            sources,
          )
        : status.known
          ? known([], [])
          : absent,
    primaryCount: primaries.length > 0 ? known(primaries.length, sources) : status.known ? known(0, []) : absent,
    currentSite: siteFact(primary, reach),
    subtypes: subtypesFact(diagnoses, primary, reach),
    metastatic: metastaticFact(diagnoses, reach),
    metastaticSites: metastaticSitesFact(diagnoses),
    stageGroup: stageFact(primary),
    prognosisClass: prognosisFact(diagnoses, isPalliative(chart, asOf)),
    treatments: treatmentsFact(livedActs, hasCancer, isMissing('Procedure')),
    phase: phaseFact(diagnoses, primary, livedActs, asOf),
    diagnosedOn: onset === null ? absent : known(onset, onsetSources),
    yearsSinceDiagnosis: onset === null ? absent : known(Math.max(0, yearsBetween(onset, asOf)), onsetSources),
    ...personFrom(chart, asOf),
    ostomyCurrent: ostomyFact(livedActs),
  }
}
