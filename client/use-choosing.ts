import { useCallback, useEffect, useRef, useState } from 'react'
import type { Answers } from '../shared/answers.ts'
import type { Ranking } from '../shared/candidate.ts'
import type { MentorId } from '../shared/ids.ts'
import type { Problem } from '../shared/problem.ts'
import type { LaunchApi } from './api.ts'
import { type Asked, useAsked } from './asked.ts'
import { NO_ANSWERS } from './ui/said.ts'

export type Choosing = {
  readonly answers: Answers
  readonly ranking: Asked<Ranking>
  readonly busy: boolean
  /** Why the last choice did not succeed. */
  readonly problem: Problem | null
  answer(answers: Answers): void
  choose(mentor: MentorId): Promise<void>
  again(): Promise<void>
}

/**
 * Ranks mentors by the record and what was said, and proposes the one chosen. The answers live as long
 * as the page.
 *
 * takes   what the ranking rests on: a new reading, or a new word of the person, ranks anew
 */
export function useChoosing(api: LaunchApi, basis: string, onProposed: () => void): Choosing {
  const [answers, answer] = useState(NO_ANSWERS)
  const [proposing, setProposing] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const { asked: ranking, busy, again } = useAsked(useCallback(() => api.ask('rank', { answers }), [api, answers]))

  const ranked = useRef(basis)
  useEffect(() => {
    if (ranked.current === basis) return
    ranked.current = basis
    void again()
  }, [basis, again])

  const choose = async (mentor: MentorId) => {
    setProposing(true)
    const proposed = await api.ask('propose', { mentor })
    setProposing(false)
    if (proposed.ok) return onProposed()
    setProblem(proposed.problem)
    if (proposed.problem === 'offer-open') onProposed()
    else await again()
  }
  return { answers, ranking, busy: busy || proposing, problem, answer, choose, again }
}
