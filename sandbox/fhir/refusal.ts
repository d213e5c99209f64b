import { businessRule, forbidden, notFound, OperationOutcomeError } from '@medplum/core'
import type { OperationOutcome, OperationOutcomeIssue } from '@medplum/fhirtypes'

const saying = (outcome: OperationOutcome, text: string): OperationOutcome => ({
  ...outcome,
  issue: outcome.issue.map((issue) => ({ ...issue, details: { text } })),
})

/** 403: the token does not reach this far. */
export const notAllowed = (text: string) => new OperationOutcomeError(saying(forbidden, text))

/** 404, in words. */
export const notHere = (text: string) => new OperationOutcomeError(saying(notFound, text))

/** 400: understood, and not something this server does. */
export const notSupported = (text: string) =>
  new OperationOutcomeError({
    resourceType: 'OperationOutcome',
    issue: [{ severity: 'error', code: 'not-supported', details: { text } }],
  })

/** 422: read well, and not acceptable. Medplum answers 422 to one id of outcome only. */
export const unacceptable = (issue: OperationOutcomeIssue[]) =>
  new OperationOutcomeError({ ...businessRule('invalid', 'invalid'), issue })
