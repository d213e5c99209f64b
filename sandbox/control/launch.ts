import { z } from 'zod'
import type { Cast } from '../cast.ts'
import { whoIs } from '../cast.ts'
import type { Launches } from '../oauth/launches.ts'

export const LaunchAsked = z.strictObject({
  patient: z.string(),
  /** `Practitioner/…`, `Patient/…`, or the id alone. */
  user: z.string(),
  encounter: z.string().optional(),
  withhold: z.array(z.string()).optional(),
  needPatientBanner: z.boolean().optional(),
})
export type LaunchAsked = z.input<typeof LaunchAsked>

export type Launcher = (asked: LaunchAsked) => { launch: string; launchUrl: string }

/** What the EHR does when somebody presses the app's button in a chart. */
export function launcher(cast: Cast, launches: Launches, setting: { appUrl: string; fhirBase: string }): Launcher {
  return (asked) => {
    const user = whoIs(cast, asked.user)
    const patient = cast.patients.find(({ id }) => id === asked.patient.replace(/^Patient\//, ''))
    if (!user || !patient) throw new Error(`There is no ${user ? asked.patient : asked.user} in this EHR`)
    const launch = launches.create({
      user: user.reference,
      patient: patient.id,
      encounter: asked.encounter?.replace(/^Encounter\//, ''),
      needPatientBanner: asked.needPatientBanner ?? true,
      withhold: asked.withhold ?? [],
    })
    const query = new URLSearchParams({ iss: setting.fhirBase, launch })
    return { launch, launchUrl: `${setting.appUrl}/launch.html?${query}` }
  }
}
