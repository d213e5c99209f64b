/** The latest so many are looked at, and so many at once: all together would keep everybody else waiting. */
const LATEST = 2000
const AT_ONCE = 100

export type Page = { readonly from: number; readonly atMost: number }

/** One after the other, the latest first, read page by page until there are no more. */
export async function* latestOf<T>(pageAt: (page: Page) => Promise<readonly T[]>): AsyncGenerator<T> {
  for (let from = 0; from < LATEST; from += AT_ONCE) {
    const page = await pageAt({ from, atMost: AT_ONCE })
    yield* page
    if (page.length < AT_ONCE) return
  }
}
