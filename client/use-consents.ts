import { useCallback } from 'react'
import type { ConsentView, Purpose } from '../shared/consent.ts'
import { CONSENT_TEXT_VERSION } from '../shared/consent-text.ts'
import type { Problem } from '../shared/problem.ts'
import type { Tellable } from '../shared/told.ts'
import { useActing } from './acting.ts'
import type { Answer, LaunchApi } from './api.ts'
import { type Asked, useAsked } from './asked.ts'
import { useWords } from './language/language.tsx'
import { useStandingChange } from './standing.tsx'

/** A yes to these purposes; `fields` is what a mentor may be told. */
export type Giving = (purposes: readonly Purpose[], fields?: readonly Tellable[]) => Promise<boolean>

export type Consents = {
  readonly asked: Asked<readonly ConsentView[]>
  readonly busy: boolean
  readonly problem: Problem | null
  /** Every purpose with its state; empty while nobody knows. */
  readonly list: readonly ConsentView[]
  /** What was not agreed to, or is no longer. */
  readonly missing: readonly ConsentView[]
  /** What the person was never asked, or too long ago. A no is an answer. */
  readonly unasked: readonly ConsentView[]
  has(purpose: Purpose): boolean
  readonly give: Giving
  decline(purposes: readonly Purpose[]): Promise<boolean>
  withdraw(purposes: readonly Purpose[]): Promise<boolean>
  again(): Promise<void>
}

/** What this patient agreed to, as the server has it, also when it changes on another screen. */
export function useConsents(api: LaunchApi): Consents {
  const { language } = useWords()
  const { asked, again, refresh } = useAsked(useCallback(() => api.ask('consents'), [api]))
  const { busy, problem, act: change } = useActing()
  useStandingChange(useCallback(() => void refresh(), [refresh]))

  const act = (answering: Promise<Answer<unknown>>) => change(answering, again)
  const list = asked.state === 'ready' ? asked.value : []
  const said = (purposes: readonly Purpose[], fields: readonly Tellable[] = []) => ({
    purposes: [...purposes],
    fields: [...fields],
    textVersion: CONSENT_TEXT_VERSION,
    language,
  })
  return {
    asked,
    busy,
    problem,
    again,
    list,
    missing: list.filter(({ state }) => state !== 'active'),
    unasked: list.filter(({ state }) => state === 'never' || state === 'expired'),
    has: (purpose) => list.some((one) => one.purpose === purpose && one.state === 'active'),
    give: (purposes, fields) => act(api.ask('giveConsent', said(purposes, fields))),
    decline: (purposes) => act(api.ask('declineConsent', said(purposes))),
    withdraw: (purposes) => act(api.ask('withdrawConsent', { purposes: [...purposes] })),
  }
}
