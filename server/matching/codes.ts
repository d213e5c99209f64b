/** The codes of one criterion, by place in the pool. Two bytes a code are enough for most pools. */
export type CodeArray = Uint16Array | Uint32Array

const TWO_BYTES = 65_535
const ROOM_AT_LEAST = 16

export type CodeColumns = {
  /** Of all mentors, in the `nth` criterion. Another one when the pool grows. */
  readonly of: (nth: number) => CodeArray
  readonly write: (row: number, codes: readonly number[]) => void
  readonly copy: (from: number, to: number) => void
}

export function emptyCodes(columns: number, room: number): CodeColumns {
  const all = Array.from({ length: columns }, (): CodeArray => new Uint16Array(Math.max(room, ROOM_AT_LEAST)))
  return {
    of: (nth) => all[nth] as CodeArray,
    write(row, codes) {
      codes.forEach((code, nth) => {
        const column = withRoom(all[nth] as CodeArray, row, code)
        column[row] = code
        all[nth] = column
      })
    },
    copy(from, to) {
      for (const column of all) column[to] = column[from] as number
    },
  }
}

function withRoom(column: CodeArray, row: number, code: number): CodeArray {
  const wide = code > TWO_BYTES && column instanceof Uint16Array ? Uint32Array.from(column) : column
  if (row < wide.length) return wide
  const longer = wide instanceof Uint16Array ? new Uint16Array(wide.length * 2) : new Uint32Array(wide.length * 2)
  longer.set(wide)
  return longer
}
