import { useCallback, useEffect, useRef, useState } from 'react'

/** A step as the browser's history keeps it, and how many of ours lie under it, itself counted. */
type Kept = { readonly step: number; readonly depth: number }

const keptIn = (state: unknown): Kept | null =>
  typeof state === 'object' && state !== null && 'step' in state && 'depth' in state ? (state as Kept) : null

const depthNow = () => keptIn(window.history.state)?.depth ?? 0

export type Steps = {
  readonly at: number
  goTo(step: number): void
  back(): void
  /** Out of all of them, and `onOut` when one is there; whoever is on the way out moves no more. */
  leave(): void
}

/** Steps of one page, where the browser's own back button goes one back, and from the first one out. */
export function useSteps(start: number, onOut: () => void): Steps {
  const [at, setAt] = useState(start)
  const first = useRef(start)
  /** Where these steps begin in the history; what lies under it was left by a page that was opened anew since. */
  const lowest = useRef(1)
  const leaving = useRef(false)
  const out = useRef(onOut)
  useEffect(() => {
    out.current = onOut
  })
  useEffect(() => {
    lowest.current = Math.max(depthNow(), 1)
    put(first.current, lowest.current)
    const onBack = ({ state }: PopStateEvent) => {
      const kept = keptIn(state)
      if (kept && kept.depth >= lowest.current) return setAt(kept.step)
      leaving.current = true
      if (kept) return window.history.go(-kept.depth)
      out.current()
    }
    window.addEventListener('popstate', onBack)
    return () => window.removeEventListener('popstate', onBack)
  }, [])

  return {
    at,
    goTo: useCallback((step) => {
      if (leaving.current) return
      put(step, depthNow() + 1)
      setAt(step)
    }, []),
    back() {
      if (leaving.current) return
      if (depthNow() > lowest.current) return window.history.back()
      put(at - 1, lowest.current) // one came back to the middle: what lies before it was never visited
      setAt(at - 1)
    },
    leave: useCallback(() => {
      if (leaving.current) return // a second time it would lead out of the page, or load it anew
      leaving.current = true
      window.history.go(-depthNow())
    }, []),
  }
}

/** A step deeper than where one is becomes the next of the browser's history; any other takes the place of this one. */
function put(step: number, depth: number): void {
  const kept: Kept = { step, depth }
  if (depth > depthNow()) window.history.pushState(kept, '')
  else window.history.replaceState(kept, '')
}
