import { useState } from 'react'
import { useWords } from '../language/language.tsx'
import './match.css'

type Props = { readonly sure: string; readonly busy: boolean; readonly onStop: () => void }

/** The way out, always there. It is asked once whether the finger meant it, and never why. */
export function Stop({ sure, busy, onStop }: Props) {
  const { words } = useWords()
  const { stop } = words.match
  const [asking, setAsking] = useState(false)
  if (!asking)
    return (
      <div className="match-part">
        <div className="row">
          <button type="button" className="plain edge" disabled={busy} onClick={() => setAsking(true)}>
            {stop.button}
          </button>
        </div>
      </div>
    )
  return (
    <div className="match-part">
      <p role="status">{sure}</p>
      <div className="row">
        <button type="button" disabled={busy} onClick={onStop}>
          {stop.yes}
        </button>
        <button type="button" className="plain" disabled={busy} onClick={() => setAsking(false)}>
          {stop.no}
        </button>
      </div>
    </div>
  )
}
