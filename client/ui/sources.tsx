import type { Source } from '../../shared/fact.ts'
import { codeInWords, dayInWords } from '../language/dates.ts'
import { useWords } from '../language/language.tsx'

const MOST_SHOWN = 5

/** Where a value stands in the chart: its words, its date, its code and its resource. */
export function Sources({ sources }: { sources: readonly Source[] }) {
  return (
    <ul className="sources">
      {sources.slice(0, MOST_SHOWN).map((source) => (
        <SourceLine
          key={source.kind === 'chart' ? `${source.reference} ${source.label}` : source.saidAt}
          {...{ source }}
        />
      ))}
    </ul>
  )
}

function SourceLine({ source }: { source: Source }) {
  const { language } = useWords()
  if (source.kind === 'person') return null
  const { label, code, reference, date } = source
  const said = [label, date && dayInWords(language, date)].filter((part) => part !== null && part !== '')
  return (
    <li>
      {said.length > 0 && <span>{said.join(', ')}</span>}
      <code>{[code && codeInWords(code), reference].filter((part) => part !== null).join(' · ')}</code>
    </li>
  )
}
