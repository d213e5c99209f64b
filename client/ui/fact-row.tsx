import type { ReactNode } from 'react'
import type { Fact, Source } from '../../shared/fact.ts'
import { dayInWords } from '../language/dates.ts'
import { useWords } from '../language/language.tsx'

type Props<T> = { readonly label: string; readonly fact: Fact<T>; readonly inWords: (value: T) => string }

/** One fact: its value, and behind it where it stands; or that it is not known, and why. */
export function FactRow<T>({ label, fact, inWords }: Props<T>) {
  const { words } = useWords()
  return (
    <div className="fact">
      <dt>{label}</dt>
      <dd>
        {fact.known ? (
          <Value value={inWords(fact.value)} sources={fact.sources}>
            {fact.certainty === 'probable' && <p className="small quiet">{words.record.probable}</p>}
          </Value>
        ) : (
          <span className="unknown">{words.record.unknown(fact.why)}</span>
        )}
      </dd>
    </div>
  )
}

const MOST_SHOWN = 5

type ValueProps = { readonly value: string; readonly sources: readonly Source[]; readonly children: ReactNode }

/** The value opens where it comes from. */
function Value({ value, sources, children }: ValueProps) {
  const { words } = useWords()
  if (sources.length === 0) return <span>{value}</span>
  return (
    <details>
      <summary>
        {value} <span className="visually-hidden">– {words.record.from}</span>
      </summary>
      {children}
      <ul>
        {sources.slice(0, MOST_SHOWN).map((source, index) => (
          <SourceLine key={source.kind === 'chart' ? `${source.reference} ${source.label}` : index} source={source} />
        ))}
      </ul>
    </details>
  )
}

function SourceLine({ source }: { source: Source }) {
  const { language } = useWords()
  if (source.kind === 'person') return null
  const { label, code, reference, date } = source
  const said = [label, date ? dayInWords(language, date) : null].filter((part) => part !== null).join(', ')
  return (
    <li className="source">
      {said} <code>{[code?.code, reference].filter((part) => part !== undefined).join(' · ')}</code>
    </li>
  )
}
