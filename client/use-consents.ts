import { useCallback, useState } from 'react'
import type { ConsentView, Purpose } from '../shared/consent.ts'
import type { Problem } from '../shared/problem.ts'
import type { LaunchApi } from './api.ts'
import { type Asked, useAsked } from './asked.ts'
import { useWords } from './language/language.tsx'

/** The version of the text in the dictionaries. The server refuses any other than its own. */
export const TEXT_VERSION = '2026-12'

const PURPOSES: readonly Purpose[] = ['read-record', 'match', 'tell-mentor', 'write-note', 'share-summaries']

export type Consents = {
  readonly asked: Asked<readonly ConsentView[]>
  readonly busy: boolean
  readonly problem: Problem | null
  /** Every purpose with its state; empty while nobody knows. */
  readonly list: readonly ConsentView[]
  /** What was not agreed to, or is no longer. */
  readonly missing: readonly Purpose[]
  /** Something was agreed to once: there is something to see, and perhaps to withdraw. */
  readonly any: boolean
  has(purpose: Purpose): boolean
  give(purposes: Purpose[]): Promise<void>
  withdraw(purposes: Purpose[]): Promise<void>
  again(): Promise<void>
}

/** What this patient agreed to, as the server has it. */
export function useConsents(api: LaunchApi): Consents {
  const { language } = useWords()
  const { asked, again } = useAsked(useCallback(() => api.ask('consents'), [api]))
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)

  const act = async (answering: Promise<{ ok: true } | { ok: false; problem: Problem }>) => {
    setBusy(true)
    const answer = await answering
    setProblem(answer.ok ? null : answer.problem)
    await again()
    setBusy(false)
  }
  const list = asked.state === 'ready' ? asked.value : []
  const has = (purpose: Purpose) => list.some((one) => one.purpose === purpose && one.state === 'active')
  return {
    asked,
    busy,
    problem,
    again,
    list,
    missing: PURPOSES.filter((purpose) => !has(purpose)),
    any: list.some(({ state }) => state !== 'never'),
    has,
    give: (purposes) => act(api.ask('giveConsent', { purposes, textVersion: TEXT_VERSION, language })),
    withdraw: (purposes) => act(api.ask('withdrawConsent', { purposes })),
  }
}
