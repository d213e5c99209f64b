import { useId } from 'react'
import { type Mark, type Stop, type Stretch, stopsOf } from './timeline-geometry.ts'

/** Whose or what the bar is; its colour stands in `timeline.css`. */
export type Bar = 'diagnosis' | 'treatment' | 'person' | 'mentor'

type Props = {
  readonly stretch: Stretch
  readonly bar: Bar
  readonly marks?: readonly Mark[]
  /** Where another way began, for the distance between the two. */
  readonly aheadFrom?: number
}

/** One bar on its track: full where it certainly was, fading where the chart does not say. */
export function Track({ stretch, bar, marks = [], aheadFrom }: Props) {
  const fade = useId()
  const { from, to } = stretch
  return (
    <svg className={`bar-track ${bar}`} width="100%" height="16" aria-hidden="true">
      <defs>
        <linearGradient id={fade}>
          {stopsOf(stretch).map(({ offset, opacity }: Stop) => (
            <stop key={offset} offset={offset} stopColor="currentColor" stopOpacity={opacity} />
          ))}
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
