import type { ClinicalFeatures } from '../../shared/features.ts'
import { languageInWords, listInWords } from '../language/dates.ts'
import { useWords } from '../language/language.tsx'
import { FactRow } from './fact-row.tsx'

/** The facts one by one. What says nothing more than another row is left out. */
export function Facts({ features }: { features: ClinicalFeatures }) {
  const { words, language } = useWords()
  const { label } = words.record
  const { site, subtype, phase, ageBand } = words.clinical
  const { cancerStatus, currentSite, primarySites, subtypes, stageGroup, diagnosedOn } = features
  const others = otherSites(features)
  return (
    <dl className="facts">
      {!(cancerStatus.known && cancerStatus.value === 'confirmed') && (
        <FactRow label={label.cancerStatus} fact={cancerStatus} inWords={(value) => words.record.status[value]} />
      )}
      <FactRow label={label.currentSite} fact={currentSite} inWords={(value) => site[value]} />
      {primarySites.known && others.length > 0 && (
        <FactRow
          label={label.otherSites}
          fact={{ ...primarySites, value: others }}
          inWords={(value) =>
            listInWords(
              language,
              value.map((one) => site[one]),
            )
          }
        />
      )}
      {subtypes.known && (
        <FactRow
          label={label.subtypes}
          fact={subtypes}
          inWords={(value) => value.map((one) => subtype[one]).join(', ')}
        />
      )}
      <FactRow label={label.metastatic} fact={features.metastatic} inWords={words.record.spread} />
      {stageGroup.known && <FactRow label={label.stageGroup} fact={stageGroup} inWords={(value) => value} />}
      {!diagnosedOn.known && <FactRow label={label.diagnosedOn} fact={diagnosedOn} inWords={String} />}
      <FactRow label={label.phase} fact={features.phase} inWords={(value) => phase[value]} />
      <FactRow label={label.ageBand} fact={features.ageBand} inWords={ageBand} />
      <FactRow
        label={label.gender}
        fact={features.administrativeGender}
        inWords={(value) => words.banner.gender[value]}
      />
      <FactRow
        label={label.language}
        fact={features.preferredLanguage}
        inWords={(value) => languageInWords(language, value)}
      />
    </dl>
  )
}

function otherSites({ primarySites, currentSite }: ClinicalFeatures) {
  if (!primarySites.known || !currentSite.known) return []
  return primarySites.value.filter((one) => one !== currentSite.value)
}
