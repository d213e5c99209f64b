import type { ChartRecord } from '../../shared/record.ts'
import { momentInWords } from '../language/dates.ts'
import { useWords } from '../language/language.tsx'
import { Facts } from './facts.tsx'
import { Partial } from './partial.tsx'
import type { Speech } from './speech.ts'
import { stepsFrom } from './steps-from.ts'
import { Timeline } from './timeline.tsx'
import './record.css'

type Props = {
  readonly record: ChartRecord
  /** What is said when the chart names no cancer; of a part, where entries of it were left out. */
  readonly noCancer: (part: boolean) => string
  readonly onReadAgain: () => void
  /** What the person says of it; null while it is not known, and where nobody may say. */
  readonly speech: Speech | null
}

/** What the chart says and where it says it; what is missing is said, never guessed. */
export function RecordView({ record, noCancer, onReadAgain, speech }: Props) {
  const { words, language } = useWords()
  const { features, missing, leftOut, readAt } = record
  const { cancerStatus, treatments } = features
  const steps = stepsFrom(features, words.record.label.diagnosedOn, words.clinical.treatment, speech)
  const unused = leftOut.inError + leftOut.malformed + leftOut.otherPatient
  return (
    <>
      {record.completeness === 'partial' && <Partial missing={missing} onReadAgain={onReadAgain} />}
      {record.completeness === 'complete' &&
        missing.map(({ resource, reason }) => (
          <p key={resource} className="small quiet">
            {words.record.of(words.record.resource[resource], words.record.missing[reason])}
          </p>
        ))}
      {cancerStatus.known && cancerStatus.value === 'none' && (
        <p className="box">{noCancer(cancerStatus.certainty === 'probable')}</p>
      )}
      {speech && <p className="small quiet">{words.correction.hint[speech.mode]}</p>}
      {steps.length > 0 && <Timeline steps={steps} today={readAt.slice(0, 10)} speech={speech} />}
      {treatments.known && treatments.value.length === 0 && <p className="quiet">{words.record.noTreatments}</p>}
      <Facts features={features} speech={speech} />
      {unused > 0 && <p className="small quiet">{words.record.leftOut(unused)}</p>}
      <div className="row spread">
        <span className="small quiet">{words.record.readAt(momentInWords(language, readAt))}</span>
        <button type="button" className="plain" onClick={onReadAgain}>
          {words.record.readAgain}
        </button>
      </div>
    </>
  )
}
