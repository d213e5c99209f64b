import { z } from 'zod'

/** One question: does this ancestor subsume this code? */
export type Pair = { readonly ancestor: string; readonly code: string }

/** Yes, no, or that the server has no answer to give (it does not know the code). */
export type Outcome = 'subsumes' | 'does-not' | 'no-answer'

const SNOMED = 'http://snomed.info/sct'

/** A batch of `CodeSystem/$subsumes`: codes and nothing else. */
export const batchOf = (pairs: readonly Pair[]) => ({
  resourceType: 'Bundle',
  type: 'batch',
  entry: pairs.map(({ ancestor, code }) => ({
    request: {
      method: 'GET',
      url: `CodeSystem/$subsumes?${new URLSearchParams({ system: SNOMED, codeA: ancestor, codeB: code }).toString()}`,
    },
  })),
})

const Batch = z.object({
  resourceType: z.literal('Bundle'),
  type: z.literal('batch-response'),
  entry: z.array(z.object({ response: z.object({ status: z.string() }), resource: z.unknown().optional() })),
})

const Answer = z.object({
  resourceType: z.literal('Parameters'),
  parameter: z.array(z.object({ name: z.string(), valueCode: z.string().optional() })),
})

const OUTCOMES: Readonly<Record<string, Outcome>> = {
  subsumes: 'subsumes',
  equivalent: 'subsumes',
  'subsumed-by': 'does-not',
  'not-subsumed': 'does-not',
}

/**
 * The answers of a batch, in the order of its questions.
 *
 * gives   for each pair an outcome, or null where the server failed; null for all when it is no such answer
 */
export function outcomesIn(body: unknown, pairs: readonly Pair[]): (Outcome | null)[] {
  const batch = Batch.safeParse(body)
  if (!batch.success || batch.data.entry.length !== pairs.length) return pairs.map(() => null)
  return batch.data.entry.map(({ response, resource }) => {
    if (response.status.startsWith('4')) return 'no-answer'
    const answer = response.status.startsWith('2') ? Answer.safeParse(resource) : null
    const said = answer?.data?.parameter.find(({ name }) => name === 'outcome')?.valueCode
    return OUTCOMES[said ?? ''] ?? null
  })
}
