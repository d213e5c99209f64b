import type { Certainty, Source } from '../../shared/fact.ts'
import { dayInWords, markInWords, monthInWords } from '../language/dates.ts'
import { useWords } from '../language/language.tsx'
import { spanInWords } from '../language/span.ts'
import { SaidWord } from './said-word.tsx'
import { SayWord } from './say-word.tsx'
import { Sources } from './sources.tsx'
import type { Speech, Subject } from './speech.ts'
import { type Event, type Mark, placed } from './timeline-geometry.ts'
import { type Bar, Track } from './track.tsx'
import './timeline.css'

/** A step of the way: `when` is null where the chart gives no date. */
export type Step = {
  readonly key: string
  readonly bar: Bar
  readonly label: string
  readonly when: Event | null
  readonly sources: readonly Source[]
  readonly certainty: Certainty
  /** What of it the person may speak of. */
  readonly subject: Subject | null
}

type Props = { readonly steps: readonly Step[]; readonly today: string; readonly speech: Speech | null }

/** The way so far: each step in words, with where it stands, and drawn on one axis that ends today. */
export function Timeline({ steps, today, speech }: Props) {
  const { words, language } = useWords()
  const dated = steps.flatMap((step) => (step.when && isDated(step.when) ? [{ key: step.key, ...step.when }] : []))
  const { stretches, marks } = placed(dated, today)
  const start = dated
    .flatMap(({ first, last }) => first ?? last ?? [])
    .sort()
    .at(0)
  return (
    <figure className="timeline" aria-label={words.record.timeline}>
      <ul>
        {steps.map((step) => {
          const stretch = stretches[dated.findIndex(({ key }) => key === step.key)]
          return (
            <li key={step.key}>
              <details>
                <summary>
                  {step.label}
                  <span className="when">
                    {step.when
                      ? spanInWords(step.when, (date) => dayInWords(language, date), words.record)
                      : words.record.undated}
                  </span>
                  <span className="visually-hidden">– {words.record.from}</span>
                </summary>
                {step.certainty === 'probable' && <p className="small quiet">{words.record.probable}</p>}
                {step.certainty === 'disputed' && <p className="small quiet">{words.record.disputed}</p>}
                <Sources sources={step.sources} />
                {speech && step.subject && <SayWord subject={step.subject} speech={speech} label={step.label} />}
              </details>
              {stretch && <Track {...{ stretch, marks }} bar={step.bar} />}
              {speech && step.subject?.word && <SaidWord word={step.subject.word} mode={speech.mode} />}
            </li>
          )
        })}
      </ul>
      {start && (
        <div className="axis">
          <span>{monthInWords(language, start.slice(0, 7))}</span>
          <svg width="100%" height="16" aria-hidden="true">
            {marks.filter(hasRoom).map(({ at, date }) => (
              <text key={date} x={`${at}%`} y="12" textAnchor="middle">
                {markInWords(language, date)}
              </text>
            ))}
          </svg>
          <span>{words.record.today}</span>
        </div>
      )}
    </figure>
  )
}

/** Something that only goes on has no place on an axis. */
const isDated = ({ first, last }: Event) => first !== null || last !== null

/** The words of a mark must not touch those of either end, on a narrow screen too. */
const hasRoom = ({ at }: Mark) => at > 27 && at < 70
