import { useState } from 'react'
import type { MyData as Copy } from '../../shared/my-data.ts'
import type { Problem } from '../../shared/problem.ts'
import type { LaunchApi } from '../api.ts'
import { dayOfMoment } from '../language/dates.ts'
import { useWords } from '../language/language.tsx'
import { ProblemLine } from '../ui/status.tsx'
import './my-data.css'
import { Seen } from './seen.tsx'

type Props = { readonly api: LaunchApi; readonly onErased: () => void }

/** What is kept of a person: who saw it, a copy, how long, and the end of it. */
export default function MyData({ api, onErased }: Props) {
  return (
    <div className="stack my-data">
      <Seen api={api} />
      <OwnCopy api={api} />
      <Erase api={api} onErased={onErased} />
    </div>
  )
}

function OwnCopy({ api }: Pick<Props, 'api'>) {
  const { words } = useWords()
  const { myData } = words
  const [copy, setCopy] = useState<Copy | null>(null)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const make = async () => {
    setBusy(true)
    const made = await api.ask('myData', {})
    setBusy(false)
    setProblem(made.ok ? null : made.problem)
    if (made.ok) setCopy(made.value)
  }
  return (
    <section aria-labelledby="copy-title" className="stack">
      <h3 id="copy-title">{myData.copy}</h3>
      <p>{myData.copyWhat}</p>
      {problem && <ProblemLine problem={problem} words={words} onRetry={() => void make()} />}
      {copy ? (
        <Readable copy={copy} />
      ) : (
        <div className="row">
          <button type="button" disabled={busy} onClick={() => void make()}>
            {myData.make}
          </button>
        </div>
      )}
    </section>
  )
}

function Readable({ copy }: { readonly copy: Copy }) {
  const { words, language } = useWords()
  const { myData, consent } = words
  return (
    <div className="box">
      <h4>{myData.agreements}</h4>
      <ul>
        {copy.agreements.map(({ purpose, state }) => (
          <li key={purpose}>
            {consent.purpose[purpose].label} – {myData.state[state]}
          </li>
        ))}
      </ul>
      <h4>{myData.matches}</h4>
      {copy.matches.length === 0 && <p>{myData.noMatches}</p>}
      <ul>
        {copy.matches.map(({ alias, proposedAt }) => (
          <li key={proposedAt}>{myData.since(alias, dayOfMoment(language, proposedAt))}</li>
        ))}
      </ul>
      <p className="quiet">{myData.also}</p>
      <div className="row">
        <button type="button" className="primary" onClick={() => save(copy)}>
          {myData.download}
        </button>
      </div>
    </div>
  )
}

/** The file stays between the browser and the person: no address leads to it. */
function save(copy: Copy): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([JSON.stringify(copy, null, 2)], { type: 'application/json' }))
  link.download = 'accompany.json'
  link.click()
  URL.revokeObjectURL(link.href)
}

function Erase({ api, onErased }: Props) {
  const { words } = useWords()
  const { myData } = words
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const erase = async () => {
    setBusy(true)
    const erased = await api.ask('eraseMyData', { sure: true })
    setBusy(false)
    setProblem(erased.ok ? null : erased.problem)
    if (erased.ok) onErased()
  }
  return (
    <section aria-labelledby="erase-title" className="stack">
      <h3 id="erase-title">{myData.erase}</h3>
      <p>{myData.eraseWhat}</p>
      <p>{myData.eraseStays}</p>
      {problem && <ProblemLine problem={problem} words={words} />}
      {asking && <p role="status">{myData.eraseSure}</p>}
      <div className="row">
        <button type="button" disabled={busy} onClick={() => (asking ? void erase() : setAsking(true))}>
          {asking ? myData.eraseYes : myData.erase}
        </button>
        {asking && (
          <button type="button" className="plain" disabled={busy} onClick={() => setAsking(false)}>
            {myData.eraseNo}
          </button>
        )}
      </div>
    </section>
  )
}
