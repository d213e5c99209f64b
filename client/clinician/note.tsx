import { useCallback, useEffect, useState } from 'react'
import type { LaunchView } from '../../shared/launch.ts'
import type { OwedNote } from '../../shared/note.ts'
import { isBeginning, isToSignAgain } from '../../shared/note-rules.ts'
import type { OfferView } from '../../shared/offer.ts'
import { useActing } from '../acting.ts'
import type { LaunchApi } from '../api.ts'
import { useAsked } from '../asked.ts'
import { useWords } from '../language/language.tsx'
import { useArrival, useWhileLooking } from '../looking.ts'
import { NoteState } from '../ui/note-state.tsx'
import { Press } from '../ui/press.tsx'
import { ProblemLine, Refused } from '../ui/status.tsx'
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
  const { busy, problem, act } = useActing()
  const settle = (seen: 'in-chart' | 'not-in-chart') =>
    act(api.ask('settleNote', { seen }, { note: note.id }), onChange)
  return (
    <>
      <NoteState note={note} busy={busy} onSeen={(seen) => void settle(seen)} />
      {note.state === 'in-chart' && <ByMistake api={api} note={note} onMarked={onChange} />}
      <Refused problem={problem} />
    </>
  )
}

/** A note that should not stand there. It is asked once, because it cannot be taken back. */
function ByMistake({ api, note, onMarked }: { api: LaunchApi; note: OwedNote; onMarked: () => void }) {
  const { words } = useWords()
  const { toSign } = words
  const [asking, setAsking] = useState(false)
  const { busy, problem, act } = useActing()
  const mark = () =>
    act(api.ask('noteByMistake', {}, { note: note.id }), () => {
      setAsking(false)
      onMarked()
    })
  return (
    <>
      <Refused problem={problem} />
      {asking && <p role="status">{toSign.mistakeSure}</p>}
      <div className="row">
        {asking ? (
          <>
            <Press busy={busy} onClick={() => void mark()}>
              {toSign.mistakeYes}
            </Press>
            <Press className="plain" busy={busy} onClick={() => setAsking(false)}>
              {toSign.mistakeNo}
            </Press>
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
