import type { Certainty, Source } from '../../shared/fact.ts'
import { useWords } from '../language/language.tsx'
import { Sources } from './sources.tsx'

type Props = {
  readonly label: string
  readonly value: string
  readonly sources: readonly Source[]
  readonly certainty: Certainty
}

/** One fact: its value, and behind it where it stands. */
export function FactRow({ label, value, sources, certainty }: Props) {
  const { words } = useWords()
  return (
    <div className="fact">
      <dt>{label}</dt>
      <dd>
        {sources.length === 0 ? (
          <span>{value}</span>
        ) : (
          <details>
            <summary>
              {value} <span className="visually-hidden">– {words.record.from}</span>
            </summary>
            {certainty === 'probable' && <p className="small quiet">{words.record.probable}</p>}
            <Sources sources={sources} />
          </details>
        )}
        {certainty === 'disputed' && <p className="small quiet">{words.record.disputed}</p>}
      </dd>
    </div>
  )
}
