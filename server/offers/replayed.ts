import type { OfferId } from '../../shared/ids.ts'
import type { Db } from '../db/database.ts'
import type { Vault } from '../db/vault.ts'
import { replay } from '../matching/decision.ts'
import { openFound } from './ranking-kept.ts'
import { withRanking } from './ranking-store.ts'

/** `unknown`: made by other weights or tables than today's. */
export type Replayed = {
  readonly offer: OfferId
  readonly version: string
  readonly outcome: 'same' | 'differs' | 'unknown'
}

const AT_ONCE = 200

/** Every decision that is kept, made again by the version that made it. Says nothing of who it was about. */
export async function* replayed(db: Db, vault: Vault): AsyncGenerator<Replayed> {
  let after: OfferId | null = null
  for (;;) {
    const page = await withRanking(db, after, AT_ONCE)
    for (const kept of page) {
      const decision = openFound(vault, kept)?.decision
      if (!decision) continue
      const again = replay(decision)
      const outcome = !again.ok ? 'unknown' : again.value.isSame ? 'same' : 'differs'
      yield { offer: kept.offer.id, version: decision.version, outcome }
    }
    after = page.at(-1)?.offer.id ?? null
    if (page.length < AT_ONCE) return
  }
}
