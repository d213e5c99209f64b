import { sql } from 'kysely'
import type { MentorId } from '../../shared/ids.ts'
import type { OwnWords } from '../../shared/own-profile.ts'
import type { Db } from '../db/database.ts'

type Row = { mentor_id: string; paused: boolean; words: unknown; listed: unknown; updated_at: Date }
const choices = (db: Db) => db.withTables<{ mentor_choice: Row }>()

/** What is said again replaces that field alone; their places, their pause and their other words stay as they are. */
export async function keepOwnWords(tx: Db, mentor: MentorId, words: OwnWords, now: Date): Promise<void> {
  const listed = sql<unknown>`(select profile -> 'discloses' from mentor where id = ${mentor})`
  const row = { updated_at: now, ...(words.discloses && { listed }) }
  await choices(tx)
    .insertInto('mentor_choice')
    .values({ mentor_id: mentor, paused: false, words: JSON.stringify(words), ...row })
    .onConflict((conflict) =>
      conflict
        .column('mentor_id')
        .doUpdateSet(({ ref }) => ({ words: sql`${ref('mentor_choice.words')} || ${ref('excluded.words')}`, ...row })),
    )
    .execute()
}
