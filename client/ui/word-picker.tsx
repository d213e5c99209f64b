import { useId, useState } from 'react'
import { useWords } from '../language/language.tsx'
import { ChooseOne } from './choice.tsx'
import { Mistake } from './mistake.tsx'
import type { vocabularyOf } from './speech.ts'

type Vocabulary = NonNullable<ReturnType<typeof vocabularyOf>>
type Props = {
  readonly vocabulary: Vocabulary
  readonly question: string
  readonly value: string | null
  /** Something must be said: there is no value that would only be not right. */
  readonly required: boolean
  readonly busy: boolean
  readonly onSave: (value: string | null) => void
  readonly onCancel: () => void
}

/** More than these are a list to look through. */
const FEW = 5

/** What would be right instead. It may be left out, and it stays until it is saved. */
export function WordPicker({ vocabulary, question, value, required, busy, onSave, onCancel }: Props) {
  const { words } = useWords()
  const { correction } = words
  const [chosen, setChosen] = useState(value)
  const [wrong, setWrong] = useState(false)
  const field = useId()
  const mistake = useId()
  const save = () => {
    const given = chosen?.trim() || null
    const unusable = given === null ? required : vocabulary === 'year' && !isYear(given)
    setWrong(unusable)
    if (!unusable && !busy) onSave(given)
  }
  return (
    <form
      className="picker"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      {vocabulary !== 'year' && vocabulary.length <= FEW ? (
        <ChooseOne
          legend={question}
          options={vocabulary}
          {...(required ? {} : { nobody: correction.withoutMore })}
          chosen={chosen}
          onChoose={setChosen}
        />
      ) : (
        <div className="field">
          <label htmlFor={field}>{vocabulary === 'year' ? correction.whichYear : question}</label>
          {vocabulary === 'year' ? (
            <input
              id={field}
              type="text"
              inputMode="numeric"
              maxLength={4}
              autoComplete="off"
              value={chosen ?? ''}
              aria-invalid={wrong}
              aria-describedby={mistake}
              onChange={({ target }) => setChosen(target.value)}
            />
          ) : (
            <select
              id={field}
              value={chosen ?? ''}
              aria-invalid={wrong}
              aria-describedby={mistake}
              onChange={({ target }) => setChosen(target.value)}
            >
              <option value="">{required ? correction.chooseOne : correction.withoutMore}</option>
              {vocabulary.map(([code, label]) => (
                <option key={code} value={code}>
                  {label}
                </option>
              ))}
            </select>
          )}
        </div>
      )}
      <Mistake
        id={mistake}
        said={wrong ? (vocabulary === 'year' ? correction.yearWrong : correction.chooseOne) : null}
      />
      <div className="row">
        <button type="submit" aria-disabled={busy}>
          {correction.save}
        </button>
        <button type="button" className="plain" onClick={onCancel}>
          {correction.cancel}
        </button>
      </div>
    </form>
  )
}

/** Four digits, and not after this year. */
const isYear = (text: string) => /^(19|20)\d\d$/.test(text) && Number(text) <= new Date().getFullYear()
