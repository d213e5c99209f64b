import type { Identity } from '../../shared/launch.ts'
import { dayInWords } from '../language/dates.ts'
import { useWords } from '../language/language.tsx'

/** Completed years at a day; null when the birth date is not known to the day. */
export function ageOn(birthDate: string | null, today: Date): number | null {
  if (birthDate?.length !== 10) return null
  const [year = 0, month = 1, day = 1] = birthDate.split('-').map(Number)
  const before = today.getMonth() + 1 < month || (today.getMonth() + 1 === month && today.getDate() < day)
  return today.getFullYear() - year - (before ? 1 : 0)
}

export function PatientBanner({ identity }: { identity: Identity }) {
  const { words, language } = useWords()
  const { name, birthDate, gender, chartNumber, deceased } = identity
  const age = deceased ? null : ageOn(birthDate, new Date())
  return (
    <section className="patient" aria-label={words.banner.label}>
      <strong>{name}</strong>
      <span>{birthDate ? words.banner.born(dayInWords(language, birthDate), gender) : words.banner.noBirthDate}</span>
      {age !== null && <span>{words.banner.years(age)}</span>}
      {gender && <span className="optional">{words.banner.gender[gender]}</span>}
      {chartNumber && <span>{words.banner.chart(chartNumber)}</span>}
      {deceased && <span>{words.banner.deceased}</span>}
    </section>
  )
}
