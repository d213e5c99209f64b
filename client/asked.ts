import { useCallback, useEffect, useState } from 'react'
import type { Problem } from '../shared/problem.ts'
import type { Answer } from './api.ts'

/** Something asked of the server: on its way, here, or refused with a problem to say. */
export type Asked<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed'; readonly problem: Problem }

/** Asks once, and again whenever told to; what was there stays on the screen meanwhile. */
export function useAsked<T>(ask: () => Promise<Answer<T>>): { asked: Asked<T>; again: () => Promise<void> } {
  const [asked, setAsked] = useState<Asked<T>>({ state: 'loading' })
  const again = useCallback(async () => {
    const answer = await ask()
    setAsked(answer.ok ? { state: 'ready', value: answer.value } : { state: 'failed', problem: answer.problem })
  }, [ask])
  useEffect(() => void again(), [again])
  return { asked, again }
}
