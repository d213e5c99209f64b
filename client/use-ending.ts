import { useState } from 'react'
import type { Problem } from '../shared/problem.ts'
import type { LaunchApi } from './api.ts'

export type Ending = {
  /** `not-closed`: it was tried, and the server did not confirm it. */
  readonly state: 'open' | 'not-closed' | 'closed'
  end(): void
}

/** It had ended already: in another tab, or because nobody touched it. */
const OVER: readonly Problem[] = ['launch-closed', 'launch-idle', 'launch-unknown']

/** The end of a session: over once the server says so, and not before. */
export function useEnding(api: LaunchApi): Ending {
  const [state, setState] = useState<Ending['state']>('open')
  return {
    state,
    end: () =>
      void api
        .ask('end', {})
        .then((ended) => setState(ended.ok || OVER.includes(ended.problem) ? 'closed' : 'not-closed')),
  }
}
