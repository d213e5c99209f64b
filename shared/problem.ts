import { z } from 'zod'

/** The closed list of what can go wrong, each with a sentence in the client's dictionaries. */
export const Problem = z.enum([
  'bad-request',
  'not-found',
  'not-allowed',
  'launch-unknown',
  'launch-closed',
  'issuer-missing',
  'issuer-unknown',
  'login-cancelled',
  'login-failed',
  'login-expired',
  'role-unknown',
  'patient-missing',
  'scopes-missing',
  'ehr-unreachable',
  'ehr-refused',
  'ehr-misconfigured',
  'sign-in-needed',
  'patient-mismatch',
  'patient-deceased',
  'consent-missing',
  'consent-text-outdated',
  'record-not-read',
  'mentor-unknown',
  'mentor-full',
  'offer-open',
  'offer-closed',
  'offer-not-accepted',
  'quiet-time',
  'rules-not-accepted',
  'rules-outdated',
  'place-not-private',
  'names-somebody',
  'earlier-note-first',
  'note-changed',
  'note-already-signed',
  'encounter-missing',
  'too-large',
  'unexpected',
])
export type Problem = z.infer<typeof Problem>

export const ProblemReply = z.object({ problem: Problem, requestId: z.string().optional() })
export type ProblemReply = z.infer<typeof ProblemReply>
