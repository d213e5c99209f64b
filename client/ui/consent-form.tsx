import { useState } from 'react'
import type { ConsentView, Purpose } from '../../shared/consent.ts'
import { dayInWords } from '../language/dates.ts'
import { useWords } from '../language/language.tsx'

const PURPOSES: readonly Purpose[] = ['read-record', 'match', 'write-note', 'share-with-mentor']

type FormProps = {
  /** `spoken`: a clinician reads it out. `self`: the person reads it on their own screen. */
  readonly mode: 'spoken' | 'self'
  readonly busy: boolean
  readonly onAgree: (purposes: Purpose[]) => void
}

/** The text and its purposes, one at a time. Nothing is ticked before somebody ticks it. */
export function ConsentForm({ mode, busy, onAgree }: FormProps) {
  const { words } = useWords()
  const [ticked, setTicked] = useState<readonly Purpose[]>([])
  const self = mode === 'self'
  return (
    <div className="stack measure">
      {!self && <p className="small quiet">{words.consent.readAloud}</p>}
      <p>{self ? words.consent.introSelf : words.consent.intro}</p>
      <div>
        {PURPOSES.map((purpose) => (
          <label className="check" key={purpose}>
            <input
              type="checkbox"
              checked={ticked.includes(purpose)}
              onChange={({ target }) =>
                setTicked(target.checked ? [...ticked, purpose] : ticked.filter((one) => one !== purpose))
              }
            />
            <span>{words.consent.purpose[purpose].label}</span>
            <span className="means">{words.consent.purpose[purpose].means}</span>
          </label>
        ))}
      </div>
      <p>{words.consent.free}</p>
      <div className="row">
        <button type="button" className="primary" disabled={busy} onClick={() => onAgree([...PURPOSES])}>
          {self ? words.consent.iAgreeToAll : words.consent.agreesToAll}
        </button>
        <button type="button" disabled={busy || ticked.length === 0} onClick={() => onAgree([...ticked])}>
          {self ? words.consent.iAgreeToSome : words.consent.agreesToSome}
        </button>
      </div>
    </div>
  )
}

type ListProps = {
  readonly consents: readonly ConsentView[]
  readonly busy: boolean
  readonly onWithdraw: (purposes: Purpose[]) => void
}

/** What was agreed to, and the way back, one by one or all at once. */
export function ConsentList({ consents, busy, onWithdraw }: ListProps) {
  const { words, language } = useWords()
  const stateInWords = ({ state, givenAt, withdrawnAt, mode }: ConsentView) => {
    const day = (at: string | null) => dayInWords(language, (at ?? '').slice(0, 10))
    if (state === 'active') return words.consent.given(day(givenAt), mode)
    if (state === 'withdrawn') return words.consent.withdrawn(day(withdrawnAt))
    return words.consent[state]
  }
  const active = consents.filter(({ state }) => state === 'active').map(({ purpose }) => purpose)
  return (
    <details>
      <summary>{words.consent.manage}</summary>
      <ul className="stack">
        {consents.map((consent) => (
          <li className="row spread" key={consent.purpose}>
            <span>
              {words.consent.purpose[consent.purpose].label}
              <span className="quiet small"> – {stateInWords(consent)}</span>
            </span>
            {consent.state === 'active' && (
              <button
                type="button"
                className="plain"
                disabled={busy}
                aria-label={words.consent.withdrawOne(words.consent.purpose[consent.purpose].label)}
                onClick={() => onWithdraw([consent.purpose])}
              >
                {words.consent.withdraw}
              </button>
            )}
          </li>
        ))}
      </ul>
      {active.length > 1 && (
        <div className="row">
          <button type="button" disabled={busy} onClick={() => onWithdraw(active)}>
            {words.consent.withdrawAll}
          </button>
        </div>
      )}
    </details>
  )
}
