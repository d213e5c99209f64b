import { useCallback, useEffect, useState } from 'react'
import type { LaunchView } from '../../shared/launch.ts'
import type { OwedNote } from '../../shared/note.ts'
import { isBeginning, isToSignAgain } from '../../shared/note-rules.ts'
import type { OfferView } from '../../shared/offer.ts'
import type { Problem } from '../../shared/problem.ts'
import type { LaunchApi } from '../api.ts'
import { useAsked } from '../asked.ts'
import { useWords } from '../language/language.tsx'
import { useArrival, useWhileLooking } from '../looking.ts'
import { NoteState } from '../ui/note-state.tsx'
import { ProblemLine } from '../ui/status.tsx'
import { NoteToSign } from './note-to-sign.tsx'

type Props = {
  readonly api: LaunchApi
  readonly launch: LaunchView
  readonly offer: OfferView
  readonly mayBeSigned: boolean
  readonly mayWrite: boolean
  readonly onFiled: (offer: string) => void
}

const LOOK_EVERY_MS = 2_000
const SETTLED: readonly OwedNote['state'][] = ['in-chart', 'for-review', 'stopped']

/** The note of this offer: to be read and signed, or, once signed, where it is. */
export function Note({ api, launch, offer, mayBeSigned, mayWrite, onFiled }: Props) {
  const { words } = useWords()
  const { asked, again, refresh } = useAsked(useCallback(() => api.ask('owedNotes'), [api]))
  const note =
    asked.state === 'ready' ? asked.value.find((one) => one.offer === offer.id && isBeginning(one.kind)) : undefined
  const filed = note?.state === 'in-chart'
  const toSign = !note || isToSignAgain(note)
  const place = useArrival<HTMLElement>(asked.state === 'ready' ? (note ? 'signed' : 'to sign') : null)
  useEffect(() => {
    if (filed) onFiled(offer.id)
  }, [filed, offer.id, onFiled])
  useWhileLooking(
    LOOK_EVERY_MS,
    note !== undefined && !SETTLED.includes(note.state),
    useCallback(() => void refresh(), [refresh]),
  )

  if (asked.state === 'loading' || (!note && !mayBeSigned)) return null
  return (
    <section className="card" aria-labelledby="note-title" ref={place} tabIndex={-1}>
      <h2 id="note-title">{words.note.title}</h2>
      {asked.state === 'failed' && <ProblemLine problem={asked.problem} words={words} onRetry={() => void again()} />}
      {note && <Signed api={api} note={note} onChange={() => void refresh()} />}
      {asked.state === 'ready' && toSign && mayWrite && (
        <NoteToSign api={api} launch={launch} offer={offer.id} onSigned={() => void again()} />
      )}
      {asked.state === 'ready' && toSign && !mayWrite && (
        <div className="box">
          <p>{words.note.consentNeeded}</p>
          <p className="quiet">{words.note.consentAdd}</p>
        </div>
      )}
    </section>
  )
}

function Signed({ api, note, onChange }: { api: LaunchApi; note: OwedNote; onChange: () => void }) {
  const { words } = useWords()
  const [problem, setProblem] = useState<Problem | null>(null)
  const settle = async (seen: 'in-chart' | 'not-in-chart') => {
    const settled = await api.ask('settleNote', { seen }, { note: note.id })
    setProblem(settled.ok ? null : settled.problem)
    onChange()
  }
  return (
    <>
      <NoteState note={note} onSeen={(seen) => void settle(seen)} />
      {note.state === 'in-chart' && <ByMistake api={api} note={note} onMarked={onChange} />}
      {problem && <ProblemLine problem={problem} words={words} />}
    </>
  )
}

/** A note that should not stand there. It is asked once, because it cannot be taken back. */
function ByMistake({ api, note, onMarked }: { api: LaunchApi; note: OwedNote; onMarked: () => void }) {
  const { words } = useWords()
  const { toSign } = words
  const [asking, setAsking] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const mark = async () => {
    const marked = await api.ask('noteByMistake', {}, { note: note.id })
    setAsking(false)
    setProblem(marked.ok ? null : marked.problem)
    onMarked()
  }
  return (
    <>
      {problem && <ProblemLine problem={problem} words={words} />}
      {asking && <p role="status">{toSign.mistakeSure}</p>}
      <div className="row">
        {asking ? (
          <>
            <button type="button" onClick={() => void mark()}>
              {toSign.mistakeYes}
            </button>
            <button type="button" className="plain" onClick={() => setAsking(false)}>
              {toSign.mistakeNo}
            </button>
          </>
        ) : (
          <button type="button" className="plain edge" onClick={() => setAsking(true)}>
            {toSign.mistake}
          </button>
        )}
      </div>
    </>
  )
}
