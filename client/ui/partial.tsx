import type { Missing } from '../../shared/record.ts'
import { useWords } from '../language/language.tsx'

/** A chart in pieces: what is missing, why, and the way to try again. */
export function Partial({ missing, onReadAgain }: { missing: readonly Missing[]; onReadAgain: () => void }) {
  const { words } = useWords()
  return (
    <div className="box notice" role="status">
      <p>{words.record.partial}</p>
      <ul>
        {missing.map(({ resource, reason }) => (
          <li key={resource}>{words.record.of(words.record.resource[resource], words.record.missing[reason])}</li>
        ))}
      </ul>
      <div className="row">
        <button type="button" onClick={onReadAgain}>
          {words.retry}
        </button>
      </div>
    </div>
  )
}
