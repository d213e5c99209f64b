import { useEffect, useRef, useState } from 'react'

/** How soon a page that stays open notices that a person shares no longer. */
export const LOOK_EVERY_MS = 30_000

/** Acts every so often while somebody looks at the page, and at once when they look at it again. */
export function useWhileLooking(everyMs: number, on: boolean, act: () => unknown): void {
  useEffect(() => {
    if (!on) return
    const actIfSeen = () => {
      if (document.visibilityState === 'visible') act()
    }
    const timer = setInterval(actIfSeen, everyMs)
    document.addEventListener('visibilitychange', actIfSeen)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', actIfSeen)
    }
  }, [everyMs, on, act])
}

/** Acts every so often, also while nobody looks, and at once when somebody looks again. */
export function useEvery(everyMs: number, act: () => Promise<void>): void {
  useEffect(() => {
    const timer = setInterval(() => void act(), everyMs)
    const onLook = () => void (document.visibilityState === 'visible' && act())
    document.addEventListener('visibilitychange', onLook)
    window.addEventListener('pageshow', onLook) // back from the browser's own memory of pages
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', onLook)
      window.removeEventListener('pageshow', onLook)
    }
  }, [everyMs, act])
}

const always = () => true

/**
 * After a step, the button that was pressed is gone: the keyboard and the screen reader are taken to
 * what came instead.
 *
 * takes   the step the page is at, null while nobody knows; the one before, where this place itself came instead; and,
 *         where a step may come by itself, whether somebody may be taken from where they are
 * gives   a ref for the place to be taken to
 */
export function useArrival<E extends HTMLElement = HTMLDivElement>(
  step: string | null,
  from: string | null = null,
  mayTake = always,
) {
  const place = useRef<E>(null)
  const before = useRef(from)
  useEffect(() => {
    if (step === null) return
    if (before.current !== null && before.current !== step && mayTake()) {
      place.current?.focus({ preventScroll: true })
      if (place.current && !seen(place.current)) place.current.scrollIntoView({ block: 'start' })
    }
    before.current = step
  }, [step, mayTake])
  return place
}

/** The keyboard is in nothing, or in nothing that still stands: who reads or writes elsewhere goes on. */
export const isKeyboardFree = () => document.activeElement === document.body

/**
 * An act that takes away the button it is asked for with, as often as it is asked.
 *
 * gives   a ref for the place where the keyboard stays, and the act
 */
export function useStaying<E extends HTMLElement>(act: () => void) {
  const [times, setTimes] = useState(0)
  const place = useArrival<E>(`asked ${times}`)
  const acting = () => {
    setTimes(times + 1)
    act()
  }
  return [place, acting] as const
}

/** Its beginning is on the screen, neither under the header nor at the very bottom. */
function seen(place: HTMLElement): boolean {
  const { top } = place.getBoundingClientRect()
  const header = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0
  return top >= header && top < window.innerHeight * 0.7
}
