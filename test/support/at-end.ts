const undoings: (() => unknown)[] = []

/** Has this done once the test file has run, also where it failed; the last first. */
export function atEnd(undo: () => unknown): void {
  undoings.push(undo)
}

/** For `leave-nothing.ts`, which every test file begins with. */
export async function undoAll(): Promise<void> {
  for (const undo of undoings.splice(0).reverse()) await undo()
}
