import { useId } from 'react'
import { dayInWords } from '../language/dates.ts'
import { useWords } from '../language/language.tsx'
import { type Event, placed, type Stretch } from './timeline-geometry.ts'

export type Step = Event & { readonly label: string; readonly kind: 'diagnosis' | 'treatment' }

/** The way so far: each step in words, and drawn below them on one axis from the first step to today. */
export function Timeline({ steps, today }: { steps: readonly Step[]; today: string }) {
  const { words, language } = useWords()
  const { stretches } = placed(steps, today)
  const [first] = steps
  if (!first) return null
  return (
    <figure className="timeline" aria-label={words.record.timeline}>
      <h3>{words.record.timeline}</h3>
      {steps.map((step, index) => (
        <div className="track" key={`${step.kind} ${step.label} ${step.first}`}>
          <div className="label">
            <span>{step.label}</span>
            <span className="quiet small">{spanInWords(step, (date) => dayInWords(language, date), words.record)}</span>
          </div>
          <Track stretch={stretches[index] as Stretch} kind={step.kind} ongoing={step.ongoing} />
        </div>
      ))}
      <div className="axis" aria-hidden="true">
        <span>
          {dayInWords(
            language,
            steps
              .map((step) => step.first)
              .sort()[0]
              ?.slice(0, 7) ?? '',
          )}
        </span>
        <span>{words.record.today}</span>
      </div>
    </figure>
  )
}

type SpanWords = { fromTo(from: string, to: string): string; since(from: string): string }

function spanInWords({ first, last, ongoing }: Event, inWords: (date: string) => string, words: SpanWords): string {
  if (ongoing) return words.since(inWords(first))
  return last !== null && last !== first ? words.fromTo(inWords(first), inWords(last)) : inWords(first)
}

type TrackProps = {
  readonly stretch: Stretch
  readonly kind: Step['kind'] | 'person' | 'mentor'
  readonly ongoing: boolean
}

const COLOURS = { diagnosis: '#8a4b08', treatment: '#0b5a60', person: '#8a4b08', mentor: '#0b5a60' }

/** One bar on its track. A soft edge says that the date is not known to the day. */
export function Track({ stretch: { from, to, softFrom, softTo }, kind, ongoing }: TrackProps) {
  const fade = useId()
  return (
    <svg viewBox="0 0 100 14" preserveAspectRatio="none" aria-hidden="true">
      <defs>
        <linearGradient id={fade}>
          <stop offset="0" stopColor={COLOURS[kind]} stopOpacity={softFrom ? 0.15 : 1} />
          <stop offset="0.35" stopColor={COLOURS[kind]} />
          <stop offset="0.65" stopColor={COLOURS[kind]} />
          <stop offset="1" stopColor={COLOURS[kind]} stopOpacity={softTo || ongoing ? 0.15 : 1} />
        </linearGradient>
      </defs>
      <rect x="0" y="6" width="100" height="2" fill="#efeae1" />
      <rect x={from} y="2" width={to - from} height="10" rx="0.8" fill={`url(#${fade})`} />
    </svg>
  )
}
