import { unknown } from '../../shared/fact.ts'
import type { ClinicalFeatures } from '../../shared/features.ts'
import type { Chart } from '../chart/chart.ts'
import { actsFrom } from './act.ts'
import { diagnosesIn } from './diagnosis.ts'
import { byPrimary } from './focus.ts'
import { withinLifetime } from './lifetime.ts'
import { actsOfMedications } from './medication.ts'
import { forCancer } from './of-cancer.ts'
import { ostomyFact } from './ostomy.ts'
import { personFrom } from './person.ts'
import { phaseFact } from './phase.ts'
import { previvorFact } from './previvor.ts'
import { prognosisFact } from './prognosis.ts'
import { reasonsIn } from './reason.ts'
import { ecogFact, resultsFrom } from './results.ts'
import { diagnosedFact, withOnsets, yearsFact } from './since.ts'
import { countFact, currentOf, primariesFrom, siteFact, sitesFact } from './site.ts'
import { metastaticFact, metastaticSitesFact } from './spread.ts'
import { stageFact } from './stage.ts'
import { NO_STAND_INS } from './stand-in.ts'
import { hasLivedCancer, type Reach, statusFrom } from './status.ts'
import { subtypesFact } from './subtype.ts'
import { tnmFact } from './tnm.ts'
import { treatmentsFact } from './treatments.ts'

/**
 * record → features: what matching needs to know of a person, each value with where it stands.
 *
 * takes   a chart, whole or in part; the day to look from, `YYYY-MM-DD`; and where a terminology server was asked,
 *         what stands in for the concepts that no table knows
 * gives   facts; what could not be read is unknown, and never "no cancer"
 */
export function featuresFrom(read: Chart, asOf: string, standIns = NO_STAND_INS): ClinicalFeatures {
  const chart = withinLifetime(read, asOf)
  const isMissing = (resource: string) => chart.missing.some((one) => one.resource === resource)
  const reach: Reach = isMissing('Condition') ? 'part' : 'whole'
  const conditions = withOnsets(chart)
  const diagnoses = diagnosesIn(conditions, asOf, standIns)
  const primaries = primariesFrom(diagnoses)
  const primary = currentOf(primaries)
  const status = statusFrom(diagnoses, { conditions, leftOut: chart.leftOut }, reach)
  const hasCancer = hasLivedCancer(status)
  const reasons = reasonsIn(chart, diagnoses)
  const done = [...actsFrom(chart, reasons, asOf), ...actsOfMedications(chart, reasons, asOf)]
  const acts = hasCancer ? done.filter(forCancer(chart, diagnoses)) : []
  const results = resultsFrom(chart, asOf)
  const about = byPrimary(results, { conditions, diagnoses, primaries, current: primary })
  const ofPrimary = about.get(primary) ?? []
  const diagnosedOn = diagnosedFact(primary, reach)

  return {
    cancerStatus: status,
    primarySites: sitesFact(primaries, status),
    primaryCount: countFact(primaries, status),
    currentSite: siteFact(primary, reach),
    subtypes: subtypesFact(diagnoses, primary, ofPrimary, reach),
    metastatic: metastaticFact(diagnoses, about, reach),
    metastaticSites: metastaticSitesFact(diagnoses, reach),
    stageGroup: stageFact(primary, ofPrimary, reach),
    prognosisClass: hasCancer
      ? prognosisFact({ chart, diagnoses, primaries, primary, reasons, results: about }, asOf)
      : unknown('not-recorded'),
    treatments: treatmentsFact(acts, isMissing('Procedure')),
    phase: phaseFact({ diagnoses, primaries, primary, acts, isUnread: isMissing('Procedure') }, asOf),
    diagnosedOn,
    yearsSinceDiagnosis: yearsFact(diagnosedOn, asOf),
    ...personFrom(chart, asOf),
    ostomyCurrent: ostomyFact(done),
    tnm: tnmFact(primary, ofPrimary, reach),
    ecog: ecogFact(results, chart.observations.length > 0),
    previvor: previvorFact(diagnoses, status),
  }
}
