import { useWords } from '../language/language.tsx'
import { Track } from './timeline.tsx'
import { placed, type Stretch } from './timeline-geometry.ts'

type Props = {
  readonly person: { readonly label: string; readonly since: string }
  readonly mentor: { readonly label: string; readonly since: string; readonly until: string | null }
  readonly months: number
  readonly today: string
}

/** Two ways on one axis, so that one sees how far ahead the other is. */
export function Pathways({ person, mentor, months, today }: Props) {
  const { words } = useWords()
  const events = [
    { first: mentor.since, last: mentor.until, ongoing: mentor.until === null },
    { first: person.since, last: null, ongoing: true },
  ]
  const [theirs, own] = placed(events, today).stretches as [Stretch, Stretch]
  return (
    <figure className="timeline" aria-label={words.candidates.pathways}>
      <div className="track">
        <div className="label small">
          <span>{mentor.label}</span>
          <span className="quiet">{words.candidates.ahead(months)}</span>
        </div>
        <Track stretch={theirs} kind="mentor" ongoing={mentor.until === null} />
      </div>
      <div className="track">
        <div className="label small">
          <span>{person.label}</span>
          <span className="quiet">{words.record.today}</span>
        </div>
        <Track stretch={own} kind="person" ongoing />
      </div>
    </figure>
  )
}
