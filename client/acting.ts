import { useState } from 'react'
import type { Problem } from '../shared/problem.ts'
import type { Answer } from './api.ts'

export type Acting = {
  /** Something is on its way. */
  readonly busy: boolean
  /** Why the last thing did not succeed. */
  readonly problem: Problem | null
  /**
   * takes   what was asked for, and what follows from the answer, which is still part of it
   * gives   whether it succeeded
   */
  act<T>(answering: Promise<Answer<T>>, then?: (answer: Answer<T>) => unknown): Promise<boolean>
}

/** What somebody does on a page, one thing at a time. */
export function useActing(): Acting {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  return {
    busy,
    problem,
    async act(answering, then) {
      setBusy(true)
      setProblem(null)
      const answer = await answering
      if (!answer.ok) setProblem(answer.problem)
      await then?.(answer)
      setBusy(false)
      return answer.ok
    },
  }
}
