import type { Identity } from '../../shared/launch.ts'
import type { Ehr } from './ehr.ts'
import { EhrError } from './ehr-error.ts'
import { identityFrom } from './identity.ts'

/**
 * Reads the patient of this token, now, from the chart itself.
 *
 * throws  EhrError other-patient when the chart answers with somebody else
 */
export async function readIdentity(ehr: Ehr, patient: string): Promise<Identity> {
  const identity = identityFrom(await ehr.get(`Patient/${encodeURIComponent(patient)}`), patient)
  if (!identity) throw new EhrError('other-patient', { lasting: true })
  return identity
}
