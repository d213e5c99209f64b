import { useState } from 'react'
import type { ConsentView, Purpose } from '../../shared/consent.ts'
import type { Tellable } from '../../shared/told.ts'
import { useWords } from '../language/language.tsx'
import { useArrival } from '../looking.ts'
import { ConsentFields } from './consent-fields.tsx'
import { Press } from './press.tsx'
import './consent.css'

type Props = {
  /** What was not asked yet, in its order; the first is on the screen. */
  readonly unasked: readonly ConsentView[]
  /** How many questions there are in all. */
  readonly of: number
  readonly onBehalf: boolean
  readonly busy: boolean
  readonly onYes: (purpose: Purpose, fields: readonly Tellable[]) => void
  readonly onNo: (purpose: Purpose) => void
}

/** One purpose at a time: what it means, for how long, and the way back. Yes and no weigh the same. */
export function ConsentSteps({ unasked, of, onBehalf, busy, onYes, onNo }: Props) {
  const { words } = useWords()
  const [ticked, setTicked] = useState<readonly Tellable[]>([])
  const [asked] = unasked
  const place = useArrival<HTMLElement>(asked?.purpose ?? null)
  if (!asked) return null
  const { label, means, without, back } = words.consent.purpose[asked.purpose]
  const first = unasked.length === of
  return (
    <section className="card" aria-labelledby="consent-title" ref={place} tabIndex={-1}>
      {first && onBehalf && <p className="box notice">{words.consent.onBehalf}</p>}
      <div className="question">
        <p className="small quiet">{words.consent.step(of - unasked.length + 1, of)}</p>
        <h2 id="consent-title">{label}</h2>
        <p>{means}</p>
        {asked.purpose === 'tell-mentor' && <ConsentFields ticked={ticked} onTick={setTicked} />}
        <ul className="terms">
          <li>{words.consent.lasts(asked.days)}</li>
          <li>{back}</li>
          <li>{without}</li>
        </ul>
      </div>
      <div className="yes-no">
        <Press busy={busy} onClick={() => onYes(asked.purpose, ticked)}>
          {words.consent.yes}
        </Press>
        <Press busy={busy} onClick={() => onNo(asked.purpose)}>
          {words.consent.no}
        </Press>
      </div>
      <p className="small quiet">{words.consent.wayBack}</p>
    </section>
  )
}
