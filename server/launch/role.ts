import type { Role } from '../../shared/launch.ts'
import type { Issuer } from '../programme/site.ts'

/**
 * Who this person is here, as the site's configuration says.
 *
 * takes   `fhirUser` relative to the issuer (`Practitioner/abc`) and the patient of the launch
 * gives   `patient` for whoever opens the patient's own door, also somebody who signs in for them: whether they
 *         may is decided by `consent/who-may.ts`. null for somebody the site does not know, and for a patient
 *         who opens another's chart
 */
export function roleOf(roles: Issuer['roles'], fhirUser: string, patient: string | null): Role | null {
  if (fhirUser.startsWith('Patient/')) return fhirUser === `Patient/${patient}` ? 'patient' : null
  if (roles.coordinators.includes(fhirUser)) return 'coordinator'
  if (roles.mentors.includes(fhirUser)) return 'mentor'
  if (isClinician(roles.clinicians, fhirUser)) return 'clinician'
  return patient !== null && /^(RelatedPerson|Person)\//.test(fhirUser) ? 'patient' : null
}

const isClinician = (clinicians: Issuer['roles']['clinicians'], fhirUser: string) =>
  clinicians === 'any-practitioner' ? /^Practitioner(Role)?\//.test(fhirUser) : clinicians.includes(fhirUser)

/** `https://ehr/fhir/Practitioner/abc` → `Practitioner/abc`, and null when it belongs to another server. */
export function relativeUser(claim: unknown, iss: string): string | null {
  if (typeof claim !== 'string') return null
  const relative = claim.startsWith(`${iss}/`) ? claim.slice(iss.length + 1) : claim
  return /^(Practitioner|PractitionerRole|Person|RelatedPerson|Patient)\/[A-Za-z0-9.-]{1,64}$/.test(relative)
    ? relative
    : null
}
