import type { ClinicalFeatures, Treatment } from '../../shared/features.ts'
import { type Speech, subjectOn, treatmentSubject } from './speech.ts'
import type { Step } from './timeline.tsx'

/**
 * The steps of the way, as the chart dates them.
 *
 * takes   the features, the words for the diagnosis and for treatments, and what the person may say of each
 * gives   the diagnosis and the treatments, dated ones in their order, those without a date at the end
 */
export function stepsFrom(
  features: ClinicalFeatures,
  diagnosis: string,
  word: Record<Treatment['kind'], string>,
  speech: Speech | null = null,
): Step[] {
  const { diagnosedOn, treatments } = features
  const diagnosed: Step[] = diagnosedOn.known
    ? [
        {
          key: 'diagnosis',
          bar: 'diagnosis',
          label: diagnosis,
          when: { first: diagnosedOn.value, last: diagnosedOn.value, ongoing: false },
          sources: diagnosedOn.sources,
          certainty: diagnosedOn.certainty,
          subject: speech && subjectOn(speech, features, 'diagnosedOn'),
        },
      ]
    : []
  const courses = treatments.known ? treatments.value : []
  const treated = courses.flatMap((treatment, index): Step[] => {
    if (!treatment.known) return []
    const { kind, firstDate, lastDate, ongoing } = treatment.value
    return [
      {
        key: `treatment ${index}`,
        bar: 'treatment',
        label: capital(word[kind]),
        when:
          firstDate === null && lastDate === null && !ongoing ? null : { first: firstDate, last: lastDate, ongoing },
        sources: treatment.sources,
        certainty: treatment.certainty,
        subject: speech && treatmentSubject(speech, treatment.value, courses),
      },
    ]
  })
  return [...diagnosed, ...treated].sort((one, other) => earliest(one).localeCompare(earliest(other)))
}

/** After every date there is. */
const UNDATED = '9999'
const earliest = ({ when }: Step) => when?.first ?? when?.last ?? UNDATED

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
