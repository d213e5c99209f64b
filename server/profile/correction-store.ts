import { z } from 'zod'
import { type About, Correction } from '../../shared/correction.ts'
import { subjectOf } from '../../shared/word-on.ts'
import type { Db } from '../db/database.ts'
import { readSealed } from '../db/read-sealed.ts'
import type { Vault } from '../db/vault.ts'
import type { Person } from '../person.ts'

type Row = { issuer: string; patient: string; sealed: string; said_at: Date }
const corrections = (db: Db) => db.withTables<{ correction: Row }>()

/** The words are sealed to their person: moved to another row they do not open. */
const boundTo = ({ issuer, patient }: Person) => JSON.stringify(['correction', issuer, patient])

/** What this person said; null where it cannot be read, which is not to have said nothing. */
export async function correctionsOf(db: Db, vault: Vault, person: Person): Promise<Correction[] | null> {
  const row = await corrections(db)
    .selectFrom('correction')
    .select('sealed')
    .where('issuer', '=', person.issuer)
    .where('patient', '=', person.patient)
    .executeTakeFirst()
  return row ? opened(vault, person, row.sealed) : []
}

const opened = (vault: Vault, person: Person, sealed: string) =>
  readSealed(vault, sealed, boundTo(person), z.array(Correction))

/** More than any chart has to speak of. */
export const MOST_CORRECTIONS = 200

/**
 * Keeps the newest word on each subject; in the place of what cannot be read, which the person was told of.
 *
 * takes    the transaction it is part of: the row is locked, so that two words said at once both stay
 * gives    all that the person said, or null when there is no room for more
 */
export function keepCorrection(tx: Db, vault: Vault, person: Person, said: Correction): Promise<Correction[] | null> {
  return change(tx, vault, person, new Date(said.saidAt), (before) => {
    const after = [...without(before ?? [], said), said]
    return after.length > MOST_CORRECTIONS ? null : after
  })
}

/**
 * As if it had never been said.
 *
 * gives  null, and changes nothing, where what was said cannot be read
 */
export const takeBack = (tx: Db, vault: Vault, person: Person, about: About, now: Date): Promise<Correction[] | null> =>
  change(tx, vault, person, now, (before) => before && without(before, about))

const without = (said: readonly Correction[], about: About | Correction) =>
  said.filter((one) => subjectOf(one) !== subjectOf(about))

async function change(
  tx: Db,
  vault: Vault,
  person: Person,
  now: Date,
  changed: (before: Correction[] | null) => Correction[] | null,
): Promise<Correction[] | null> {
  const { issuer, patient } = person
  const seal = (said: Correction[]) => vault.seal(JSON.stringify(said), boundTo(person))
  await corrections(tx)
    .insertInto('correction')
    .values({ issuer, patient, sealed: seal([]), said_at: now })
    .onConflict((conflict) => conflict.columns(['issuer', 'patient']).doNothing())
    .execute()
  const row = await corrections(tx)
    .selectFrom('correction')
    .select('sealed')
    .where('issuer', '=', issuer)
    .where('patient', '=', patient)
    .forUpdate()
    .executeTakeFirstOrThrow()
  const after = changed(opened(vault, person, row.sealed))
  if (after === null) return null
  await corrections(tx)
    .updateTable('correction')
    .set({ sealed: seal(after), said_at: now })
    .where('issuer', '=', issuer)
    .where('patient', '=', patient)
    .execute()
  return after
}

/** Consent to read is gone: what was said of the reading goes with it. */
export async function forgetCorrections(db: Db, { issuer, patient }: Person): Promise<void> {
  await corrections(db).deleteFrom('correction').where('issuer', '=', issuer).where('patient', '=', patient).execute()
}
