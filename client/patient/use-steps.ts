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
  /** Out of all of them, and `onOut` when one is there. */
  leave(): void
}

/** Steps of one page, where the browser's own back button goes one back, and from the first one out. */
export function useSteps(start: number, onOut: () => void): Steps {
  const [at, setAt] = useState(start)
  const first = useRef(start)
  const out = useRef(onOut)
  useEffect(() => {
    out.current = onOut
  })
  useEffect(() => {
    put(first.current, Math.max(depthNow(), 1))
    const onBack = ({ state }: PopStateEvent) => {
      const kept = keptIn(state)
      if (kept) setAt(kept.step)
      else out.current()
    }
    window.addEventListener('popstate', onBack)
    return () => window.removeEventListener('popstate', onBack)
  }, [])

  return {
    at,
    goTo: useCallback((step) => {
      put(step, depthNow() + 1)
      setAt(step)
    }, []),
    back() {
      if (depthNow() > 1) return window.history.back()
      put(at - 1, 1) // one came back to the middle: what lies before it was never visited
      setAt(at - 1)
    },
    leave: useCallback(() => window.history.go(-depthNow()), []),
  }
}

/** A step deeper than where one is becomes the next of the browser's history; any other takes the place of this one. */
function put(step: number, depth: number): void {
  const kept: Kept = { step, depth }
  if (depth > depthNow()) window.history.pushState(kept, '')
  else window.history.replaceState(kept, '')
}
