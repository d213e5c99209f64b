import { codeIn, type Fields, fieldsIn, resourceIn } from './fields.ts'

/** What an EHR says of a write, in its codes alone: its sentences may speak of the patient. */
export type Outcome = { readonly isError: boolean; readonly warnings: readonly string[] }

/** What was written came back, or nothing did. */
export const NO_OUTCOME: Outcome = { isError: false, warnings: [] }

/** Source: FHIR R4, IssueType. */
const ISSUE_TYPES = new Set(
  [
    'invalid structure required value invariant security login unknown expired forbidden suppressed processing',
    'not-supported duplicate multiple-matches not-found deleted too-long code-invalid extension too-costly',
    'business-rule conflict transient lock-error no-store exception timeout incomplete throttled informational',
  ].flatMap((codes) => codes.split(' ')),
)

/**
 * takes   the body of an answer, whatever it is
 * gives   the kinds of its warnings, each once; one that FHIR does not know is `other`, for it may say anything
 */
export function outcomeOf(body: unknown): Outcome {
  const issue = resourceIn(body, 'OperationOutcome')?.issue
  const issues = (Array.isArray(issue) ? issue : []).map(fieldsIn).filter((one) => one !== null)
  const warnings = issues.filter((issue) => codeIn(issue.severity) === 'warning').map(kindOf)
  return { isError: issues.some(isError), warnings: [...new Set(warnings)] }
}

const isError = ({ severity }: Fields) => severity === 'error' || severity === 'fatal'

function kindOf({ code }: Fields): string {
  const kind = codeIn(code) ?? ''
  return ISSUE_TYPES.has(kind) ? kind : 'other'
}
