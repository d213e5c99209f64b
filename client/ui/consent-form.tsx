import { useState } from 'react'
import type { Purpose } from '../../shared/consent.ts'
import { useWords } from '../language/language.tsx'
import './consent.css'

type Props = {
  /** `spoken`: a clinician reads it out. `self`: the person reads it on their own screen. */
  readonly mode: 'spoken' | 'self'
  /** What is still asked for. */
  readonly purposes: readonly Purpose[]
  readonly busy: boolean
  readonly onAgree: (purposes: Purpose[]) => void
}

/** The text and its purposes, one at a time. Nothing is ticked before somebody ticks it. */
export function ConsentForm({ mode, purposes, busy, onAgree }: Props) {
  const { words } = useWords()
  const [ticked, setTicked] = useState<readonly Purpose[]>([])
  const asked = ticked.filter((one) => purposes.includes(one))
  const self = mode === 'self'
  return (
    <div className="stack measure">
      {!self && <p className="small quiet">{words.consent.readAloud}</p>}
      <div className={self ? 'stack' : 'stack aloud'}>
        <p>{self ? words.consent.introSelf : words.consent.intro}</p>
        <ul className="purposes">
          {purposes.map((purpose) => (
            <li key={purpose}>
              <label>
                <input
                  type="checkbox"
                  checked={asked.includes(purpose)}
                  onChange={({ target }) =>
                    setTicked(target.checked ? [...asked, purpose] : asked.filter((one) => one !== purpose))
                  }
                />
                <strong>{words.consent.purpose[purpose].label}</strong>
                <span className="means">{words.consent.purpose[purpose].means}</span>
              </label>
            </li>
          ))}
        </ul>
        <p>{words.consent.free}</p>
      </div>
      <div className="row">
        <button type="button" className="primary" disabled={busy} onClick={() => onAgree([...purposes])}>
          {self ? words.consent.iAgreeToAll : words.consent.agreesToAll}
        </button>
        <button type="button" disabled={busy || asked.length === 0} onClick={() => onAgree([...asked])}>
          {self ? words.consent.iAgreeToSome : words.consent.agreesToSome}
        </button>
      </div>
      <p className="small quiet">{words.consent.needed}</p>
    </div>
  )
}
