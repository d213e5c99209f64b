import type { ReactNode } from 'react'
import type { Ranking } from '../../shared/candidate.ts'
import type { SeenMentorId } from '../../shared/ids.ts'
import { useWords } from '../language/language.tsx'
import { CandidateCard } from './candidate-card.tsx'
import type { PathBeside } from './path-beside.ts'
import { PutAside } from './put-aside.tsx'

type Props = {
  readonly ranking: Ranking
  readonly beside: PathBeside
  readonly busy: boolean
  readonly self: boolean
  readonly action: (alias: string) => string
  /** What can be done when nobody fits as asked. */
  readonly nobody: ReactNode
  readonly onChoose: (mentor: SeenMentorId) => void
  readonly onKeep?: (mentor: SeenMentorId) => void
}

/** The few who are proposed, and honestly why others are not. */
export function RankingView({ ranking, beside, busy, self, action, nobody, onChoose, onKeep }: Props) {
  const { words } = useWords()
  const { candidates, excluded, partial, answersAlone, relaxed } = ranking
  return (
    <>
      <PutAside {...ranking} self={self} />
      {candidates.length > 0 && (
        <p className="quiet">{self ? words.candidates.suggestionSelf : words.candidates.suggestion}</p>
      )}
      {answersAlone && <p className="box">{self ? words.consent.answersAloneSelf : words.consent.answersAlone}</p>}
      {partial && <p className="box notice">{words.candidates.partial}</p>}
      {candidates.length === 0 && (
        <div className="box" role="status">
          <p>{self ? words.candidates.noneSelf : words.candidates.none}</p>
          <p className="quiet">{self ? words.candidates.noneTrySelf : words.candidates.noneTry}</p>
        </div>
      )}
      <ul>
        {candidates.map((candidate) => (
          <CandidateCard
            key={candidate.mentor.id}
            candidate={candidate}
            {...beside}
            busy={busy}
            action={action(candidate.mentor.alias)}
            onChoose={() => onChoose(candidate.mentor.id)}
            onKeep={onKeep && (() => onKeep(candidate.mentor.id))}
          />
        ))}
      </ul>
      {candidates.length > 0 && relaxed.length > 0 && (
        <p>{self ? words.candidates.putAside.orWaitSelf : words.candidates.putAside.orWait}</p>
      )}
      {(candidates.length === 0 || relaxed.length > 0) && nobody}
      {excluded.length > 0 && (
        <p className="small quiet">
          {words.candidates.notShown(excluded.map((why) => words.candidates.keptOut[why]).join(', '))}
        </p>
      )}
    </>
  )
}
