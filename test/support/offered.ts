import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { decisionOf } from '../../server/matching/decision.ts'
import { compile } from '../../server/matching/pool.ts'
import { rank } from '../../server/matching/rank.ts'
import { foundBetween } from '../../server/offers/introduction.ts'
import { sealFound } from '../../server/offers/ranking-kept.ts'
import { OfferId } from '../../shared/ids.ts'
import type { OfferState } from '../../shared/offer.ts'
import type { Profile } from '../../shared/profile.ts'
import { mentor, patient } from '../matching/people.ts'
import type { World } from './world.ts'

/** Offers to so many people, each made from a ranking that is kept. */
export async function offered(
  { app, sandbox }: World,
  count: number,
  state: OfferState,
  chart: Partial<Profile>,
  patientId = '',
) {
  const { db, vault } = app.house
  const profile = patient(chart)
  const near = mentor('f3-01')
  const [mentors, none] = [new Map([[near.id, near]]), new Map()]
  const ranked = rank(profile, compile([near], none), 'key')
  const decision = decisionOf(ranked, { profile, mentors, taken: none, tieKey: 'key' })
  for (let nth = 0; nth < count; nth += 1) {
    const id = OfferId.parse(randomUUID())
    const sealed = sealFound(vault, id, foundBetween({ profile, ranked, decision }, near.id))
    await sql`
      insert into offer (id, issuer, patient, mentor_id, state, chosen_by, proposed_by, proposed_at, answered_at, began_at,
        ended_at, ended_by, expires_at, ranking_version, sealed_ranking)
      values (${id}, ${sandbox.iss}, ${patientId || `p-${id}`}, ${near.id}, ${state}, 'patient', 'x', now(), now(), now(),
        now(), 'patient', now(), 'v', ${sealed})`.execute(db)
  }
}
