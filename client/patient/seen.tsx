import { useCallback, useState } from 'react'
import type { SeenLine } from '../../shared/audit.ts'
import type { LaunchApi } from '../api.ts'
import { useAsked } from '../asked.ts'
import { momentInWords } from '../language/dates.ts'
import { useWords } from '../language/language.tsx'
import { useArrival } from '../looking.ts'
import { ProblemLine } from '../ui/status.tsx'

/** So many are read at a glance. */
const FIRST = 8

/** Who saw what of this person and when, and how long all of it is kept. */
export function Seen({ api }: { readonly api: LaunchApi }) {
  const { words } = useWords()
  const { myData } = words
  const { asked, again } = useAsked(useCallback(() => api.ask('mySeen'), [api]))
  const [all, setAll] = useState(false)
  const list = useArrival<HTMLOListElement>(all ? 'all' : 'first')
  if (asked.state === 'loading') return <p role="status">{words.opening}</p>
  if (asked.state === 'failed')
    return <ProblemLine problem={asked.problem} words={words} onRetry={() => void again()} />
  const { lines, more, keptFor } = asked.value
  return (
    <>
      <section aria-labelledby="seen-title" className="stack">
        <h3 id="seen-title">{myData.seen}</h3>
        <p>{myData.seenWhat}</p>
        {lines.length === 0 && <p className="quiet">{myData.nobody}</p>}
        <ol className="seen" ref={list} tabIndex={-1}>
          {lines.slice(0, all ? lines.length : FIRST).map((line) => (
            <Line key={`${line.at} ${line.act} ${line.role}`} line={line} />
          ))}
        </ol>
        {all && more && <p className="quiet">{myData.more}</p>}
        {!all && lines.length > FIRST && (
          <div className="row">
            <button type="button" className="plain edge" onClick={() => setAll(true)}>
              {myData.all}
            </button>
          </div>
        )}
      </section>
      <section aria-labelledby="kept-title" className="stack">
        <h3 id="kept-title">{myData.kept}</h3>
        <dl className="kept-for">
          {keptFor.map(({ thing, days }) => (
            <div key={thing}>
              <dt>{myData.thing[thing]}</dt>
              <dd className="quiet">{days === null ? myData.law : myData.days(days)}</dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  )
}

function Line({ line: { at, act, outcome, role, name, own } }: { readonly line: SeenLine }) {
  const { words, language } = useWords()
  const { who, act: acts, joint, refused } = words.myData
  return (
    <li className={own ? 'own' : ''}>
      <time className="small quiet" dateTime={at}>
        {momentInWords(language, at)}
      </time>
      <p>
        <strong>{own ? who.own : (name ?? who[role])}</strong>
        {joint}
        {acts[act]}
        {outcome !== 'done' && ` (${refused})`}
      </p>
    </li>
  )
}
