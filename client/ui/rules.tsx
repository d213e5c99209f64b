import { useWords } from '../language/language.tsx'
import { Press } from './press.tsx'
import './match.css'

type Props = {
  /** Where they stand on their own they have the title of a section. */
  readonly title?: 'h2' | 'h3'
  readonly busy: boolean
  readonly action: string
  readonly onAccept: () => void
}

/** The rules and limits of peer support, read before anybody is put in contact. */
export function Rules({ title: Title = 'h3', busy, action, onAccept }: Props) {
  const { words } = useWords()
  const { rules } = words.match
  return (
    <div className="match-part">
      <Title>{rules.title}</Title>
      <RulesText />
      <div className="row">
        <Press className="primary" busy={busy} onClick={onAccept}>
          {action}
        </Press>
      </div>
    </div>
  )
}

function RulesText() {
  const { words } = useWords()
  const { rules } = words.match
  return (
    <>
      <p>{rules.intro}</p>
      <ul className="rules">
        {rules.list.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
    </>
  )
}

/** For whoever wants to read them once more. */
export function RulesAgain() {
  const { words } = useWords()
  return (
    <details>
      <summary>{words.match.rules.read}</summary>
      <div className="stack">
        <RulesText />
      </div>
    </details>
  )
}
