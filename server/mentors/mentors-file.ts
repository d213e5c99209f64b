import { z } from 'zod'
import { Mentor } from '../../shared/mentor.ts'

/**
 * The site's mentors as it keeps them: a JSON array, each mentor once.
 *
 * takes   the site's issuers
 * gives   mentors whose account is an absolute address: the same `Practitioner/456` is another person at another EHR
 */
export const MentorsFile = (issuers: readonly string[]) =>
  z
    .array(Mentor)
    .transform((pool) => pool.map((mentor) => ({ ...mentor, fhirUser: absolute(mentor.fhirUser, issuers) })))
    .superRefine((pool, ctx) => {
      const seen = new Set<string>()
      pool.forEach(({ id, fhirUser }, index) => {
        const mistake = (message: string, field: string) =>
          ctx.addIssue({ code: 'custom', message, path: [index, field] })
        if (seen.has(id)) mistake('is listed twice', 'id')
        if (fhirUser !== null && !issuers.some((iss) => fhirUser.startsWith(`${iss}/`)))
          mistake(
            'must begin with the iss of one of the site’s issuers; where there are several, say which',
            'fhirUser',
          )
        seen.add(id)
      })
    })

function absolute(fhirUser: string | null, issuers: readonly string[]): string | null {
  const [only, ...others] = issuers
  return fhirUser === null || others.length > 0 || URL.canParse(fhirUser) ? fhirUser : `${only}/${fhirUser}`
}
