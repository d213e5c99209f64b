import { monthInWords } from '../language/dates.ts'
import { useWords } from '../language/language.tsx'
import { placed, type Stretch } from './timeline-geometry.ts'
import { Track } from './track.tsx'
import './timeline.css'

type Props = {
  readonly person: { readonly label: string; readonly since: string }
  readonly mentor: { readonly label: string; readonly since: string; readonly until: string | null }
  readonly today: string
}

/** Two ways on one axis: the dashed part is how much earlier the other one set out. */
export function Pathways({ person, mentor, today }: Props) {
  const { words, language } = useWords()
  const events = [
    { first: mentor.since, last: mentor.until, ongoing: mentor.until === null },
    { first: person.since, last: null, ongoing: true },
  ]
  const [theirs, own] = placed(events, today).stretches as [Stretch, Stretch]
  return (
    <figure className="pathways" aria-label={words.candidates.pathways}>
      <div className="lane">
        <span>{mentor.label}</span>
        <span className="quiet">
          {mentor.until === null
            ? words.candidates.since(monthInWords(language, mentor.since))
            : `${monthInWords(language, mentor.since)} – ${monthInWords(language, mentor.until)}`}
        </span>
      </div>
      <Track stretch={theirs} bar="mentor" />
      <Track stretch={own} bar="person" aheadFrom={theirs.from} />
      <div className="lane">
        <span>{person.label}</span>
        <span className="quiet">{words.candidates.since(monthInWords(language, person.since))}</span>
      </div>
    </figure>
  )
}
