import { isConceptId } from './sctid.ts'
import { batchOf, type Outcome, outcomesIn, type Pair } from './subsumption.ts'

export type Terminology = {
  /**
   * takes   SNOMED CT codes, candidates, and where there are many codes a gate: one concept that must
   *         subsume a code before it is worth trying against the rest. What is no concept id is never sent
   * gives   for each code that was decided the candidates that subsume it; a code that one answer is
   *         missing for is not there. It never throws for what the server does
   */
  ancestorsOf(codes: readonly string[], candidates: readonly string[], gate?: string): Promise<Ancestors>
}

type Ancestors = ReadonlyMap<string, readonly string[]>
type Server = { readonly url: string; readonly deadlineMs: number }
type Parts = { readonly now: () => Date; readonly onSilence: () => void }

/** What one reading asks about, and what of it is tried against all candidates. */
const MOST_CODES = 200
const MOST_TRIED = 20
const BATCH = 100
const MAX_BYTES = 1_000_000
const REMEMBERED = 50_000
const REMEMBERED_MS = 24 * 3_600_000
/** After a failure the server is left alone, so that every reading does not wait for it. */
const REST_MS = 60_000

/** A configured terminology server: asked in batches, within a deadline, and remembered for a day. */
export function terminologyAt({ url, deadlineMs }: Server, { now, onSilence }: Parts): Terminology {
  const known = new Map<string, { outcome: Outcome; until: number }>()
  let restingUntil = 0

  const keyOf = ({ ancestor, code }: Pair) => `${ancestor} ${code}`
  const outcomeOf = (pair: Pair): Outcome | null => {
    const remembered = known.get(keyOf(pair))
    return remembered && remembered.until > now().getTime() ? remembered.outcome : null
  }
  const remember = (pair: Pair, outcome: Outcome) => {
    const [oldest] = known.size >= REMEMBERED ? known.keys() : []
    if (oldest !== undefined) known.delete(oldest)
    known.set(keyOf(pair), { outcome, until: now().getTime() + REMEMBERED_MS })
  }

  const ask = async (pairs: readonly Pair[], signal: AbortSignal): Promise<void> => {
    const batches = Array.from({ length: Math.ceil(pairs.length / BATCH) }, (_, index) =>
      pairs.slice(index * BATCH, (index + 1) * BATCH),
    )
    for (const batch of batches) {
      const outcomes = await answered(url, batch, signal)
      for (const [index, pair] of batch.entries()) {
        const outcome = outcomes[index]
        if (outcome) remember(pair, outcome)
      }
      if (outcomes.includes(null)) {
        restingUntil = now().getTime() + REST_MS
        return onSilence()
      }
    }
  }

  /** Every code that is decided. A candidate alone without an answer is one the server does not know. */
  const decided = async (codes: readonly string[], candidates: readonly string[], signal: AbortSignal) => {
    const pairs = codes.flatMap((code) => candidates.map((ancestor) => ({ ancestor, code })))
    const open = pairs.filter((pair) => outcomeOf(pair) === null)
    if (open.length > 0 && restingUntil <= now().getTime()) await ask(open, signal)
    return new Map(
      codes.flatMap((code) => {
        const outcomes = candidates.map((ancestor) => ({ ancestor, outcome: outcomeOf({ ancestor, code }) }))
        const isKnown = outcomes.some(({ outcome }) => outcome === 'subsumes' || outcome === 'does-not')
        const isDecided = isKnown && outcomes.every(({ outcome }) => outcome !== null)
        const subsuming = outcomes.filter(({ outcome }) => outcome === 'subsumes')
        return isDecided ? [[code, subsuming.map(({ ancestor }) => ancestor)] as const] : []
      }),
    )
  }

  return {
    async ancestorsOf(codes, candidates, gate) {
      const signal = AbortSignal.timeout(deadlineMs)
      const asked = [...new Set(codes.filter(isConceptId))].sort().slice(0, MOST_CODES)
      const passed = gate === undefined ? asked : subsumedIn(await decided(asked, [gate], signal))
      return decided(passed.slice(0, MOST_TRIED), candidates, signal)
    },
  }
}

const subsumedIn = (found: Ancestors) => [...found].flatMap(([code, subsuming]) => (subsuming.length > 0 ? [code] : []))

/** One batch, to the configured address and nowhere else; null for whatever the server did not answer. */
async function answered(url: string, pairs: readonly Pair[], signal: AbortSignal): Promise<(Outcome | null)[]> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      redirect: 'manual',
      signal,
      headers: { accept: 'application/fhir+json', 'content-type': 'application/fhir+json' },
      body: JSON.stringify(batchOf(pairs)),
    })
    const isJson = /^application\/(fhir\+)?json\b/i.test(response.headers.get('content-type') ?? '')
    if (response.status !== 200 || !isJson) {
      await response.body?.cancel()
      return pairs.map(() => null)
    }
    return outcomesIn(JSON.parse(await textWithin(response, MAX_BYTES)), pairs)
  } catch {
    return pairs.map(() => null) // unreachable, too slow, too large or not JSON: the code stays unknown
  }
}

/** throws when there is more than that */
async function textWithin(response: Response, bytes: number): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.length
    if (size > bytes) throw new RangeError('the answer is too large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
