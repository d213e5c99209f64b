import type { Problem } from '../../shared/problem.ts'
import type { Result } from '../../shared/result.ts'
import { whoseChart } from '../chart/whose-chart.ts'
import type { House } from '../house.ts'
import type { PatientLaunch } from '../launch/open-launch.ts'
import { localDay } from '../local-day.ts'
import { type AgreedBy, type AtTheKeyboard, whoMay } from './who-may.ts'

/** The patient's door is also opened by somebody who signs in for them: their `fhirUser` is not the patient. */
export function atTheKeyboard({ role, fhirUser, patient }: PatientLaunch): AtTheKeyboard {
  if (role !== 'patient') return 'team'
  return fhirUser === `Patient/${patient}` ? 'self' : 'proxy'
}

/** Whether this launch may go on, by the birth date of the chart's own Patient. */
export async function entryOf(house: House, launch: PatientLaunch): Promise<Result<AgreedBy, Problem>> {
  const identity = await whoseChart(house, launch)
  return whoMay(identity, atTheKeyboard(launch), house.config.site.whoMay, localDay(house.now()))
}
