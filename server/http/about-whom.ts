import { LaterId } from '../../shared/ids.ts'
import { PlanPin } from '../../shared/planning.ts'
import type { Whose } from '../audit/acts.ts'
import type { About } from '../audit/auditor.ts'
import type { House } from '../house.ts'
import type { OpenLaunch } from '../launch/open-launch.ts'
import { personBehind } from '../offers/party.ts'
import { whoSaidLater } from '../programme/later-store.ts'
import { whoWaits } from '../programme/waiting-store.ts'

export type Asked = { readonly body: unknown; readonly params: Readonly<Record<string, string>> }

/**
 * Whom a call is about. A mentor may have one chart open and answer for somebody else, and a coordinator has none open:
 * then it is who is named in the call, and never the chart.
 *
 * takes  the body as it came, because what is refused is about somebody too
 * gives  a patient of null where nobody is meant: an id of somebody else's, or of none
 */
export async function aboutWhom(
  house: House,
  whose: Whose,
  launch: OpenLaunch,
  { body, params }: Asked,
): Promise<About> {
  const { issuer, patient, role } = launch
  const named = (found: About | null) => found ?? { issuer, patient: null }
  if (whose === 'match' && role === 'mentor') return named(await personBehind(house, launch, params.offer ?? ''))
  if (whose === 'pair') {
    const pin = PlanPin.safeParse(body)
    return named(pin.success ? await whoWaits(house.db, issuer, pin.data.waiting) : null)
  }
  if (whose === 'later') {
    const id = LaterId.safeParse(params.later)
    return named(id.success ? await whoSaidLater(house.db, issuer, id.data) : null)
  }
  if (whose === 'several') return named(null)
  return { issuer, patient }
}
