/** A stretch of time, at the precision it was recorded. */
type Span = { readonly first: string; readonly last: string | null; readonly ongoing: boolean }

type SpanWords = { fromTo(from: string, to: string): string; since(from: string): string }

export function spanInWords(
  { first, last, ongoing }: Span,
  inWords: (date: string) => string,
  words: SpanWords,
): string {
  if (ongoing) return words.since(inWords(first))
  return last !== null && last !== first ? words.fromTo(inWords(first), inWords(last)) : inWords(first)
}
