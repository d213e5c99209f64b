import type { MentorCard } from '../../shared/mentor.ts'
import { monthInWords } from '../language/dates.ts'
import { useWords } from '../language/language.tsx'

/** All that a mentor chose to show, for somebody who wants to read on. */
export function MentorDetails({ mentor }: { mentor: MentorCard }) {
  const { words, language } = useWords()
  const { shown, shows, family, occupation } = words.candidates
  const { gender, subtype, treatment, support, style, topic } = words.clinical
  const { hardship, identity, interest } = words.life
  const life = [mentor.family && family[mentor.family], mentor.occupation && occupation[mentor.occupation]]
  const rows: readonly (readonly [string, readonly (string | null | undefined)[]])[] = [
    [shown.subtypes, (mentor.subtypes ?? []).map((one) => subtype[one])],
    [shown.gender, [mentor.gender && gender[mentor.gender]]],
    [
      shown.treatments,
      (mentor.treatments ?? []).map(({ kind, on }) =>
        on ? `${treatment[kind]} (${monthInWords(language, on)})` : treatment[kind],
      ),
    ],
    [shown.supports, mentor.supports.map((one) => support[one])],
    [shown.style, [style[mentor.style]]],
    [shown.topics, mentor.topics.map((one) => topic[one])],
    [shown.life, life],
    [shown.hardships, (mentor.hardships ?? []).map((one) => hardship[one])],
    [shown.identities, (mentor.identities ?? []).map((one) => identity[one])],
    [shown.interests, (mentor.interests ?? []).map((one) => interest[one])],
  ]
  return (
    <details className="more">
      <summary>{shows(mentor.alias)}</summary>
      <dl>
        {rows
          .map(([label, said]) => [label, said.filter(Boolean).join(', ')] as const)
          .filter(([, said]) => said !== '')
          .map(([label, said]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{said}</dd>
            </div>
          ))}
      </dl>
    </details>
  )
}
