import { useId } from 'react'
import type { Mark, Stretch } from './timeline-geometry.ts'

/** Whose or what the bar is; its colour stands in `timeline.css`. */
export type Bar = 'diagnosis' | 'treatment' | 'person' | 'mentor'

type Props = {
  readonly stretch: Stretch
  readonly bar: Bar
  readonly ongoing: boolean
  readonly marks?: readonly Mark[]
  /** Where another way began, for the distance between the two. */
  readonly aheadFrom?: number
}

const SOFT = 0.12

/** One bar on its track. A soft edge says that the date is not known to the day, or that it goes on. */
export function Track({ stretch: { from, to, softFrom, softTo }, bar, ongoing, marks = [], aheadFrom }: Props) {
  const fade = useId()
  const openEnd = ongoing && to >= 100
  return (
    <svg className={`bar-track ${bar}`} width="100%" height="16" aria-hidden="true">
      <defs>
        <linearGradient id={fade}>
          <stop offset="0" stopColor="currentColor" stopOpacity={softFrom ? SOFT : 1} />
          <stop offset="0.4" stopColor="currentColor" />
          <stop offset="0.6" stopColor="currentColor" />
          <stop offset="1" stopColor="currentColor" stopOpacity={softTo || openEnd ? SOFT : 1} />
        </linearGradient>
      </defs>
      {marks.map(({ at, date }) => (
        <line key={date} className="mark" x1={`${at}%`} x2={`${at}%`} y1="0" y2="16" />
      ))}
      <line className="ground" x1="0" x2="100%" y1="8" y2="8" />
      {aheadFrom !== undefined && aheadFrom < from && (
        <line className="ahead" x1={`${aheadFrom}%`} x2={`${from}%`} y1="8" y2="8" />
      )}
      <rect x={`${from}%`} y="4" width={`${to - from}%`} height="8" rx="4" fill={`url(#${fade})`} />
    </svg>
  )
}
