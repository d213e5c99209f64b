import { createContext, useContext } from 'react'
import type { Source } from '../../shared/fact.ts'
import { codeInWords, dayInWords } from '../language/dates.ts'
import { useWords } from '../language/language.tsx'
import { distinct, resourceIn } from './sources-of.ts'

const MOST_SHOWN = 5

/** Codes and references help who works with the record; to the person themself they say nothing. */
const CodesContext = createContext(false)
export const WithCodes = CodesContext

/** Where a value stands in the chart: its words, its date, its code and its resource; and how many more there are. */
export function Sources({ sources }: { sources: readonly Source[] }) {
  const { words } = useWords()
  const all = distinct(sources)
  const more = all.length - MOST_SHOWN
  if (all.length === 0) return <p className="small quiet">{words.record.noSource}</p>
  return (
    <ul className="sources">
      {all.slice(0, MOST_SHOWN).map((source) => (
        <SourceLine key={JSON.stringify(source)} source={source} />
      ))}
      {more > 0 && <li>{words.record.moreSources(more)}</li>}
    </ul>
  )
}

function SourceLine({ source }: { source: Source }) {
  const { words, language } = useWords()
  if (source.kind === 'person')
    return <li className="said">{words.record.byThePerson(dayInWords(language, source.saidAt.slice(0, 10)))}</li>
  const { label, code, reference, date } = source
  const type = resourceIn(reference)
  const said = [type && words.record.source[type], label, date && dayInWords(language, date)]
  const coded = useContext(CodesContext)
  const parts = said.filter((part) => part !== null && part !== '')
  return (
    <li>
      {parts.length > 0 && <span>{parts.join(', ')}</span>}
      {parts.length === 0 && !coded && words.record.noSource}
      {coded && <code>{[code && codeInWords(code), reference].filter((part) => part !== null).join(' · ')}</code>}
    </li>
  )
}
