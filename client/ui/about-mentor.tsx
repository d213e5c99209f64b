import type { SpokenLanguage } from '../../shared/answers.ts'
import type { Candidate } from '../../shared/candidate.ts'
import { inSentence } from '../language/in-sentence.ts'
import { useWords } from '../language/language.tsx'
import { MentorDetails } from './mentor-details.tsx'
import { MentorLine } from './mentor-line.tsx'
import type { PathBeside } from './path-beside.ts'
import { Pathways } from './pathways.tsx'
import './candidates.css'

export type AboutProps = PathBeside & { readonly candidate: Candidate }

const REASONS_SHOWN = 3
const SPOKEN: readonly SpokenLanguage[] = ['fr', 'en']

/** One mentor: what they chose to show, why, and the one thing that does not match. Stands in a `.candidate`. */
export default function AboutMentor({ candidate, person, today }: AboutProps) {
  const { words } = useWords()
  const { mentor, reasons, gap, unknown } = candidate
  /** The language that is wished for is one of those the mentor does not speak. */
  const missing = SPOKEN.filter((one) => !mentor.languages.includes(one))
  const months = [...reasons, ...(gap ? [gap] : [])].find((reading) => reading.months !== null)?.months ?? null
  return (
    <>
      <div className="who">
        <h3>{mentor.alias}</h3>
        <MentorLine mentor={mentor} />
      </div>
      <div className="why">
        <h4 className="visually-hidden">{words.candidates.reasons}</h4>
        <ul className="reasons">
          {reasons.slice(0, REASONS_SHOWN).map((reason) => (
            <li key={reason.criterion}>
              <Sign path="M2.5 8.5 6.5 12.5 13.5 4" />
              <span>{words.candidates.finding(reason)}</span>
            </li>
          ))}
        </ul>
        <p className="gap">
          <Sign path="M3 8h10" />
          {gap ? (
            <span>
              {gap.outOf > 0 ? <strong>{words.candidates.gap}</strong> : words.candidates.smallGap}{' '}
              {gap.finding === 'other-language' && missing.length > 0
                ? words.candidates.doesNotSpeak(missing)
                : inSentence(words.candidates.finding(gap))}
            </span>
          ) : (
            <span>{words.candidates.noGap}</span>
          )}
        </p>
        {unknown.length > 0 && <p className="small quiet">{words.candidates.unknown(unknown)}</p>}
      </div>
      {person.since && mentor.diagnosedOn && months !== null && (
        <Pathways
          person={{ label: person.label, since: person.since }}
          mentor={{ label: mentor.alias, since: mentor.diagnosedOn, until: mentor.finishedOn ?? null }}
          months={months}
          today={today}
        />
      )}
      <MentorDetails mentor={mentor} />
    </>
  )
}

const Sign = ({ path }: { path: string }) => (
  <svg className="sign" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
    <path d={path} fill="none" stroke="currentColor" strokeWidth="2" />
  </svg>
)
