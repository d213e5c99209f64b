/** Why an EHR could not be used: a code to branch on, a cause to debug with, no patient data. */
export type EhrTrouble =
  | 'unreachable'
  | 'too-slow'
  | 'too-large'
  | 'sign-in-needed'
  | 'refused'
  | 'not-found'
  | 'not-fhir'
  | 'elsewhere'
  | 'login-refused'
  | 'other-patient'
  | 'consent-ended'

export class EhrError extends Error {
  readonly code: EhrTrouble
  readonly lasting: boolean
  /** `lasting`: trying again as it is will not help. The cause is kept out of logs: it may quote the chart. */
  constructor(code: EhrTrouble, { lasting, cause }: { lasting: boolean; cause?: unknown }) {
    super(`EHR: ${code}`, { cause })
    this.code = code
    this.lasting = lasting
  }
}
