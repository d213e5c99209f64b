import type { Fact } from '../../shared/fact.ts'
import { useWords } from '../language/language.tsx'
import { Sources } from './sources.tsx'

type Props<T> = { readonly label: string; readonly fact: Fact<T>; readonly inWords: (value: T) => string }

/** One fact: its value, and behind it where it stands; or that it is not known, and why. */
export function FactRow<T>({ label, fact, inWords }: Props<T>) {
  const { words } = useWords()
  return (
    <div className="fact">
      <dt>{label}</dt>
      <dd>
        {!fact.known && <span className="unknown">{words.record.unknown(fact.why)}</span>}
        {fact.known && fact.sources.length === 0 && <span>{inWords(fact.value)}</span>}
        {fact.known && fact.sources.length > 0 && (
          <details>
            <summary>
              {inWords(fact.value)} <span className="visually-hidden">– {words.record.from}</span>
            </summary>
            {fact.certainty === 'probable' && <p className="small quiet">{words.record.probable}</p>}
            <Sources sources={fact.sources} />
          </details>
        )}
      </dd>
    </div>
  )
}
