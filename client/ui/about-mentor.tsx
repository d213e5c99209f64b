import type { SpokenLanguage } from '../../shared/answers.ts'
import type { Candidate, Finding } from '../../shared/candidate.ts'
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
/** Their words say how much earlier somebody set out. */
const SAY_MONTHS: readonly Finding[] = ['some-months-ahead', 'far-ahead']

/**
 * One mentor: what they chose to show, why, and the one thing that does not match. Stands in a `.candidate`; in a list
 * on a phone the drawing of the two paths folds with the details it follows.
 */
export default function AboutMentor({ candidate, person, today }: AboutProps) {
  const { words } = useWords()
  const { mentor, gap, unknown } = candidate
  const reasons = candidate.reasons.slice(0, REASONS_SHOWN)
  /** The language that is wished for is one of those the mentor does not speak. */
  const missing = SPOKEN.filter((one) => !mentor.languages.includes(one))
  const told = gap ? [...reasons, gap] : reasons
  const readings = gap ? [...candidate.reasons, gap] : candidate.reasons
  const months = readings.find((reading) => reading.months !== null)?.months ?? null
  const paths = person.since !== null &&
    mentor.diagnosedOn !== undefined &&
    months !== null && {
      person: { label: person.label, since: person.since },
      mentor: { label: mentor.alias, since: mentor.diagnosedOn, until: mentor.finishedOn ?? null },
    }
  return (
    <>
      <div className="who">
        <h3>{mentor.alias}</h3>
        <MentorLine mentor={mentor} />
      </div>
      <div className="why">
        <h4 className="visually-hidden">{words.candidates.reasons}</h4>
        <ul className="reasons">
          {reasons.map((reason) => (
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
        {paths && !told.some(({ finding }) => SAY_MONTHS.includes(finding)) && (
          <p className="small quiet">{words.candidates.setOut(months)}</p>
        )}
        {unknown.length > 0 && <p className="small quiet">{words.candidates.unknown(unknown)}</p>}
      </div>
      <MentorDetails mentor={mentor} />
      {paths && <Pathways {...paths} today={today} />}
    </>
  )
}

const Sign = ({ path }: { path: string }) => (
  <svg className="sign" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
    <path d={path} fill="none" stroke="currentColor" strokeWidth="2" />
  </svg>
)
