import { useRef, useState } from 'react'
import type { Word } from '../../shared/correction.ts'
import { subjectOf } from '../../shared/word-on.ts'
import { useWords } from '../language/language.tsx'
import { givenOn, type Speech, type Subject, vocabularyOf } from './speech.ts'
import { WordPicker } from './word-picker.tsx'
import './say-word.css'

type Props = { readonly subject: Subject; readonly speech: Speech; readonly label: string }

/** Three plain choices about one value; saved as soon as one is made. */
export function SayWord({ subject, speech, label }: Props) {
  const { words } = useWords()
  const { correction } = words
  const [picking, setPicking] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const { about, word, charted } = subject
  const { mode, saying } = speech
  const here = saying?.subject === subjectOf(about) ? saying : null
  const busy = saying?.state === 'saving'
  const vocabulary = vocabularyOf(about.feature, words)

  const say = async (said: Word, value: string | null = null) => {
    if (busy || !(await speech.say(givenOn(subject, said, value)))) return
    if (picking) opener.current?.focus()
    setPicking(false)
  }
  const choices: readonly Word[] = charted ? ['right', 'not-right', 'rather-not-say'] : ['not-right', 'rather-not-say']
  return (
    <fieldset className="say-word">
      <legend className="small">
        {charted ? correction.question[mode] : correction.questionUnknown[mode]}
        <span className="visually-hidden"> – {label}</span>
      </legend>
      <div className="choices">
        {choices.map((choice) => {
          const opens = choice === 'not-right' && vocabulary !== null
          return (
            <button
              key={choice}
              type="button"
              ref={choice === 'not-right' ? opener : undefined}
              aria-pressed={word?.word === choice}
              aria-expanded={opens ? picking : undefined}
              aria-disabled={busy}
              onClick={() => (opens ? setPicking(!picking) : void say(choice))}
            >
              {!charted && choice === 'not-right' ? correction.tell : correction.choice[mode][choice]}
            </button>
          )
        })}
      </div>
      {picking && vocabulary !== null && (
        <WordPicker
          vocabulary={vocabulary}
          question={charted ? correction.what : correction.answer[mode]}
          value={word?.value ?? null}
          required={!charted}
          busy={busy}
          onSave={(value) => void say('not-right', value)}
          onCancel={() => {
            opener.current?.focus()
            setPicking(false)
          }}
        />
      )}
      {word !== undefined && !picking && (
        <button
          type="button"
          className="plain edge"
          aria-disabled={busy}
          onClick={() => !busy && void speech.takeBack(about)}
        >
          {correction.takeBack[mode]}
        </button>
      )}
      <p role="status" className={here?.state === 'saving' || here?.state === 'saved' ? 'small' : 'visually-hidden'}>
        {here?.state === 'saving' && correction.saving}
        {here?.state === 'saved' && correction.saved}
      </p>
      {here?.state === 'failed' && (
        <div className="box notice" role="alert">
          <p>
            {correction.notSaved} {words.problem[here.problem] ?? words.problem.unexpected}
          </p>
        </div>
      )}
    </fieldset>
  )
}
