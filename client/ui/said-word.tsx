import type { Correction } from '../../shared/correction.ts'
import { dayInWords } from '../language/dates.ts'
import { useWords } from '../language/language.tsx'
import { insteadInWords, type Speech } from './speech.ts'

type Props = {
  readonly word: Correction
  readonly mode: Speech['mode']
  /** What it is about, where that does not stand beside it. */
  readonly about?: string
}

/** The person's word, beside the chart's and in its own colour. */
export function SaidWord({ word, mode, about }: Props) {
  const { words, language } = useWords()
  const { correction } = words
  const instead = insteadInWords(word, words)
  return (
    <p className="said own-word">
      {about && <strong>{about}. </strong>}
      {instead === null ? correction.said[mode][word.word] : correction.instead[mode](instead)}{' '}
      <span className="small">{correction.saidOn(dayInWords(language, word.saidAt.slice(0, 10)))}</span>
    </p>
  )
}
