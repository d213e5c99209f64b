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
 * Rounds in which every peer answers every question once, each round beginning with another peer: what disturbs one
 * disturbs all. The first peer is ours; the others' answers are checked against its.
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
  for (let round = -1; round < rounds; round += 1)
    for (let question = 0; question < questions; question += 1) {
      const took: number[] = []
      const answers: T[] = []
      for (let turn = 0; turn < peers.length; turn += 1) {
        const nth = (turn + Math.max(0, round)) % peers.length
        const begun = performance.now()
        answers[nth] = (await peers[nth]?.answer(question)) as T
        took[nth] = performance.now() - begun
      }
      peers.forEach((_, nth) => {
        same[nth] = same[nth] === true && isSame(answers[0] as T, answers[nth] as T)
        if (round < 0) return
        times[nth]?.push(took[nth] ?? 0)
        ratios[nth]?.push((took[nth] ?? 0) / (took[0] ?? 1))
      })
    }
  return peers.map(({ name }, nth) => ({
    name,
    ms: median(times[nth] ?? []),
    ratio: median(ratios[nth] ?? []),
    isSame: same[nth] ?? false,
  }))
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
