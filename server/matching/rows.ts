/** The codes of one mentor after another. Two bytes a code are enough for most pools. */
export type CodeArray = Uint16Array | Uint32Array

/** Codes a mentor: one for each criterion, and room up to 64 bytes, so that a mentor is one line of the memory's cache. */
export const WIDTH = 32

const TWO_BYTES = 65_535
const ROOM_AT_LEAST = 16

export type Rows = {
  /** Of all mentors: the code of the `nth` criterion stands at `row * WIDTH + nth`. Another one when the pool grows. */
  readonly codes: () => CodeArray
  readonly write: (row: number, codes: readonly number[]) => void
  readonly copy: (from: number, to: number) => void
}

export function emptyRows(room: number): Rows {
  let all: CodeArray = new Uint16Array(Math.max(room, ROOM_AT_LEAST) * WIDTH)
  return {
    codes: () => all,
    write(row, codes) {
      if (all instanceof Uint16Array && codes.some((code) => code > TWO_BYTES)) all = Uint32Array.from(all)
      if ((row + 1) * WIDTH > all.length) all = twiceAsLong(all)
      all.set(codes, row * WIDTH)
    },
    copy: (from, to) => void all.copyWithin(to * WIDTH, from * WIDTH, (from + 1) * WIDTH),
  }
}

function twiceAsLong(codes: CodeArray): CodeArray {
  const longer = codes instanceof Uint16Array ? new Uint16Array(codes.length * 2) : new Uint32Array(codes.length * 2)
  longer.set(codes)
  return longer
}
