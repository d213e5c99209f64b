import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { sealFound } from '../../server/offers/ranking-kept.ts'
import type { Criterion } from '../../shared/answers.ts'
import type { Verdict } from '../../shared/feedback.ts'
import { OfferId } from '../../shared/ids.ts'
import type { World } from './world.ts'

type Match = {
  /** How much of each criterion the mentor had, 0 to 1. */
  readonly had: Partial<Record<Criterion, number>>
  readonly verdict: Verdict
  /** What was said after the first contact, before it. */
  readonly before?: Verdict
}

/** So many people who met somebody, and what they said of it last. */
export async function met({ app }: World, count: number, { had, verdict, before = 'undecided' }: Match) {
  const { db, vault } = app.house
  const readings = Object.entries(had).map(([criterion, share]) => ({
    criterion: criterion as Criterion,
    finding: 'shares-topics' as const,
    points: share * 300,
    outOf: 300,
    shared: [],
    months: null,
  }))
  for (let nth = 0; nth < count; nth += 1) {
    const id = OfferId.parse(randomUUID())
    const sealed = sealFound(vault, id, { told: {}, readings, dismissed: [], next: [], decision: null, since: null })
    await sql`
      insert into offer (id, issuer, patient, mentor_id, state, chosen_by, proposed_by, proposed_at, answered_at, began_at,
        ended_at, ended_by, expires_at, ranking_version, sealed_ranking)
      values (${id}, 'https://elsewhere.example', ${`p-${id}`}, 'f3-01', 'ended', 'patient', 'x', now(), now(), now(),
        now(), 'patient', now(), 'v', ${sealed})`.execute(db)
    const words = [
      ['first-contact', before, '2026-01-01'],
      ['end', verdict, '2026-02-01'],
    ]
    for (const [moment, said, at] of words)
      await sql`
        insert into feedback (offer_id, side, moment, verdict, given_at)
        values (${id}, 'patient', ${moment}, ${said}, ${at})`.execute(db)
  }
}
