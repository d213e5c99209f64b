import { vi } from 'vitest'
import { atEnd } from './at-end.ts'

/** One answer of the app, with its headers in its text. */
export type Heard = {
  readonly path: string
  readonly status: number
  readonly cacheControl: string | null
  readonly text: string
}

/** gives  all that the app answers from now on, in this test file */
export function hearAnswers(appUrl: string): readonly Heard[] {
  const heard: Heard[] = []
  const ask = globalThis.fetch
  const listening = vi.spyOn(globalThis, 'fetch').mockImplementation(async (...asked) => {
    const response = await ask(...asked)
    const { status, headers } = response
    const { pathname: path, origin } = new URL(response.url)
    if (origin !== appUrl) return response
    const text = [...headers].map((header) => header.join(': ')).concat(await response.clone().text())
    heard.push({ path, status, cacheControl: headers.get('cache-control'), text: text.join('\n') })
    return response
  })
  atEnd(() => listening.mockRestore())
  return heard
}
