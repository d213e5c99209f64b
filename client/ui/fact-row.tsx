import type { Certainty, Source } from '../../shared/fact.ts'
import { useWords } from '../language/language.tsx'
import { SaidWord } from './said-word.tsx'
import { SayWord } from './say-word.tsx'
import { Sources } from './sources.tsx'
import type { Speech, Subject } from './speech.ts'

type Props = {
  readonly label: string
  readonly value: string
  readonly sources: readonly Source[]
  readonly certainty: Certainty
  readonly subject: Subject | null
  readonly speech: Speech | null
}

/** One fact: its value, behind it where it stands and what can be said of it, beside it what was said. */
export function FactRow({ label, value, sources, certainty, subject, speech }: Props) {
  const { words } = useWords()
  const spoken = subject && speech ? { subject, speech } : null
  return (
    <div className="fact">
      <dt>{label}</dt>
      <dd>
        {sources.length === 0 && spoken === null ? (
          <span>{value}</span>
        ) : (
          <details>
            <summary>
              {value} <span className="visually-hidden">– {words.record.from}</span>
            </summary>
            {certainty === 'probable' && <p className="small quiet">{words.record.probable}</p>}
            <Sources sources={sources} />
            {spoken && <SayWord {...spoken} label={label} />}
          </details>
        )}
        {certainty === 'disputed' && <p className="small quiet">{words.record.disputed}</p>}
        {spoken?.subject.word && <SaidWord word={spoken.subject.word} mode={spoken.speech.mode} />}
      </dd>
    </div>
  )
}
