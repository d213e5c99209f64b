import type { ReactNode } from 'react'
import type { Ranking } from '../../shared/candidate.ts'
import type { MentorId } from '../../shared/ids.ts'
import { useWords } from '../language/language.tsx'
import { CandidateCard } from './candidate-card.tsx'
import { counted } from './counted.ts'

type Props = {
  readonly ranking: Ranking
  readonly person: { readonly label: string; readonly since: string | null }
  readonly today: string
  readonly busy: boolean
  /** What is said when the record was not read. */
  readonly answersAlone: string
  readonly suggestion: string
  readonly action: (alias: string) => string
  /** What can be done when nobody fits. */
  readonly nobody: ReactNode
  readonly onChoose: (mentor: MentorId) => void
}

/** The few who are proposed, and honestly how many are not, and why. */
export function RankingView({
  ranking,
  person,
  today,
  busy,
  answersAlone,
  suggestion,
  action,
  nobody,
  onChoose,
}: Props) {
  const { words } = useWords()
  const { candidates, excluded, partial } = ranking
  return (
    <>
      {candidates.length > 0 && <p className="quiet">{suggestion}</p>}
      {ranking.answersAlone && <p className="box">{answersAlone}</p>}
      {partial && <p className="box notice">{words.candidates.partial}</p>}
      {candidates.length === 0 && (
        <div className="box" role="status">
          <p>{words.candidates.none}</p>
          <p className="quiet">{words.candidates.noneTry}</p>
        </div>
      )}
      {candidates.length === 0 && nobody}
      <ul>
        {candidates.map((candidate) => (
          <CandidateCard
            key={candidate.mentor.id}
            candidate={candidate}
            person={person}
            today={today}
            busy={busy}
            action={action(candidate.mentor.alias)}
            onChoose={() => onChoose(candidate.mentor.id)}
          />
        ))}
      </ul>
      {excluded.length > 0 && (
        <p className="small quiet">{words.candidates.notShown(counted(excluded, words.candidates))}</p>
      )}
    </>
  )
}
