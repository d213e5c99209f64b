import type { Question, Value } from '../../shared/questionnaire.ts'
import { useWords } from '../language/language.tsx'
import { ChooseMany, ChooseOne } from '../ui/choice.tsx'
import { Scale } from '../ui/scale.tsx'
import { OwnWords } from './own-words.tsx'

type Props = {
  readonly question: Question
  /** The subject's words: a single question of the same words needs no second title. */
  readonly title: string
  readonly value: Value | null
  /** From the chart: shown, and kept only when the person chooses it. */
  readonly proposed: Value | null
  readonly onSay: (value: Value | null) => void
}

/** One question of the questionnaire, as its kind is asked. */
export function OneQuestion({ question, value, proposed, onSay }: Props) {
  const { words, language } = useWords()
  const { kind, text, options, maxLength } = question
  const legend = text[language]
  const codes = Array.isArray(value) ? value : []
  const fromChart = Array.isArray(proposed) ? proposed : []
  const labelled = options.map(({ code, text: label }): [string, string] => [
    code,
    fromChart.includes(code) ? `${label[language]} (${words.questionnaire.inChart})` : label[language],
  ])
  const sayOne = (code: string | null) => onSay(code === null ? null : [code])
  switch (kind) {
    case 'many':
      return (
        <ChooseMany
          legend={legend}
          options={labelled}
          chosen={codes}
          onChoose={(chosen) => onSay(chosen.length === 0 ? null : chosen)}
        />
      )
    case 'one':
      return <ChooseOne legend={legend} options={labelled} chosen={codes[0] ?? null} onChoose={sayOne} />
    case 'scale':
      return <Scale legend={legend} levels={labelled} chosen={codes[0] ?? null} onChoose={sayOne} />
    case 'line':
    case 'text':
      return (
        <OwnWords
          label={legend}
          long={kind === 'text'}
          most={maxLength ?? 200}
          said={typeof value === 'string' ? value : ''}
          onSay={(said) => onSay(said === '' ? null : said)}
        />
      )
    case 'yes-no':
      return (
        <label className="to-show">
          <input type="checkbox" checked={value === true} onChange={({ target }) => onSay(target.checked || null)} />
          <span>{legend}</span>
        </label>
      )
    case 'words':
      return <p className="quiet">{legend}</p>
    case 'title':
      return <h3>{legend}</h3>
    default:
      return kind satisfies never
  }
}
