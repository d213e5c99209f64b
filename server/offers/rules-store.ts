import type { SpokenLanguage } from '../../shared/answers.ts'
import type { Side } from '../../shared/contact.ts'
import { RULES_VERSION, type RulesView } from '../../shared/rules.ts'
import type { Db } from '../db/database.ts'
import type { Person } from '../person.ts'

type Tables = {
  rules_accepted: {
    side: Side
    issuer: string
    person: string
    version: string
    language: string
    recorded_by: string
    accepted_at: Date
  }
  quiet: { issuer: string; patient: string; since: Date }
}
const tables = (db: Db) => db.withTables<Tables>()

/** A patient at an issuer, or a mentor of the site. */
export type Bound = { readonly side: Side; readonly issuer: string; readonly person: string }

export async function keepAcceptance(
  tx: Db,
  { side, issuer, person }: Bound,
  accepted: { readonly version: string; readonly language: SpokenLanguage; readonly recordedBy: string },
  now: Date,
): Promise<void> {
  const { version, language, recordedBy } = accepted
  await tables(tx)
    .insertInto('rules_accepted')
    .values({ side, issuer, person, version, language, recorded_by: recordedBy, accepted_at: now })
    .onConflict((conflict) => conflict.columns(['side', 'issuer', 'person', 'version']).doNothing())
    .execute()
}

export async function rulesOf(db: Db, { side, issuer, person }: Bound): Promise<RulesView> {
  const row = await tables(db)
    .selectFrom('rules_accepted')
    .select('version')
    .where('side', '=', side)
    .where('issuer', '=', issuer)
    .where('person', '=', person)
    .orderBy('accepted_at', 'desc')
    .executeTakeFirst()
  const acceptedVersion = row?.version ?? null
  return { version: RULES_VERSION, acceptedVersion, accepted: acceptedVersion === RULES_VERSION }
}

/** "Nobody for me": said again, the time begins anew. */
export async function keepQuiet(tx: Db, { issuer, patient }: Person, since: Date): Promise<void> {
  await tables(tx)
    .insertInto('quiet')
    .values({ issuer, patient, since })
    .onConflict((conflict) => conflict.columns(['issuer', 'patient']).doUpdateSet({ since }))
    .execute()
}

export async function quietSince(db: Db, { issuer, patient }: Person): Promise<Date | null> {
  const row = await tables(db)
    .selectFrom('quiet')
    .select('since')
    .where('issuer', '=', issuer)
    .where('patient', '=', patient)
    .executeTakeFirst()
  return row?.since ?? null
}

/** What a patient accepted, and that they wished not to be asked. */
export async function forgetAcceptance(tx: Db, { issuer, patient }: Person): Promise<void> {
  await tables(tx)
    .deleteFrom('rules_accepted')
    .where('side', '=', 'patient')
    .where('issuer', '=', issuer)
    .where('person', '=', patient)
    .execute()
  await tables(tx).deleteFrom('quiet').where('issuer', '=', issuer).where('patient', '=', patient).execute()
}
