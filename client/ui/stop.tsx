import { useState } from 'react'
import { useWords } from '../language/language.tsx'
import { useArrival } from '../looking.ts'
import './match.css'
import { Press } from './press.tsx'

type Props = {
  readonly sure: string
  /** What is said on the buttons, where it is not an accompaniment that stops. */
  readonly texts?: { readonly button: string; readonly yes: string; readonly no: string }
  readonly busy: boolean
  readonly onStop: () => void
}

/** The way out, always there. It is asked once whether the finger meant it, and never why. */
export function Stop({ sure, texts, busy, onStop }: Props) {
  const { words } = useWords()
  const { button, yes, no } = texts ?? words.match.stop
  const [asking, setAsking] = useState(false)
  const place = useArrival(asking ? 'asking' : 'going on')
  return (
    <div className="match-part" ref={place} tabIndex={-1}>
      {asking && <p role="status">{sure}</p>}
      <div className="row">
        {asking ? (
          <>
            <Press busy={busy} onClick={onStop}>
              {yes}
            </Press>
            <Press className="plain" busy={busy} onClick={() => setAsking(false)}>
              {no}
            </Press>
          </>
        ) : (
          <Press className="plain edge" busy={busy} onClick={() => setAsking(true)}>
            {button}
          </Press>
        )}
      </div>
    </div>
  )
}
