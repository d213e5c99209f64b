/** A line's place in the chain and its hash, which stands for all lines up to it. */
export type Point = { readonly seq: number; readonly hash: string }

/** As it is noted: `120:9f2c…`. */
export const pointText = ({ seq, hash }: Point) => `${seq}:${hash}`

/** gives  null for what is no point */
export function pointIn(text: string): Point | null {
  const [, seq, hash] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(text) ?? []
  return seq && hash ? { seq: Number(seq), hash } : null
}
