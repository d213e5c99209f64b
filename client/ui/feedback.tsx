import { type FormEvent, useState } from 'react'
import type { Moment, Feedback as Said, Verdict } from '../../shared/feedback.ts'
import { useWords } from '../language/language.tsx'
import { ChooseOne } from './choice.tsx'
import { Press } from './press.tsx'
import './match.css'

type Props = {
  readonly moment: Moment
  /** What was said already, at any moment. */
  readonly said: readonly Pick<Said, 'moment' | 'verdict' | 'satisfaction'>[]
  readonly busy: boolean
  readonly onSay: (said: Said) => Promise<boolean>
  /** One tap to somebody else; only a patient has it, and only while the match goes on. */
  readonly onAnother?: (() => void) | undefined
}

const VERDICTS: readonly Verdict[] = ['good_fit', 'undecided', 'not_a_fit']

/** How it is with this person: three answers, a short scale, words for who wants some. Nobody asks why. */
export function Feedback({ moment, said, busy, onSay, onAnother }: Props) {
  const { words } = useWords()
  const { feedback } = words.match
  const verdict = said.findLast((one) => one.verdict !== null)?.verdict ?? null
  const answered = said.find((one) => one.moment === moment)
  const nothing = { moment, verdict: null, satisfaction: null, words: null }
  return (
    <div className="match-part">
      <h3>{feedback.title}</h3>
      <p>{feedback.question}</p>
      <div className="verdicts choices">
        {VERDICTS.map((one) => (
          <Press
            key={one}
            aria-pressed={verdict === one}
            busy={busy}
            onClick={() => void onSay({ ...nothing, satisfaction: answered?.satisfaction ?? null, verdict: one })}
          >
            {feedback.verdict[one]}
          </Press>
        ))}
      </div>
      {onAnother && verdict !== 'good_fit' && (
        <div className="box">
          <div className="row">
            <Press className={verdict === 'not_a_fit' ? 'primary' : ''} busy={busy} onClick={onAnother}>
              {feedback.another}
            </Press>
          </div>
          <p className="small quiet">{feedback.anotherMeans}</p>
        </div>
      )}
      <Satisfaction
        key={moment}
        moment={moment}
        verdict={verdict}
        given={answered?.satisfaction ?? null}
        {...{ busy, onSay }}
      />
    </div>
  )
}

type SatisfactionProps = Pick<Props, 'moment' | 'busy' | 'onSay'> & {
  readonly verdict: Verdict | null
  readonly given: number | null
}

function Satisfaction({ moment, verdict, given, busy, onSay }: SatisfactionProps) {
  const { words } = useWords()
  const { feedback } = words.match
  const [level, setLevel] = useState<string | null>(given === null ? null : String(given))
  const [added, setAdded] = useState('')
  const [sent, setSent] = useState(false)
  const send = (event: FormEvent) => {
    event.preventDefault()
    const satisfaction = level === null ? null : Number(level)
    void onSay({ moment, verdict, satisfaction, words: added.trim() || null }).then(setSent)
  }
  return (
    <details>
      <summary>{feedback.satisfaction[moment]}</summary>
      <form className="stack" onSubmit={send}>
        <ChooseOne<string>
          legend={feedback.satisfaction[moment]}
          options={feedback.scale.map((label, index) => [String(index + 1), label] as const)}
          chosen={level}
          onChoose={setLevel}
        />
        <label className="field">
          {feedback.words}
          <textarea value={added} maxLength={2_000} onChange={(event) => setAdded(event.target.value)} />
          <span className="small quiet">{feedback.wordsHint}</span>
        </label>
        <div className="row">
          <Press type="submit" busy={busy} disabled={level === null && added.trim() === ''}>
            {feedback.send}
          </Press>
          {sent && <span role="status">{feedback.thanks}</span>}
        </div>
      </form>
    </details>
  )
}
