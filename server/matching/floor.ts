/** The highest scores seen, at most so many, as a heap: each is at least as high as the one it hangs from. */
export type Highest = { readonly most: number; readonly heap: number[] }

/** takes  a score that is higher than the lowest of the highest, where they are complete */
export function put({ most, heap }: Highest, score: number): void {
  if (heap.length < most) rise(heap, score)
  else sink(heap, score)
}

/** The lowest of the highest, once they are complete; else null. */
export const lowestOf = ({ most, heap }: Highest): number | null => (heap.length < most ? null : (heap[0] ?? null))

function rise(heap: number[], score: number): void {
  let at = heap.push(score) - 1
  while (at > 0) {
    const above = (at - 1) >> 1
    if ((heap[above] as number) <= score) break
    heap[at] = heap[above] as number
    at = above
  }
  heap[at] = score
}

/** In place of the lowest. */
function sink(heap: number[], score: number): void {
  let at = 0
  for (
    let next = lowerBelow(heap, at);
    next < heap.length && (heap[next] as number) < score;
    next = lowerBelow(heap, at)
  ) {
    heap[at] = heap[next] as number
    at = next
  }
  heap[at] = score
}

/** The lower of the two that hang from this one. */
function lowerBelow(heap: readonly number[], at: number): number {
  const left = 2 * at + 1
  return left + 1 < heap.length && (heap[left + 1] as number) < (heap[left] as number) ? left + 1 : left
}
