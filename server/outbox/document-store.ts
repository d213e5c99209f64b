import type { Db } from '../db/database.ts'
import type { Vault } from '../db/vault.ts'
import type { Person } from '../person.ts'
import type { ClaimedNote } from './claim-store.ts'
import { outbox } from './outbox-row.ts'

const boundTo = (id: string) => `note/${id}`

export const sealedDocument = (vault: Vault, id: string, document: string) => vault.seal(document, boundTo(id))

/** gives  null for what was not sealed for this row, or not by us: it is nothing that anybody signed */
export function openDocument(vault: Vault, { id, sealedDocument }: Pick<ClaimedNote, 'id' | 'sealedDocument'>) {
  try {
    return vault.open(sealedDocument, boundTo(id))
  } catch {
    return null
  }
}

const SEALED_AT_ONCE = 100

/** Documents that were kept before any was sealed: sealed where they stand, to the letter. */
export async function sealOlderDocuments(db: Db, vault: Vault): Promise<void> {
  for (;;) {
    const rows = await outbox(db)
      .selectFrom('outbox')
      .select(['id', 'sealed_document'])
      .where('sealed_document', 'like', '{%') // what is sealed begins with the name of a key
      .limit(SEALED_AT_ONCE)
      .execute()
    for (const { id, sealed_document: plain } of rows)
      await outbox(db)
        .updateTable('outbox')
        .set({ sealed_document: sealedDocument(vault, id, plain ?? '') })
        .where('id', '=', id)
        .where('sealed_document', '=', plain)
        .execute()
    if (rows.length === 0) return
  }
}

/** The words of notes that left or never will; that there was a note stays, so that it is not sent twice. */
export async function forgetDocuments(tx: Db, { issuer, patient }: Person): Promise<void> {
  await outbox(tx)
    .updateTable('outbox')
    .set({ sealed_document: null })
    .where('issuer', '=', issuer)
    .where('patient', '=', patient)
    .where('state', 'not in', ['queued', 'claimed', 'uncertain'])
    .execute()
}
