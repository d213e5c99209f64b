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
import { ChooseMany, ChooseOne, optionsOf } from './choice.tsx'
import { Folded } from './folded.tsx'
import { Press } from './press.tsx'
import { NO_ANSWERS, said } from './said.ts'
import { Scale } from './scale.tsx'

/** The criteria whose weight is asked here; the others follow from the answers. */
const WEIGHED: readonly Criterion[] = ['site', 'treatments', 'pathway', 'age']

type Props = {
  readonly title: string
  readonly importance: string
  readonly answers: Answers
  readonly busy: boolean
  readonly onAnswer: (answers: Answers) => void
}

/** What the person says matters: folded, with what was said below the title. All of it may be left out. */
export function Matters({ title, importance, answers, busy, onAnswer }: Props) {
  const { words } = useWords()
  return (
    <Folded title={title} said={said(answers, words)} nothing={words.matters.optional}>
      {(fold) => (
        <Questions
          answers={answers}
          importance={importance}
          busy={busy}
          onAnswer={(given) => {
            onAnswer(given)
            fold()
          }}
        />
      )}
    </Folded>
  )
}

function Questions({ answers: given, importance, busy, onAnswer }: Omit<Props, 'title'>) {
  const { words } = useWords()
  const { matters, clinical } = words
  const [answers, setAnswers] = useState(given)
  const change = (part: Partial<Answers>) => setAnswers({ ...answers, ...part })
  return (
    <form
      className="matters"
      onSubmit={(event) => {
        event.preventDefault()
        onAnswer(answers)
      }}
    >
      <p className="quiet">{matters.optional}</p>
      <ChooseMany<Support>
        legend={matters.supports}
        options={optionsOf(clinical.support)}
        chosen={answers.supports}
        onChoose={(supports) => change({ supports })}
      />
      <ChooseOne<Style>
        legend={matters.style}
        options={optionsOf(clinical.style)}
        nobody={matters.noPreference}
        chosen={answers.style}
        onChoose={(style) => change({ style })}
      />
      <ChooseMany<Topic>
        legend={matters.topics}
        options={optionsOf(clinical.topic)}
        chosen={answers.topics}
        onChoose={(topics) => change({ topics })}
      />
      <ChooseOne<Gender>
        legend={matters.gender}
        options={optionsOf(clinical.gender)}
        nobody={matters.noPreference}
        chosen={answers.mentorGender}
        onChoose={(mentorGender) => change({ mentorGender })}
      />
      <ChooseMany<Format>
        legend={matters.formats}
        options={optionsOf(clinical.format)}
        chosen={answers.formats}
        onChoose={(formats) => change({ formats })}
      />
      <ChooseOne<SpokenLanguage>
        legend={matters.language}
        options={optionsOf(matters.languageName)}
        nobody={matters.noPreference}
        chosen={answers.language}
        onChoose={(language) => change({ language })}
      />
      <fieldset>
        <legend>{importance}</legend>
        {WEIGHED.map((criterion) => (
          <Scale<Importance>
            key={criterion}
            legend={matters.importanceOf[criterion]}
            levels={optionsOf(matters.level)}
            chosen={answers.importance[criterion] ?? null}
            onChoose={(level) => change({ importance: { ...answers.importance, [criterion]: level } })}
          />
        ))}
      </fieldset>
      <div className="row">
        <Press type="submit" busy={busy}>
          {matters.update}
        </Press>
        {said(answers, words).length > 0 && (
          <button type="button" className="plain" onClick={() => setAnswers(NO_ANSWERS)}>
            {matters.clear}
          </button>
        )}
      </div>
    </form>
  )
}
