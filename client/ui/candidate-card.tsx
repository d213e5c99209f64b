import type { Candidate } from '../../shared/candidate.ts'
import { useWords } from '../language/language.tsx'
import { Pathways } from './pathways.tsx'

type Props = {
  readonly candidate: Candidate
  readonly action: string
  readonly person: { readonly label: string; readonly since: string | null }
  readonly today: string
  readonly busy: boolean
  readonly onChoose: () => void
}

const REASONS_SHOWN = 3

/** One mentor: what they chose to show, why, and the one thing that does not match. */
export function CandidateCard({ candidate, action, person, today, busy, onChoose }: Props) {
  const { words } = useWords()
  const { mentor, reasons, gap, unknown } = candidate
  const months = reasons.concat(gap ?? []).find(({ months }) => months !== null)?.months ?? null
  return (
    <li className="candidate">
      <h3>{mentor.alias}</h3>
      <Tags candidate={candidate} />
      <div>
        <h4 className="visually-hidden">{words.candidates.reasons}</h4>
        <ul className="reasons">
          {reasons.slice(0, REASONS_SHOWN).map((reason) => (
            <li key={reason.criterion}>
              <Tick />
              <span>{words.candidates.finding(reason)}</span>
            </li>
          ))}
        </ul>
      </div>
      <p className="small">
        {gap ? (
          <>
            <strong>{words.candidates.gap}</strong> <span>– {words.candidates.finding(gap)}</span>
          </>
        ) : (
          words.candidates.noGap
        )}
      </p>
      {unknown.length > 0 && <p className="small quiet">{words.candidates.unknown(unknown)}</p>}
      {person.since && mentor.diagnosedOn && months !== null && (
        <Pathways
          person={{ label: person.label, since: person.since }}
          mentor={{ label: mentor.alias, since: mentor.diagnosedOn, until: mentor.finishedOn ?? null }}
          months={months}
          today={today}
        />
      )}
      <div className="row">
        <button type="button" disabled={busy} onClick={onChoose}>
          {action}
        </button>
      </div>
    </li>
  )
}

function Tags({ candidate: { mentor } }: { candidate: Candidate }) {
  const { words } = useWords()
  const tags = [
    mentor.ageBand && words.clinical.ageBand(mentor.ageBand),
    mentor.site && words.clinical.site[mentor.site],
    mentor.course && words.candidates.course[mentor.course],
    mentor.region,
    words.candidates.speaks(mentor.languages),
    mentor.formats.map((format) => words.clinical.format[format]).join(', '),
  ].filter((tag) => tag !== undefined && tag !== '')
  return (
    <ul className="tags">
      {tags.map((tag) => (
        <li key={tag}>{tag}</li>
      ))}
    </ul>
  )
}

const Tick = () => (
  <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
    <path d="M2.5 8.5 6.5 12.5 13.5 4" fill="none" stroke="#0b5a60" strokeWidth="2" />
  </svg>
)
