import { useSyncExternalStore } from 'react'

/** As `.columns` in frame.css. */
const SIDE_BY_SIDE = '(min-width: 960px)'

/** Whether what belongs together stands side by side; else one thing stands below the other. */
export const useSideBySide = (): boolean =>
  useSyncExternalStore(onChange, () => window.matchMedia(SIDE_BY_SIDE).matches)

function onChange(look: () => void): () => void {
  const query = window.matchMedia(SIDE_BY_SIDE)
  query.addEventListener('change', look)
  return () => query.removeEventListener('change', look)
}
