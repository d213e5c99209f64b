/** One way to answer the same questions. */
export type Peer<T> = {
  readonly name: string
  readonly answer: (nth: number) => T | Promise<T>
}

export type Measured = {
  readonly name: string
  /** Median over questions and rounds. */
  readonly ms: number
  /** Median of its time by ours, for the same question in the same round. */
  readonly ratio: number
  readonly isSame: boolean
}

/**
 * Rounds in which every peer in turn answers all questions, one after the other as a service is asked, each round
 * beginning with another peer: what disturbs one disturbs all. The first peer is ours; the others' answers are checked
 * against its.
 */
export async function measured<T>(
  peers: readonly Peer<T>[],
  questions: number,
  rounds: number,
  isSame: (ours: T, theirs: T) => boolean,
): Promise<Measured[]> {
  const times = peers.map(() => [] as number[])
  const ratios = peers.map(() => [] as number[])
  const same = peers.map(() => true)
  await warmUp(peers, questions)
  for (let round = -1; round < rounds; round += 1) {
    const answered: Answered<T>[] = []
    for (let turn = 0; turn < peers.length; turn += 1) {
      const nth = (turn + Math.max(0, round)) % peers.length
      answered[nth] = await inARow(peers[nth] as Peer<T>, questions)
    }
    const [ours] = answered as [Answered<T>]
    answered.forEach(({ took, answers }, nth) => {
      same[nth] = same[nth] === true && answers.every((theirs, at) => isSame(ours.answers[at] as T, theirs))
      if (round < 0) return
      times[nth]?.push(...took)
      ratios[nth]?.push(...took.map((ms, at) => ms / (ours.took[at] ?? 1)))
    })
  }
  return peers.map(({ name }, nth) => ({
    name,
    ms: median(times[nth] ?? []),
    ratio: median(ratios[nth] ?? []),
    isSame: same[nth] ?? false,
  }))
}

type Answered<T> = { readonly took: readonly number[]; readonly answers: readonly T[] }

async function inARow<T>({ answer }: Peer<T>, questions: number): Promise<Answered<T>> {
  const took: number[] = []
  const answers: T[] = []
  for (let question = 0; question < questions; question += 1) {
    const begun = performance.now()
    answers.push(await answer(question))
    took.push(performance.now() - begun)
  }
  return { took, answers }
}

/** Before anything is counted: enough answers of each for the compiler to have done what it will do. */
async function warmUp<T>(peers: readonly Peer<T>[], questions: number): Promise<void> {
  for (const { answer } of peers) {
    const begun = performance.now()
    for (let nth = 0; nth < WARM_AT_MOST && performance.now() - begun < WARM_MS; nth += 1) await answer(nth % questions)
  }
}
const WARM_MS = 1500
const WARM_AT_MOST = 3000

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
