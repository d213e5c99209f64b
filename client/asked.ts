import { useCallback, useEffect, useRef, useState } from 'react'
import type { Problem } from '../shared/problem.ts'
import type { Answer } from './api.ts'

/** Something asked of the server: on its way, here, or refused with a problem to say. */
export type Asked<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed'; readonly problem: Problem }

export type Asking<T> = {
  readonly asked: Asked<T>
  /** A question is on its way; what was there stays on the screen meanwhile. */
  readonly busy: boolean
  again(): Promise<void>
  /** As `again`, and an outage leaves what is known; a refusal does not: for looking again by itself. */
  refresh(): Promise<void>
}

/** Asks at once, and again whenever told to or when the question changes. Only the newest answer counts. */
export function useAsked<T>(ask: () => Promise<Answer<T>>): Asking<T> {
  const [asked, setAsked] = useState<Asked<T>>({ state: 'loading' })
  const [busy, setBusy] = useState(true)
  const newest = useRef(0)

  const put = useCallback(
    async (keepKnown: boolean) => {
      newest.current += 1
      const mine = newest.current
      setBusy(true)
      const answer = await ask()
      if (mine !== newest.current) return
      setBusy(false)
      if (answer.ok) setAsked({ state: 'ready', value: answer.value })
      else
        setAsked((before) =>
          keepKnown && OUTAGES.includes(answer.problem) && before.state === 'ready' ? before : failed(answer.problem),
        )
    },
    [ask],
  )
  const again = useCallback(() => put(false), [put])
  const refresh = useCallback(() => put(true), [put])

  useEffect(() => {
    void again()
    return () => {
      newest.current += 1
    }
  }, [again])
  return { asked, busy, again, refresh }
}

/** Asks again when what the answer rests on has changed. */
export function useAgainOn(basis: string, again: () => Promise<void>): void {
  const known = useRef(basis)
  useEffect(() => {
    if (known.current === basis) return
    known.current = basis
    void again()
  }, [basis, again])
}

/** Why nothing of all this could be had, and how to ask for all of it again; null where the reason is not one: it is said once. */
export function nothingOf(
  all: readonly Pick<Asking<unknown>, 'asked' | 'again'>[],
): { readonly problem: Problem; readonly again: () => void } | null {
  const problems = new Set(all.map(({ asked }) => (asked.state === 'failed' ? asked.problem : null)))
  const [problem = null] = problems
  if (problem === null || problems.size > 1) return null
  return { problem, again: () => all.forEach(({ again }) => void again()) }
}

/** Nobody was refused anything: what is known stays true. */
const OUTAGES: readonly Problem[] = [
  'unexpected',
  'ehr-unreachable',
  'ehr-refused',
  'ehr-misconfigured',
  'too-many-at-once',
  'server-busy',
]

const failed = (problem: Problem) => ({ state: 'failed', problem }) as const
