import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from 'react'
import type { Purpose } from '../shared/consent.ts'
import type { Problem } from '../shared/problem.ts'
import type { LaunchApi } from './api.ts'
import { useEvery } from './looking.ts'
import { StillThere } from './ui/still-there.tsx'

/** What is in force for this page, as last heard; null before the first answer. */
const StandingContext = createContext<readonly Purpose[] | null>(null)
export const useStanding = () => useContext(StandingContext)

/** A withdrawal on another screen reaches this one within this time, and at once when somebody looks at it again. */
const EVERY_MS = 15_000

/** So many seconds before a page closes for want of anybody, it asks whether somebody is there. */
const WARNED_S = 120

/** What ends a page wherever it is open; an outage does not. */
const ENDS: readonly Problem[] = [
  'launch-closed',
  'launch-idle',
  'launch-unknown',
  'patient-mismatch',
  'not-allowed',
  'patient-deceased',
  'minor-not-alone',
  'minor-with-team',
  'age-not-offered',
  'proxy-not-alone',
]

type Props = { readonly api: LaunchApi; readonly ended: (problem: Problem) => ReactNode; readonly children: ReactNode }

/** Asks again and again what is in force, so that what is no longer allowed leaves the screen. */
export function Standing({ api, ended, children }: Props) {
  const [purposes, setPurposes] = useState<readonly Purpose[] | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [idleInS, setIdleInS] = useState<number | null>(null)
  const looked = useRef(0)
  const heard = useRef(0)
  const look = useCallback(async () => {
    looked.current += 1
    const mine = looked.current
    const standing = await api.ask('standing')
    if (mine < heard.current) return // a newer answer was faster
    heard.current = mine
    if (standing.ok) {
      const { purposes, idleInS } = standing.value
      setPurposes((before) => (same(before, purposes) ? before : purposes))
      setIdleInS(idleInS)
    } else if (ENDS.includes(standing.problem)) setProblem(standing.problem)
  }, [api])
  useEffect(() => void look(), [look])
  useEvery(EVERY_MS, look)
  if (problem) return ended(problem)
  return (
    <StandingContext value={purposes}>
      {children}
      {idleInS !== null && idleInS < WARNED_S && <StillThere onHere={() => void look()} />}
    </StandingContext>
  )
}

const same = (before: readonly Purpose[] | null, now: readonly Purpose[]) => before?.join() === now.join()

/** Acts when what is in force has changed since the page knew it. */
export function useStandingChange(act: () => void): void {
  const standing = useStanding()
  const known = useRef(standing)
  useEffect(() => {
    const before = known.current
    known.current = standing
    if (before !== null && before !== standing) act()
  }, [standing, act])
}
