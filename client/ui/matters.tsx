import { useState } from 'react'
import type {
  Answers,
  Criterion,
  Format,
  Gender,
  Importance,
  SpokenLanguage,
  Style,
  Support,
  Topic,
} from '../../shared/answers.ts'
import { useWords } from '../language/language.tsx'
import { ChooseMany, ChooseOne } from './choice.tsx'

export const NO_ANSWERS: Answers = {
  supports: [],
  style: null,
  topics: [],
  formats: [],
  mentorGender: null,
  language: null,
  importance: {},
}

/** The criteria whose weight is asked here; the others follow from the answers. */
const WEIGHED: readonly Criterion[] = ['site', 'treatments', 'pathway', 'age']
const LEVELS: readonly Importance[] = ['not-important', 'nice', 'important', 'must']

const entries = <T extends string>(words: Record<T, string>) => Object.entries(words) as [T, string][]

type Props = { readonly answers: Answers; readonly busy: boolean; readonly onAnswer: (answers: Answers) => void }

/** What the person says matters. All of it may be left out. */
export function Matters({ answers: given, busy, onAnswer }: Props) {
  const { words } = useWords()
  const { matters, clinical } = words
  const [answers, setAnswers] = useState(given)
  const change = (part: Partial<Answers>) => setAnswers({ ...answers, ...part })
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        onAnswer(answers)
      }}
    >
      <p className="quiet">{matters.optional}</p>
      <ChooseMany<Support>
        legend={matters.supports}
        options={entries(clinical.support)}
        chosen={answers.supports}
        onChoose={(supports) => change({ supports })}
      />
      <ChooseOne<Style>
        legend={matters.style}
        options={entries(clinical.style)}
        nobody={matters.noPreference}
        chosen={answers.style}
        onChoose={(style) => change({ style })}
      />
      <ChooseMany<Topic>
        legend={matters.topics}
        options={entries(clinical.topic)}
        chosen={answers.topics}
        onChoose={(topics) => change({ topics })}
      />
      <ChooseOne<Gender>
        legend={matters.gender}
        options={entries(clinical.gender)}
        nobody={matters.noPreference}
        chosen={answers.mentorGender}
        onChoose={(mentorGender) => change({ mentorGender })}
      />
      <ChooseMany<Format>
        legend={matters.formats}
        options={entries(clinical.format)}
        chosen={answers.formats}
        onChoose={(formats) => change({ formats })}
      />
      <ChooseOne<SpokenLanguage>
        legend={matters.language}
        options={entries(matters.languageName)}
        nobody={matters.noPreference}
        chosen={answers.language}
        onChoose={(language) => change({ language })}
      />
      <fieldset>
        <legend>{matters.importance}</legend>
        {WEIGHED.map((criterion) => (
          <label className="scale" key={criterion}>
            <span>{matters.importanceOf[criterion]}</span>
            <select
              value={answers.importance[criterion] ?? ''}
              onChange={({ target }) => change({ importance: weighed(answers.importance, criterion, target.value) })}
            >
              <option value="">–</option>
              {LEVELS.map((level) => (
                <option key={level} value={level}>
                  {matters.level[level]}
                </option>
              ))}
            </select>
          </label>
        ))}
      </fieldset>
      <div className="row">
        <button type="submit" disabled={busy}>
          {matters.update}
        </button>
      </div>
    </form>
  )
}

function weighed(importance: Answers['importance'], criterion: Criterion, level: string): Answers['importance'] {
  const { [criterion]: _before, ...others } = importance
  return level === '' ? others : { ...others, [criterion]: level as Importance }
}
