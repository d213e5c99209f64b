import type { MentorCard } from '../../shared/mentor.ts'
import { useWords } from '../language/language.tsx'

/** Who they are in one line, how one can talk with them in another. */
export function MentorLine({ mentor }: { mentor: MentorCard }) {
  const { words } = useWords()
  const { clinical, candidates } = words
  const who = [
    mentor.ageBand && clinical.ageBand(mentor.ageBand),
    mentor.site && clinical.site[mentor.site],
    mentor.course && candidates.course[mentor.course],
    mentor.region,
  ]
  const how = [
    candidates.speaks(mentor.languages),
    mentor.formats.map((format) => clinical.format[format]).join(', '),
    mentor.fromElsewhere && candidates.fromElsewhere,
  ]
  return [who, how]
    .map((said) => said.filter(Boolean).join(' · '))
    .filter((line) => line !== '')
    .map((line) => (
      <p className="quiet" key={line}>
        {line}
      </p>
    ))
}
