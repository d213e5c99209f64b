import { useCallback, useState } from 'react'
import type { Answers } from '../shared/answers.ts'
import type { Ranking } from '../shared/candidate.ts'
import type { SeenMentorId } from '../shared/ids.ts'
import type { Problem } from '../shared/problem.ts'
import type { Referral } from '../shared/referral.ts'
import { useActing } from './acting.ts'
import type { LaunchApi } from './api.ts'
import { type Asked, useAgainOn, useAsked } from './asked.ts'

export type Choosing = {
  readonly ranking: Asked<Ranking>
  readonly busy: boolean
  /** Why the last choice did not succeed. */
  readonly problem: Problem | null
  /** How often one did not, and people were looked for anew: who was pressed may be gone. */
  readonly refused: number
  choose(mentor: SeenMentorId): Promise<void>
  /** Kept in mind: nobody is asked. */
  keep(mentor: SeenMentorId): Promise<void>
  again(): Promise<void>
}

type Asking = {
  /** What the ranking rests on: a new reading, or a new word of the person, ranks anew. */
  readonly basis: string
  /** Left out: those the person keeps. */
  readonly answers?: Answers | undefined
  readonly patientAsks?: boolean
  /** What a clinician adds of their own. */
  readonly referral?: Referral
  readonly onProposed: () => Promise<void>
}

/** Ranks mentors by the record and what was said, and proposes the one chosen. */
export function useChoosing(
  api: LaunchApi,
  { basis, answers, patientAsks = false, referral, onProposed }: Asking,
): Choosing {
  const { busy: proposing, problem, act } = useActing()
  const [refused, setRefused] = useState(0)
  const complex = referral?.complex
  const {
    asked: ranking,
    busy,
    again,
    refresh,
  } = useAsked(
    useCallback(
      () => api.ask('rank', { ...(answers && { answers }), patientAsks, complex }),
      [api, answers, patientAsks, complex],
    ),
  )

  useAgainOn(basis, again)

  const choose = async (mentor: SeenMentorId, later = false) => {
    const asked = { mentor, later, ...(answers && { answers }), ...(referral && { referral }) }
    await act(api.ask('propose', asked), async (proposed) => {
      if (proposed.ok || proposed.problem === 'offer-open') return onProposed()
      await refresh() // a list that cannot be asked for anew is better than none
      setRefused(refused + 1)
    })
  }
  return {
    ranking,
    busy: busy || proposing,
    problem,
    refused,
    choose,
    keep: (mentor) => choose(mentor, true),
    again,
  }
}
