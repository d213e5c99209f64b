import { useWords } from '../language/language.tsx'
import AboutMentor, { type AboutProps } from './about-mentor.tsx'
import { Press } from './press.tsx'

type Props = AboutProps & {
  readonly action: string
  readonly busy: boolean
  readonly onChoose: () => void
  readonly onKeep?: (() => void) | undefined
}

/** Somebody who may be chosen. */
export function CandidateCard({ action, busy, onChoose, onKeep, ...about }: Props) {
  const { words } = useWords()
  return (
    <li className="candidate">
      <AboutMentor {...about} />
      <div className="row choose">
        <Press busy={busy} onClick={onChoose}>
          {action}
        </Press>
        {onKeep && (
          <Press className="plain" busy={busy} onClick={onKeep}>
            {words.match.offered.keep}
            <span className="visually-hidden"> ({about.candidate.mentor.alias})</span>
          </Press>
        )}
      </div>
    </li>
  )
}
