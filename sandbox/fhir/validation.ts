import type { TypedValueWithPath } from '@medplum/core'
import { isOperationOutcome, isResourceType, OperationOutcomeError, validateResource } from '@medplum/core'
import type { OperationOutcomeIssue, Resource } from '@medplum/fhirtypes'
import { codesOf } from './codes.ts'
import { notHere, unacceptable } from './refusal.ts'

/** Throws 404 for a type that R4 does not know, 422 for a resource that is not valid R4. */
export function mustBeValid(resource: Resource): void {
  const type: string = resource.resourceType
  if (!isResourceType(type)) throw notHere(`${type} is not a resource type`)
  const errors = problemsOf(resource).filter(
    (issue) => issue.severity !== 'warning' && issue.severity !== 'information',
  )
  if (errors.length > 0) throw unacceptable(errors)
}

export function problemsOf(resource: Resource): OperationOutcomeIssue[] {
  const tokens: Record<string, TypedValueWithPath[]> = {}
  try {
    const issues = validateResource(resource, { collect: { tokens } })
    return [...issues, ...unknownCodes(tokens)]
  } catch (error) {
    if (error instanceof OperationOutcomeError && isOperationOutcome(error.outcome)) return error.outcome.issue
    throw error
  }
}

/** The validator hands over what stands where only codes of a list may stand; comparing is ours. */
function unknownCodes(tokens: Record<string, TypedValueWithPath[]>): OperationOutcomeIssue[] {
  return Object.entries(tokens).flatMap(([valueSet, values]) => {
    const codes = codesOf(valueSet)
    if (codes === undefined) return []
    return values
      .filter(({ value }) => typeof value === 'string' && !codes.has(value))
      .map(({ path, value }) => ({
        severity: 'error' as const,
        code: 'code-invalid' as const,
        expression: [path],
        details: { text: `${value} is not a code of ${valueSet}` },
      }))
  })
}
