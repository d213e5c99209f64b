import { useEffect, useId, useRef, useState } from 'react'
import { useWords } from '../language/language.tsx'

type Props = {
  readonly label: string
  readonly long: boolean
  readonly most: number
  readonly said: string
  readonly onSay: (said: string) => void
}

/** After so long a pause what is written is kept, without a button. */
const PAUSE_MS = 1000

/** One's own words. What is too long stays in the box, and says so. */
export function OwnWords({ label, long, most, said, onSay }: Props) {
  const { words } = useWords()
  const id = useId()
  const [written, setWritten] = useState(said)
  const [known, setKnown] = useState(said)
  if (said !== known) {
    setKnown(said)
    if (written.trim() === known) setWritten(said) // cleared, or said on another device: nothing here is unsaid
  }
  const tooLong = written.trim().length > most
  const keep = useRef(() => {})
  useEffect(() => {
    keep.current = () => {
      if (!tooLong && written.trim() !== said) onSay(written.trim())
    }
  })
  useEffect(() => {
    if (written === '' && said === '') return
    const timer = setTimeout(() => keep.current(), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [written, said])
  useEffect(() => () => keep.current(), [])
  const field = {
    id,
    value: written,
    'aria-invalid': tooLong,
    'aria-describedby': tooLong ? `${id}-problem` : undefined,
    onChange: ({ target }: { target: { value: string } }) => setWritten(target.value),
    onBlur: () => keep.current(),
  }
  return (
    <div className="own-words">
      <label htmlFor={id}>{label}</label>
      {long ? <textarea rows={5} {...field} /> : <input type="text" autoComplete="off" {...field} />}
      {tooLong && (
        <p id={`${id}-problem`} className="box notice" role="alert">
          {words.questionnaire.tooLong(most)}
        </p>
      )}
    </div>
  )
}
