/** What reading 16 bytes a mentor costs, and nothing else: below it nothing that looks at every mentor can be. */
export function floorOf(count: number): () => number {
  const memory = new Int32Array(count * 4).fill(1)
  return () => {
    let sum = 0
    for (let at = 0; at < memory.length; at += 1) sum += memory[at] as number
    return sum
  }
}
