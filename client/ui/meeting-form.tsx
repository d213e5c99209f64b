import { type FormEvent, useState } from 'react'
import type { Format } from '../../shared/answers.ts'
import type { MeetingProposal } from '../../shared/contact.ts'
import { useWords } from '../language/language.tsx'
import { useArrival } from '../looking.ts'
import { Press } from './press.tsx'

type Props = {
  readonly formats: readonly Format[]
  readonly busy: boolean
  readonly onPropose: (meeting: MeetingProposal) => void
  readonly onCancel: () => void
}

const ALL: readonly Format[] = ['phone', 'video', 'in_person', 'message']

/** How, when and, for those who meet, where. Nothing but the way to talk has to be filled in. */
export function MeetingForm({ formats, busy, onPropose, onCancel }: Props) {
  const { words } = useWords()
  const { contact } = words.match
  const options = formats.length > 0 ? formats : ALL
  const [format, setFormat] = useState<Format>(options[0] ?? 'phone')
  const [at, setAt] = useState('')
  const [place, setPlace] = useState('')
  const [isPrivate, setIsPrivate] = useState(false)
  const inPerson = format === 'in_person'
  const form = useArrival<HTMLFormElement>('writing', 'reading')
  const send = (event: FormEvent) => {
    event.preventDefault()
    onPropose({ format, at: at === '' ? null : at, place: inPerson && place !== '' ? place : null, isPrivate })
  }
  return (
    <form className="stack" onSubmit={send} ref={form} tabIndex={-1}>
      <label className="field">
        {contact.format}
        <select value={format} onChange={(event) => setFormat(event.target.value as Format)}>
          {options.map((one) => (
            <option key={one} value={one}>
              {words.clinical.format[one]}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        {contact.when}
        <input type="datetime-local" value={at} onChange={(event) => setAt(event.target.value.slice(0, 16))} />
      </label>
      {inPerson && (
        <>
          <label className="field">
            {contact.place}
            <input value={place} maxLength={200} onChange={(event) => setPlace(event.target.value)} />
            <span className="small quiet">{contact.placeHint}</span>
          </label>
          <label className="tick">
            <input type="checkbox" checked={isPrivate} onChange={(event) => setIsPrivate(event.target.checked)} />
            <span>{contact.isPrivate}</span>
          </label>
        </>
      )}
      <div className="row">
        <Press type="submit" className="primary" busy={busy}>
          {contact.send}
        </Press>
        <Press className="plain" busy={busy} onClick={onCancel}>
          {contact.cancel}
        </Press>
      </div>
    </form>
  )
}
