import { useState } from 'react'
import { useWords } from '../language/language.tsx'
import { useArrival } from '../looking.ts'
import './match.css'
import { Press } from './press.tsx'

type Props = { readonly sure: string; readonly busy: boolean; readonly onStop: () => void; readonly button?: string }

/** The way out, always there. It is asked once whether the finger meant it, and never why. */
export function Stop({ sure, busy, onStop, button }: Props) {
  const { words } = useWords()
  const { stop } = words.match
  const [asking, setAsking] = useState(false)
  const place = useArrival(asking ? 'asking' : 'going on')
  return (
    <div className="match-part" ref={place} tabIndex={-1}>
      {asking && <p role="status">{sure}</p>}
      <div className="row">
        {asking ? (
          <>
            <Press busy={busy} onClick={onStop}>
              {stop.yes}
            </Press>
            <Press className="plain" busy={busy} onClick={() => setAsking(false)}>
              {stop.no}
            </Press>
          </>
        ) : (
          <Press className="plain edge" busy={busy} onClick={() => setAsking(true)}>
            {button ?? stop.button}
          </Press>
        )}
      </div>
    </div>
  )
}
