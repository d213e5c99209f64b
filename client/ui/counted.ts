import type { Ranking } from '../../shared/candidate.ts'
import type { Words } from '../language/fr.ts'

/** Several reasons may be told in the same words: nobody needs to know which mentor is unwell. */
export function counted(
  excluded: Ranking['excluded'],
  { barrier, counted: say }: Pick<Words['candidates'], 'barrier' | 'counted'>,
): string {
  const counts = new Map<string, number>()
  for (const { barrier: kind, count } of excluded) counts.set(barrier[kind], (counts.get(barrier[kind]) ?? 0) + count)
  return [...counts].map(([why, count]) => say(why, count)).join(', ')
}
