import type { Rule } from '../../sandbox/faults/rule.ts'

/** The sandbox, told how slow to be. */
export type Ehr = {
  readonly iss: string
  launchUrl(patient: string, user: string): Promise<string>
  /** From now on, these and no others. */
  suffers(rules: readonly Rule[]): Promise<void>
}

export function ehrAt(sandboxUrl: string): Ehr {
  const told = (method: string, path: string, body?: unknown) =>
    fetch(`${sandboxUrl}/control/${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
  return {
    iss: `${sandboxUrl}/fhir/r4`,
    async launchUrl(patient, user) {
      const response = await told('POST', 'launches', { patient, user, encounter: `${patient}-visit` })
      return ((await response.json()) as { launchUrl: string }).launchUrl
    },
    async suffers(rules) {
      await told('DELETE', 'faults')
      for (const rule of rules) await told('POST', 'faults', rule)
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
