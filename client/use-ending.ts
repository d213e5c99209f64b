import { useState } from 'react'
import type { LaunchApi } from './api.ts'

export type Ending = {
  /** `not-closed`: it was tried, and the server did not confirm it. */
  readonly state: 'open' | 'not-closed' | 'closed'
  end(): void
}

/** The end of a session: over once the server says so, and not before. */
export function useEnding(api: LaunchApi): Ending {
  const [state, setState] = useState<Ending['state']>('open')
  return {
    state,
    end: () => void api.ask('end', {}).then(({ ok }) => setState(ok ? 'closed' : 'not-closed')),
  }
}
