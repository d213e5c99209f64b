import type { Mentor } from '../../shared/mentor.ts'

/** Who is lent by another site is not met in person, and their region would say where they are from. */
export function fromAfar(mentor: Mentor): Mentor {
  if (mentor.lentBy === null) return mentor
  return {
    ...mentor,
    formats: mentor.formats.filter((format) => format !== 'in_person'),
    discloses: mentor.discloses.filter((field) => field !== 'region'),
  }
}
