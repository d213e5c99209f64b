import type { Identity } from '../../shared/launch.ts'
import { closeGently } from '../consent/after-death.ts'
import type { House } from '../house.ts'
import type { PatientLaunch } from '../launch/open-launch.ts'
import { openEhr } from './ehr.ts'
import { readIdentity } from './read-identity.ts'
import { identityOf, keepIdentity } from './record-store.ts'

/**
 * Who the chart of this launch belongs to. Read once from the chart; from then on the same is known even
 * while the EHR is down.
 */
export async function whoseChart(house: House, launch: PatientLaunch): Promise<Identity> {
  const seen = await identityOf(house.db, house.vault, launch.id)
  if (seen) return seen
  const ehr = openEhr(await house.tokens.accessFor(launch.id), house.config.ehrDeadlineMs)
  const identity = await readIdentity(ehr, launch.patient)
  await keepIdentity(house.db, house.vault, launch.id, identity)
  if (identity.deceased) await closeGently(house, launch)
  return identity
}
