import type { Rule } from '../../sandbox/faults/rule.ts'
import { launchUrlOf } from '../../test/support/launch-url.ts'

/** The sandbox, told how slow to be. */
export type Ehr = {
  readonly iss: string
  launchUrl(patient: string, user: string): Promise<string>
  /** From now on, these and no others. */
  suffers(rules: readonly Rule[]): Promise<void>
}

export function ehrAt(sandboxUrl: string): Ehr {
  const faults = `${sandboxUrl}/control/faults`
  const headers = { 'content-type': 'application/json' }
  return {
    iss: `${sandboxUrl}/fhir/r4`,
    launchUrl: (patient, user) => launchUrlOf(sandboxUrl, patient, user),
    async suffers(rules) {
      await fetch(faults, { method: 'DELETE' })
      for (const rule of rules) await fetch(faults, { method: 'POST', headers, body: JSON.stringify(rule) })
    },
  }
}

/** As an EHR answers on an ordinary day. */
export const ORDINARY: readonly Rule[] = [{ match: { path: '^/[A-Z]' }, effect: { kind: 'delay', ms: 300 } }]
/** One kind of question is never answered, and all others after eight seconds. */
export const STRUGGLING: readonly Rule[] = [
  { match: { path: '^/Procedure' }, effect: { kind: 'never' } },
  { match: { path: '^/[A-Z]' }, effect: { kind: 'delay', ms: 8000 } },
]
