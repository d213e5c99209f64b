import type { Told as ToldFields } from '../../shared/told.ts'
import { languageInWords } from '../language/dates.ts'
import { useWords } from '../language/language.tsx'
import { useMentoringWords } from '../language/mentoring.ts'
import './told.css'

/** A person, as far as they let themselves be known: in their colour, because it is their word. */
export function Told({ told }: { told: ToldFields }) {
  const { words, language } = useWords()
  const { clinical } = words
  const { mentor } = useMentoringWords()
  const label = mentor.told
  const list = (items: readonly string[] | undefined) => (items && items.length > 0 ? mentor.list(items) : undefined)
  const rows: readonly (readonly [string, string | undefined])[] = [
    [label.gender, told.gender && clinical.gender[told.gender]],
    [label.ageBand, told.ageBand && clinical.ageBand(told.ageBand)],
    [label.site, told.site && clinical.site[told.site]],
    [label.spread, told.livesWithIt === undefined ? undefined : told.livesWithIt ? label.livesWithIt : label.localised],
    [label.pathway, told.pathway && label.place[told.pathway]],
    [label.treatments, list(told.treatments?.map((one) => clinical.treatment[one]))],
    [label.supports, list(told.supports?.map((one) => clinical.support[one]))],
    [label.style, told.style && clinical.style[told.style]],
    [label.topics, list(told.topics?.map((one) => clinical.topic[one]))],
    [label.formats, list(told.formats?.map((one) => clinical.format[one]))],
    [label.language, told.language && languageInWords(language, told.language)],
  ]
  const said = rows.filter(([, value]) => value !== undefined)
  if (said.length === 0) return null
  return (
    <dl className="told-of">
      {said.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
