import { useCallback, useState } from 'react'
import type { About, Correction, CorrectionGiven } from '../shared/correction.ts'
import type { Problem } from '../shared/problem.ts'
import { subjectOf } from '../shared/word-on.ts'
import type { Answer, LaunchApi } from './api.ts'
import { useAsked } from './asked.ts'

/** The last thing that was said: on its way, kept, or refused with a problem to say. */
export type Saying =
  | { readonly state: 'saving' | 'saved'; readonly subject: string }
  | { readonly state: 'failed'; readonly subject: string; readonly problem: Problem }

export type Corrections = {
  /** What the person said so far; null while nobody knows. */
  readonly said: readonly Correction[] | null
  /** Something was said, and cannot be read any more. */
  readonly lost: boolean
  /** Why it could not be loaded. */
  readonly problem: Problem | null
  readonly saying: Saying | null
  /** gives  true when it is kept; a failure leaves everything as it was */
  say(given: CorrectionGiven): Promise<boolean>
  takeBack(about: About): Promise<boolean>
  again(): Promise<void>
}

const NONE: Correction[] = []
const NOTHING: Answer<Correction[] | null> = { ok: true, value: NONE }

/** What the person says of their record, kept by the server as soon as it is said. */
export function useCorrections(api: LaunchApi, allowed: boolean): Corrections {
  const ask = useCallback(() => (allowed ? api.ask('corrections') : Promise.resolve(NOTHING)), [api, allowed])
  const { asked, again } = useAsked(ask)
  // What was kept under an agreement that ended says nothing under the next one.
  const [newest, setNewest] = useState<{ readonly of: typeof ask; readonly said: readonly Correction[] } | null>(null)
  const [saying, setSaying] = useState<Saying | null>(null)

  const keep = async (subject: string, keeping: Promise<Answer<readonly Correction[]>>) => {
    setSaying({ state: 'saving', subject })
    const kept = await keeping
    if (kept.ok) setNewest({ of: ask, said: kept.value })
    setSaying(kept.ok ? { state: 'saved', subject } : { state: 'failed', subject, problem: kept.problem })
    return kept.ok
  }
  const loaded = asked.state === 'ready' ? (asked.value ?? NONE) : null
  const since = newest?.of === ask ? newest.said : null
  return {
    said: allowed ? (since ?? loaded) : null,
    lost: asked.state === 'ready' && asked.value === null && since === null,
    problem: asked.state === 'failed' ? asked.problem : null,
    saying,
    say: (given) => keep(subjectOf(given), api.ask('correct', given)),
    takeBack: (about) => keep(subjectOf(about), api.ask('takeBackCorrection', about)),
    again: () => {
      setNewest(null)
      return again()
    },
  }
}
