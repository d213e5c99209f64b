import { type FormEvent, useId, useState } from 'react'
import type { ContactView, Shown } from '../../shared/contact.ts'
import { PHONE } from '../../shared/phone.ts'
import { useWords } from '../language/language.tsx'
import { useArrival } from '../looking.ts'
import { Mistake } from './mistake.tsx'
import { Press } from './press.tsx'
import './match.css'

type Props = {
  readonly side: ContactView['side']
  readonly reveal: ContactView['reveal']
  readonly busy: boolean
  readonly onShow: (shown: Shown) => void
}

/** Two steps: each says what they are ready to show, and it opens when both have. */
export function Reveal({ side, reveal, busy, onShow }: Props) {
  const { words } = useWords()
  const text = words.match.reveal
  const { mine, theirs, theyAreReady } = reveal
  const place = useArrival(mine ? 'ready' : 'asked')
  return (
    <div className="match-part" ref={place} tabIndex={-1}>
      <h3>{text.title}</h3>
      {theirs ? (
        <div className="box good">
          <p>{text.both}</p>
          {theirs.firstName && <p>{text.theirName(theirs.firstName)}</p>}
          {theirs.phone && <p>{text.theirPhone(theirs.phone)}</p>}
        </div>
      ) : (
        <p>{side === 'mentor' ? text.explainMentor : text.explain}</p>
      )}
      {!theirs && theyAreReady && <p role="status">{text.theyAreReady}</p>}
      {mine ? (
        <>
          {!theirs && <p role="status">{text.waiting}</p>}
          <div className="row">
            <Press busy={busy} onClick={() => onShow({ firstName: null, phone: null })}>
              {text.takeBack}
            </Press>
          </div>
        </>
      ) : (
        <RevealForm side={side} busy={busy} onShow={onShow} />
      )}
    </div>
  )
}

function RevealForm({ side, busy, onShow }: Omit<Props, 'reveal'>) {
  const { words } = useWords()
  const text = words.match.reveal
  const [firstName, setFirstName] = useState('')
  const [phone, setPhone] = useState('')
  const [wrong, setWrong] = useState<'noName' | 'noPhone' | null>(null)
  const mistake = useId()
  const send = (event: FormEvent) => {
    event.preventDefault()
    const shown = { firstName: firstName.trim() || null, phone: phone.trim() || null }
    const unusable = !shown.firstName ? 'noName' : shown.phone && !PHONE.test(shown.phone) ? 'noPhone' : null
    setWrong(unusable)
    if (!unusable) onShow(shown)
  }
  const faulty = (why: typeof wrong) => ({ 'aria-invalid': wrong === why, 'aria-describedby': mistake })
  return (
    <form className="stack" onSubmit={send}>
      <label className="field">
        {text.firstName}
        <input
          value={firstName}
          maxLength={40}
          {...faulty('noName')}
          onChange={(event) => setFirstName(event.target.value)}
        />
      </label>
      {side === 'patient' && (
        <label className="field">
          {text.phone}
          <input
            type="tel"
            value={phone}
            maxLength={20}
            autoComplete="tel"
            {...faulty('noPhone')}
            onChange={(event) => setPhone(event.target.value)}
          />
        </label>
      )}
      <Mistake id={mistake} said={wrong && text[wrong]} />
      <div className="row">
        <Press type="submit" busy={busy}>
          {text.ready}
        </Press>
      </div>
    </form>
  )
}
