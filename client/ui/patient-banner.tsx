import { Fragment } from 'react'
import type { Identity } from '../../shared/launch.ts'
import { dayInWords } from '../language/dates.ts'
import { useWords } from '../language/language.tsx'

/** Completed years at a day; null when the birth date is not known to the day. */
function ageOn(birthDate: string | null, today: Date): number | null {
  if (birthDate?.length !== 10) return null
  const [year = 0, month = 1, day = 1] = birthDate.split('-').map(Number)
  const before = today.getMonth() + 1 < month || (today.getMonth() + 1 === month && today.getDate() < day)
  return today.getFullYear() - year - (before ? 1 : 0)
}

export function PatientBanner({ identity }: { identity: Identity }) {
  const { words, language } = useWords()
  const { name, birthDate, gender, chartNumber, deceased } = identity
  const age = deceased ? null : ageOn(birthDate, new Date())
  const details = [
    birthDate ? words.banner.born(dayInWords(language, birthDate), gender) : words.banner.noBirthDate,
    age !== null && words.banner.years(age),
    gender && words.banner.gender[gender],
    chartNumber && words.banner.chart(chartNumber),
    deceased && words.banner.deceased,
  ].filter((one) => typeof one === 'string')
  return (
    <section className="patient" aria-label={words.banner.label}>
      <strong>{name || words.banner.noName}</strong>
      <span className="details">
        {details.map((detail, index) => (
          <Fragment key={detail}>
            {index > 0 && ' '}
            <span>{detail}</span>
          </Fragment>
        ))}
      </span>
    </section>
  )
}
