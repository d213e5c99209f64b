import type { ReactNode } from 'react'
import type { Fact, WhyUnknown } from '../../shared/fact.ts'
import type { ClinicalFeatures } from '../../shared/features.ts'
import { languageInWords, listInWords } from '../language/dates.ts'
import { useWords } from '../language/language.tsx'
import { FactRow } from './fact-row.tsx'

/** The facts one by one, and at the end what nobody knows, by why. */
export function Facts({ features }: { features: ClinicalFeatures }) {
  const { words, language } = useWords()
  const { label } = words.record
  const { site, subtype, phase, ageBand } = words.clinical
  const rows: readonly Row[] = [
    ...(saysMore(features.cancerStatus)
      ? [row(label.cancerStatus, features.cancerStatus, (value) => words.record.status[value])]
      : []),
    row(label.currentSite, features.currentSite, (value) => site[value]),
    ...otherSites(features).map((others) =>
      row(label.otherSites, others, (value) =>
        listInWords(
          language,
          value.map((one) => site[one]),
        ),
      ),
    ),
    row(label.subtypes, features.subtypes, (value) => value.map((one) => subtype[one]).join(', ')),
    row(label.metastatic, features.metastatic, words.record.spread),
    row(label.stageGroup, features.stageGroup, (value) => value),
    row(label.phase, features.phase, (value) => phase[value]),
    row(label.ageBand, features.ageBand, ageBand),
    row(label.gender, features.administrativeGender, (value) => words.banner.gender[value]),
    row(label.language, features.preferredLanguage, (value) => languageInWords(language, value)),
    ...missingFrom(label.diagnosedOn, features.diagnosedOn),
    ...missingFrom(label.treatments, features.treatments),
  ]
  return (
    <dl className="facts">
      {rows.map(({ shown }) => shown)}
      {unknownByWhy(rows).map(([why, labels]) => (
        <div className="fact" key={why}>
          <dt>{words.record.notKnown}</dt>
          <dd className="unknown">
            <span>{words.record.of(listInWords(language, labels), words.record.why[why])}</span>
          </dd>
        </div>
      ))}
    </dl>
  )
}

type Row = { readonly label: string; readonly why: WhyUnknown | null; readonly shown: ReactNode }

function row<T>(label: string, fact: Fact<T>, inWords: (value: T) => string): Row {
  if (!fact.known) return { label, why: fact.why, shown: null }
  const { value, sources, certainty } = fact
  return {
    label,
    why: null,
    shown: <FactRow key={label} label={label} value={inWords(value)} sources={sources} certainty={certainty} />,
  }
}

/** What is drawn elsewhere when it is known. */
const missingFrom = (label: string, fact: Fact<unknown>): Row[] =>
  fact.known ? [] : [{ label, why: fact.why, shown: null }]

/** A confirmed cancer is said by its name already. */
const saysMore = (status: ClinicalFeatures['cancerStatus']) => !(status.known && status.value === 'confirmed')

function otherSites({ primarySites, currentSite }: ClinicalFeatures) {
  if (!primarySites.known || !currentSite.known) return []
  const others = primarySites.value.filter((one) => one !== currentSite.value)
  return others.length === 0 ? [] : [{ ...primarySites, value: others }]
}

function unknownByWhy(rows: readonly Row[]): [WhyUnknown, string[]][] {
  const labels = new Map<WhyUnknown, string[]>()
  for (const { label, why } of rows) if (why) labels.set(why, [...(labels.get(why) ?? []), label.toLowerCase()])
  return [...labels]
}
