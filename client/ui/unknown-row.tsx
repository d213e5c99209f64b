import type { WhyUnknown } from '../../shared/fact.ts'
import type { ClinicalFeatures } from '../../shared/features.ts'
import { listInWords } from '../language/dates.ts'
import { inSentence } from '../language/in-sentence.ts'
import { useWords } from '../language/language.tsx'
import type { Unknown } from './facts.tsx'
import { SaidWord } from './said-word.tsx'
import { SayWord } from './say-word.tsx'
import { type Speech, subjectOn, vocabularyOf } from './speech.ts'

type Props = {
  readonly why: WhyUnknown
  readonly unknown: readonly Unknown[]
  readonly features: ClinicalFeatures
  readonly speech: Speech | null
}

/** What nobody knows for one reason; where there are words for it, the person may say it. */
export function UnknownRow({ why, unknown, features, speech }: Props) {
  const { words, language } = useWords()
  const labels = unknown.map(({ label }) => inSentence(label))
  // Nobody is asked what a register has of their sex.
  const { identity } = words.record.label
  const sentence = words.record.of(listInWords(language, labels), words.record.why[why])
  const sayable = speech
    ? unknown.flatMap(({ label, feature }) =>
        feature && vocabularyOf(feature, words)
          ? [{ label: feature === 'gender' ? identity : label, subject: subjectOn(speech, features, feature) }]
          : [],
      )
    : []
  return (
    <div className="fact">
      <dt>{words.record.notKnown}</dt>
      <dd className="unknown">
        {speech === null || sayable.length === 0 ? (
          <span>{sentence}</span>
        ) : (
          <>
            <details>
              <summary>{sentence}</summary>
              {sayable.map(({ label, subject }) => (
                <div key={label} className="sayable">
                  <strong>{label}</strong>
                  <SayWord subject={subject} speech={speech} label={label} />
                </div>
              ))}
            </details>
            {sayable.map(
              ({ label, subject }) =>
                subject.word && <SaidWord key={label} word={subject.word} mode={speech.mode} about={label} />,
            )}
          </>
        )}
      </dd>
    </div>
  )
}
