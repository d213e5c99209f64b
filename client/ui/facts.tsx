import type { ReactNode } from 'react'
import type { SpokenFeature } from '../../shared/correction.ts'
import type { Fact, WhyUnknown } from '../../shared/fact.ts'
import type { ClinicalFeatures } from '../../shared/features.ts'
import { languageInWords, listInWords } from '../language/dates.ts'
import { useWords } from '../language/language.tsx'
import { FactRow } from './fact-row.tsx'
import { type Speech, subjectOn } from './speech.ts'
import { UnknownRow } from './unknown-row.tsx'

type Props = {
  readonly features: ClinicalFeatures
  /** Without it the facts are looked at and not spoken of. */
  readonly speech: Speech | null
}

/** The facts one by one, what nobody knows by its why, and folded below what matters less. */
export function Facts({ features, speech }: Props) {
  const { words, language } = useWords()
  const { label } = words.record
  const { site, subtype, phase, ageBand } = words.clinical
  const inWords = (list: readonly string[]) => listInWords(language, list)
  const said = saying(features, speech)
  const rows: readonly Row[] = [
    ...(saysMore(features.cancerStatus)
      ? [said(label.cancerStatus, 'cancerStatus', features.cancerStatus, (value) => words.record.status[value])]
      : []),
    ...(features.previvor.known && features.previvor.value
      ? [said(label.previvor, null, features.previvor, () => words.record.carriesRisk)]
      : []),
    said(label.currentSite, 'currentSite', features.currentSite, (value) => site[value]),
    ...otherSites(features).map((others) =>
      said(label.otherSites, 'otherSites', others, (value) => inWords(value.map((one) => site[one]))),
    ),
    said(
      label.subtypes,
      'subtypes',
      features.subtypes,
      (value) => value.map((one) => subtype[one]).join(', ') || words.record.noneFound,
    ),
    said(label.metastatic, 'metastatic', features.metastatic, words.record.spread),
    ...(features.metastatic.known && features.metastatic.value
      ? [said(label.metastaticSites, null, features.metastaticSites, (value) => inWords(value.map(words.record.place)))]
      : []),
    said(label.stageGroup, 'stageGroup', features.stageGroup, (value) => value),
    said(label.phase, 'phase', features.phase, (value) => phase[value]),
    said(label.ageBand, 'ageBand', features.ageBand, ageBand),
    ...gendersOf(features).map((identity) => said(label.identity, 'gender', identity, words.record.identity)),
    said(
      label.gender,
      features.genderIdentity.known ? null : 'gender',
      features.administrativeGender,
      (value) => words.banner.gender[value],
    ),
    said(label.language, 'preferredLanguage', features.preferredLanguage, (value) => languageInWords(language, value)),
    ...missingFrom(label.diagnosedOn, 'diagnosedOn', features.diagnosedOn),
    ...missingFrom(label.treatments, null, features.treatments),
  ]
  const folded: readonly Row[] = [
    said(label.tnm, null, features.tnm, ({ T, N, M }) => [T, N, M].filter((part) => part !== undefined).join(' ')),
    said(label.primaryCount, null, features.primaryCount, String),
    said(label.yearsSinceDiagnosis, null, features.yearsSinceDiagnosis, words.record.years),
    said(label.ageYears, null, features.ageYears, words.record.years),
    said(label.postalPrefix, null, features.postalPrefix, (value) => value),
    said(label.ostomyCurrent, null, features.ostomyCurrent, words.record.yesOrNo),
  ]
  return (
    <>
      <FactList rows={rows} features={features} speech={speech} />
      <details className="also">
        <summary className="small">{words.record.alsoRead}</summary>
        <FactList rows={folded} features={features} speech={null} />
      </details>
    </>
  )
}

function FactList({ rows, features, speech }: Props & { readonly rows: readonly Row[] }) {
  return (
    <dl className="facts">
      {rows.map(({ shown }) => shown)}
      {unknownByWhy(rows).map(([why, unknown]) => (
        <UnknownRow key={why} why={why} unknown={unknown} features={features} speech={speech} />
      ))}
    </dl>
  )
}

/** What nobody knows, and what of it the person could say. */
export type Unknown = { readonly label: string; readonly feature: SpokenFeature | null }
type Row = Unknown & { readonly why: WhyUnknown | null; readonly shown: ReactNode }

/** Makes rows of these features that can be spoken of. */
const saying =
  (features: ClinicalFeatures, speech: Speech | null) =>
  <T,>(label: string, feature: SpokenFeature | null, fact: Fact<T>, inWords: (value: T) => string): Row => {
    if (!fact.known) return { label, feature, why: fact.why, shown: null }
    const { value, sources, certainty } = fact
    const subject = speech && feature ? subjectOn(speech, features, feature) : null
    return {
      label,
      feature,
      why: null,
      shown: <FactRow key={label} {...{ label, sources, certainty, subject, speech }} value={inWords(value)} />,
    }
  }

/** What is drawn elsewhere when it is known. */
const missingFrom = (label: string, feature: SpokenFeature | null, fact: Fact<unknown>): Row[] =>
  fact.known ? [] : [{ label, feature, why: fact.why, shown: null }]

/** A confirmed cancer is said by its name already. */
const saysMore = (status: ClinicalFeatures['cancerStatus']) => !(status.known && status.value === 'confirmed')

/** Nobody is asked how they identify because a chart does not say it. */
const gendersOf = ({ genderIdentity }: ClinicalFeatures) => (genderIdentity.known ? [genderIdentity] : [])

function otherSites({ primarySites, currentSite }: ClinicalFeatures) {
  if (!primarySites.known || !currentSite.known) return []
  const others = primarySites.value.filter((one) => one !== currentSite.value)
  return others.length === 0 ? [] : [{ ...primarySites, value: others }]
}

function unknownByWhy(rows: readonly Row[]): [WhyUnknown, Unknown[]][] {
  const unknown = new Map<WhyUnknown, Unknown[]>()
  for (const { label, feature, why } of rows)
    if (why) unknown.set(why, [...(unknown.get(why) ?? []), { label, feature }])
  return [...unknown]
}
