import { inTransaction } from '../db/transaction.ts'
import type { House } from '../house.ts'
import { withdrawInvitations } from '../invitations/invitation-store.ts'
import type { Person } from '../person.ts'
import { takeBackLater } from '../programme/later-store.ts'
import { endWithLife } from './withdrawal.ts'

/** The chart says that this person died: what is open closes, and nobody is told by a machine. */
export async function closeGently(house: House, person: Person): Promise<void> {
  house.readings.stop(person)
  await inTransaction(house.db, async (tx) => {
    await endWithLife(house, tx, person)
    await takeBackLater(tx, person)
    await withdrawInvitations(tx, person, house.now())
  })
}
