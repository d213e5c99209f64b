import type { Fact } from '../../shared/fact.ts'
import type { ClinicalFeatures, Treatment } from '../../shared/features.ts'
import type { ChartRecord } from '../../shared/record.ts'
import { dayInWords, listInWords, momentInWords } from '../language/dates.ts'
import { useWords } from '../language/language.tsx'
import { FactRow } from './fact-row.tsx'
import { type Step, Timeline } from './timeline.tsx'

type Props = { readonly record: ChartRecord; readonly onReadAgain: () => void }

/** What the chart says and where it says it; what is missing is said, never guessed. */
export function RecordView({ record, onReadAgain }: Props) {
  const { words, language } = useWords()
  const { features, completeness, missing, leftOut, readAt } = record
  const unused = leftOut.inError + leftOut.malformed + leftOut.otherPatient
  const steps = stepsFrom(features, words.clinical.treatment, words.candidates.diagnosis)
  return (
    <>
      {completeness === 'partial' && (
        <div className="box alarm" role="status">
          <p>{words.record.partial}</p>
          <ul>
            {missing.map(({ resource, reason }) => (
              <li key={resource}>{words.record.missing(words.record.resource[resource], reason)}</li>
            ))}
          </ul>
        </div>
      )}
      {features.cancerStatus.known && features.cancerStatus.value === 'none' && (
        <p className="box">{words.record.noCancer}</p>
      )}
      <Facts features={features} />
      {steps.length > 0 && <Timeline steps={steps} today={readAt.slice(0, 10)} />}
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

function Facts({ features }: { features: ClinicalFeatures }) {
  const { words, language } = useWords()
  const { label } = words.record
  const { clinical } = words
  return (
    <dl className="facts">
      <FactRow
        label={label.cancerStatus}
        fact={features.cancerStatus}
        inWords={(value) => words.record.status[value]}
      />
      <FactRow label={label.currentSite} fact={features.currentSite} inWords={(value) => clinical.site[value]} />
      {features.subtypes.known && (
        <FactRow
          label={label.subtypes}
          fact={features.subtypes}
          inWords={(value) => value.map((one) => clinical.subtype[one]).join(', ')}
        />
      )}
      <FactRow label={label.metastatic} fact={features.metastatic} inWords={words.record.spread} />
      {features.stageGroup.known && (
        <FactRow label={label.stageGroup} fact={features.stageGroup} inWords={(value) => value} />
      )}
      <FactRow label={label.diagnosedOn} fact={features.diagnosedOn} inWords={(value) => dayInWords(language, value)} />
      <FactRow label={label.phase} fact={features.phase} inWords={(value) => clinical.phase[value]} />
      <FactRow
        label={label.treatments}
        fact={features.treatments}
        inWords={(value) =>
          treatmentsInWords(value, (kind) => clinical.treatment[kind], words.record.noTreatments, language)
        }
      />
      <FactRow label={label.ageBand} fact={features.ageBand} inWords={clinical.ageBand} />
      <FactRow
        label={label.gender}
        fact={features.administrativeGender}
        inWords={(value) => words.banner.gender[value] ?? value}
      />
      <FactRow
        label={label.language}
        fact={features.preferredLanguage}
        inWords={(value) => languageInWords(value, language)}
      />
    </dl>
  )
}

const languageInWords = (code: string, language: 'fr' | 'en') =>
  new Intl.DisplayNames(`${language}-CA`, { type: 'language' }).of(code) ?? code

function treatmentsInWords(
  treatments: readonly Fact<Treatment>[],
  word: (kind: Treatment['kind']) => string,
  none: string,
  language: 'fr' | 'en',
): string {
  const kinds = treatments.flatMap((treatment) => (treatment.known ? [word(treatment.value.kind)] : []))
  return kinds.length === 0 ? none : listInWords(language, kinds)
}

/** Diagnosis and treatments that have a date, in their order. */
function stepsFrom(features: ClinicalFeatures, word: Record<Treatment['kind'], string>, diagnosis: string): Step[] {
  const diagnosed: Step[] = features.diagnosedOn.known
    ? [{ kind: 'diagnosis', label: capital(diagnosis), first: features.diagnosedOn.value, last: null, ongoing: false }]
    : []
  const treatments = features.treatments.known ? features.treatments.value : []
  const treated = treatments.flatMap((treatment): Step[] => {
    if (!treatment.known || treatment.value.firstDate === null) return []
    const { kind, firstDate, lastDate, ongoing } = treatment.value
    return [{ kind: 'treatment', label: capital(word[kind]), first: firstDate, last: lastDate, ongoing }]
  })
  return [...diagnosed, ...treated]
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
