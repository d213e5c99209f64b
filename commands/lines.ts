import { once } from 'node:events'

/**
 * Lines of standard input, as JSON means them: a line ends with a line feed and nothing else, since a string may hold
 * U+2028. A byte order mark before the first is no part of it.
 */
export async function* linesIn(input: AsyncIterable<string>): AsyncGenerator<string> {
  let begun = ''
  let isFirst = true
  for await (const chunk of input) {
    const [rest = '', ...more] = chunk.split('\n')
    begun += isFirst ? rest.replace(/^\uFEFF/, '') : rest
    isFirst = false
    for (const next of more) {
      yield begun
      begun = next
    }
  }
  if (begun !== '') yield begun
}

/** Waits for whoever reads, so that a long input never fills the memory. */
export async function printLine(text: string): Promise<void> {
  if (!process.stdout.write(`${text}\n`)) await once(process.stdout, 'drain')
}

/** Whoever reads may have had enough, as `head` has. */
export const endWhenNobodyReads = () =>
  process.stdout.on('error', (cause: NodeJS.ErrnoException) => process.exit(cause.code === 'EPIPE' ? 0 : 1))
