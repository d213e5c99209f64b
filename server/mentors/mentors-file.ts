import { z } from 'zod'
import { Mentor } from '../../shared/mentor.ts'
import { fromAfar } from './from-afar.ts'

/**
 * The site's mentors as it keeps them: a JSON array, each mentor once.
 *
 * takes   the site's issuers, and the sites that lend to it
 * gives   mentors whose account is an absolute address: the same `Practitioner/456` is another person at another EHR;
 *         and of those lent by another site, nothing that leads there
 */
export const MentorsFile = (issuers: readonly string[], lendingSites: readonly string[]) =>
  z
    .array(Mentor)
    .transform((pool) => pool.map((mentor) => fromAfar({ ...mentor, fhirUser: absolute(mentor.fhirUser, issuers) })))
    .superRefine((pool, ctx) => {
      const seen = new Set<string>()
      pool.forEach(({ id, fhirUser, lentBy, formats }, index) => {
        const mistake = (message: string, field: string) =>
          ctx.addIssue({ code: 'custom', message, path: [index, field] })
        if (seen.has(id)) mistake('is listed twice', 'id')
        if (fhirUser !== null && !issuers.some((iss) => fhirUser.startsWith(`${iss}/`)))
          mistake(
            'must begin with the iss of one of the site’s issuers; where there are several, say which',
            'fhirUser',
          )
        if (lentBy !== null && !lendingSites.includes(lentBy))
          mistake('must be one of lendingSites in the site’s file: nobody is borrowed without an agreement', 'lentBy')
        if (formats.length === 0) mistake('must hold something besides in_person, since they are lent', 'formats')
        seen.add(id)
      })
    })

function absolute(fhirUser: string | null, issuers: readonly string[]): string | null {
  const [only, ...others] = issuers
  return fhirUser === null || others.length > 0 || URL.canParse(fhirUser) ? fhirUser : `${only}/${fhirUser}`
}
