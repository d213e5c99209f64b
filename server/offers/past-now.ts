import type { Profile } from '../../shared/profile.ts'
import type { Db } from '../db/database.ts'
import type { Person } from '../person.ts'
import { verdictsAmong } from './feedback-store.ts'
import { historyOf } from './history.ts'
import { notTakenUp } from './offer-store.ts'

/** People of one EHR, each with their past with mentors as it counts now: what was kept of it when they joined may be old. */
export async function withPastNow<One extends Person & { readonly profile: Profile }>(
  db: Db,
  issuer: string,
  people: readonly One[],
  now: Date,
): Promise<One[]> {
  const patients = people.map(({ patient }) => patient)
  const [offers, verdicts] = [await notTakenUp(db, issuer, patients), await verdictsAmong(db, issuer, patients)]
  const offersBy = Map.groupBy(offers, ({ person }) => person.patient)
  const verdictsBy = Map.groupBy(verdicts, ({ patient }) => patient)
  return people.map((one) => {
    const theirs = (offersBy.get(one.patient) ?? []).map(({ offer }) => offer)
    const history = historyOf(theirs, verdictsBy.get(one.patient) ?? [], now)
    return { ...one, profile: { ...one.profile, history } }
  })
}
