import type { OfferId } from '../../shared/ids.ts'
import type { Db } from '../db/database.ts'
import type { Vault } from '../db/vault.ts'
import { replay } from '../matching/decision.ts'
import type { Kept } from './offer-row.ts'
import { openFound } from './ranking-kept.ts'
import { withRanking } from './ranking-store.ts'

/** `unknown`: made by other weights or tables than today's; `unreadable`: its key is gone, or its shape is an older one. */
export type Replayed = {
  readonly offer: OfferId
  readonly version: string | null
  readonly outcome: 'same' | 'differs' | 'unknown' | 'unreadable'
}

const AT_ONCE = 200

/** Every decision that is kept, made again by the version that made it. Says nothing of who it was about. */
export async function* replayed(db: Db, vault: Vault): AsyncGenerator<Replayed> {
  let after: OfferId | null = null
  for (;;) {
    const page = await withRanking(db, after, AT_ONCE)
    for (const kept of page) {
      const again = madeAgain(vault, kept)
      if (again) yield { offer: kept.offer.id, ...again }
    }
    after = page.at(-1)?.offer.id ?? null
    if (page.length < AT_ONCE) return
  }
}

/** gives  null where no decision is kept */
function madeAgain(vault: Vault, kept: Kept): Omit<Replayed, 'offer'> | null {
  const decision = decisionIn(vault, kept)
  if (decision === 'unreadable') return { version: null, outcome: decision }
  if (!decision) return null
  const again = replay(decision)
  return { version: decision.version, outcome: !again.ok ? 'unknown' : again.value.isSame ? 'same' : 'differs' }
}

function decisionIn(vault: Vault, kept: Kept) {
  try {
    return openFound(vault, kept)?.decision
  } catch {
    return 'unreadable'
  }
}
