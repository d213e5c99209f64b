import { Meeting, MeetingProposal, Shown, type Side } from '../../shared/contact.ts'
import type { OfferId } from '../../shared/ids.ts'
import type { Db } from '../db/database.ts'
import { readSealed } from '../db/read-sealed.ts'
import type { Vault } from '../db/vault.ts'

type Tables = {
  meeting: { offer_id: string; proposed_by: Side; state: string; sealed: string }
  contact_made: { offer_id: string; on_day: string; said_by: string }
  reveal: { offer_id: string; side: Side; sealed: string; agreed_at: Date }
}
/** What each of the two is ready to show; null where it cannot be read. */
export type Reveals = Partial<Record<Side, Shown | null>>

const tables = (db: Db) => db.withTables<Tables>()

/** Another proposal takes the place of the one before: there is one meeting at a time. */
export async function keepMeeting(
  tx: Db,
  vault: Vault,
  of: { readonly offer: OfferId; readonly side: Side },
  proposal: MeetingProposal,
): Promise<void> {
  const row = {
    proposed_by: of.side,
    state: 'proposed',
    sealed: vault.seal(JSON.stringify(proposal), `meeting/${of.offer}`),
  }
  await tables(tx)
    .insertInto('meeting')
    .values({ offer_id: of.offer, ...row })
    .onConflict((conflict) => conflict.column('offer_id').doUpdateSet(row))
    .execute()
}

/** null where none was proposed. */
export async function meetingOf(db: Db, vault: Vault, offer: OfferId): Promise<Meeting | 'unreadable' | null> {
  const row = await tables(db).selectFrom('meeting').selectAll().where('offer_id', '=', offer).executeTakeFirst()
  if (!row) return null
  const proposal = readSealed(vault, row.sealed, `meeting/${offer}`, MeetingProposal)
  if (!proposal) return 'unreadable'
  return Meeting.parse({ ...proposal, proposedBy: row.proposed_by, state: row.state })
}

export async function answerMeetingOf(tx: Db, offer: OfferId, state: 'agreed' | 'declined'): Promise<void> {
  await tables(tx).updateTable('meeting').set({ state }).where('offer_id', '=', offer).execute()
}

/** Two who say it of the same day mean one contact. */
export async function keepContact(tx: Db, offer: OfferId, on: string, saidBy: Side): Promise<void> {
  await tables(tx)
    .insertInto('contact_made')
    .values({ offer_id: offer, on_day: on, said_by: saidBy })
    .onConflict((conflict) => conflict.columns(['offer_id', 'on_day']).doNothing())
    .execute()
}

export async function contactsOf(db: Db, offer: OfferId): Promise<string[]> {
  const rows = await tables(db)
    .selectFrom('contact_made')
    .select('on_day')
    .where('offer_id', '=', offer)
    .orderBy('on_day')
    .execute()
  return rows.map((row) => row.on_day)
}

/** What one of the two is ready to show; nothing takes it back. */
export async function keepReveal(
  tx: Db,
  vault: Vault,
  of: { readonly offer: OfferId; readonly side: Side },
  shown: Shown | null,
  now: Date,
): Promise<void> {
  const { offer, side } = of
  if (shown === null) {
    await tables(tx).deleteFrom('reveal').where('offer_id', '=', offer).where('side', '=', side).execute()
    return
  }
  const row = { sealed: vault.seal(JSON.stringify(shown), `reveal/${offer}/${side}`), agreed_at: now }
  await tables(tx)
    .insertInto('reveal')
    .values({ offer_id: offer, side, ...row })
    .onConflict((conflict) => conflict.columns(['offer_id', 'side']).doUpdateSet(row))
    .execute()
}

/** Both sides' readiness, each opened only for whoever may see it: that is decided elsewhere. null cannot be read. */
export async function revealsOf(db: Db, vault: Vault, offer: OfferId): Promise<Reveals> {
  const rows = await tables(db).selectFrom('reveal').selectAll().where('offer_id', '=', offer).execute()
  return Object.fromEntries(
    rows.map(({ side, sealed }) => [side, readSealed(vault, sealed, `reveal/${offer}/${side}`, Shown)]),
  )
}

/** A match is over: what two people showed each other, and where they met, is kept no longer. */
export async function forgetContact(tx: Db, offer: OfferId): Promise<void> {
  await tables(tx).deleteFrom('reveal').where('offer_id', '=', offer).execute()
  await tables(tx).deleteFrom('meeting').where('offer_id', '=', offer).execute()
}

/** The days on which two people were in touch. */
export async function forgetContactsMade(tx: Db, offers: readonly OfferId[]): Promise<void> {
  if (offers.length === 0) return
  await tables(tx)
    .deleteFrom('contact_made')
    .where('offer_id', 'in', [...offers])
    .execute()
}
