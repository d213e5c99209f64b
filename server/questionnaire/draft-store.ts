import type { QuestionnaireResponse, QuestionnaireResponseItem } from 'fhir/r4.d.ts'
import { z } from 'zod'
import type { Consented } from '../consent/consent.ts'
import type { Db } from '../db/database.ts'
import { readSealed } from '../db/read-sealed.ts'
import type { Vault } from '../db/vault.ts'
import type { Person } from '../person.ts'
import type { Written } from './response.ts'

type Row = { issuer: string; patient: string; version: number; sealed: string; saved_at: Date }
const responses = (db: Db) => db.withTables<{ questionnaire_response: Row }>()

/** The answers are sealed to their person: moved to another row they do not open. */
const boundTo = ({ issuer, patient }: Person) => JSON.stringify(['questionnaire', issuer, patient])

/** We wrote it ourselves and sealed it; what an older version of us wrote is looked at again by `heardIn`. */
const Sealed = z.object({
  response: z.custom<QuestionnaireResponse>(
    (one) => (one as QuestionnaireResponse)?.resourceType === 'QuestionnaireResponse',
  ),
  aside: z.array(z.custom<QuestionnaireResponseItem>((one) => typeof one === 'object' && one !== null)),
})

export type Draft = Written & {
  readonly version: number
  readonly savedAt: Date
  /** Something was answered, and cannot be read any more: here it says nothing. */
  readonly lost: boolean
}

const NOTHING: Written = { response: { resourceType: 'QuestionnaireResponse', status: 'in-progress' }, aside: [] }

/** What this person answered so far, finished or not; null when nothing. */
export async function answersOf(db: Db, vault: Vault, person: Person): Promise<Draft | null> {
  const row = await responses(db)
    .selectFrom('questionnaire_response')
    .select(['version', 'sealed', 'saved_at'])
    .where('issuer', '=', person.issuer)
    .where('patient', '=', person.patient)
    .executeTakeFirst()
  if (!row) return null
  const written = readSealed(vault, row.sealed, boundTo(person), Sealed)
  return { ...(written ?? NOTHING), lost: written === null, version: row.version, savedAt: row.saved_at }
}

/**
 * Keeps the answers, if nobody kept others meanwhile.
 *
 * takes   `known`, the version that the writer saw; 0 for none
 * gives   the new version, or null when another was kept since
 */
export async function keepAnswers(
  tx: Db,
  vault: Vault,
  { issuer, patient }: Consented<'match'>,
  { response, aside }: Written,
  known: number,
  now: Date,
): Promise<number | null> {
  const sealed = vault.seal(JSON.stringify({ response, aside }), boundTo({ issuer, patient }))
  const kept = { version: known + 1, sealed, saved_at: now }
  if (known === 0) {
    const inserted = await responses(tx)
      .insertInto('questionnaire_response')
      .values({ issuer, patient, ...kept })
      .onConflict((conflict) => conflict.columns(['issuer', 'patient']).doNothing())
      .returning('version')
      .executeTakeFirst()
    return inserted?.version ?? null
  }
  const updated = await responses(tx)
    .updateTable('questionnaire_response')
    .set(kept)
    .where('issuer', '=', issuer)
    .where('patient', '=', patient)
    .where('version', '=', known)
    .returning('version')
    .executeTakeFirst()
  return updated?.version ?? null
}

/** Consent to match is gone: what was answered for it goes with it. */
export async function forgetAnswers(db: Db, { issuer, patient }: Person): Promise<void> {
  await responses(db)
    .deleteFrom('questionnaire_response')
    .where('issuer', '=', issuer)
    .where('patient', '=', patient)
    .execute()
}
