/** A stretch of time, at the precision it was recorded. */
type Span = { readonly first: string | null; readonly last: string | null; readonly ongoing: boolean }

type SpanWords = {
  readonly undated: string
  readonly goesOn: string
  fromTo(from: string, to: string): string
  since(from: string): string
  until(last: string): string
}

export function spanInWords(
  { first, last, ongoing }: Span,
  inWords: (date: string) => string,
  words: SpanWords,
): string {
  if (ongoing) return first === null ? words.goesOn : words.since(inWords(first))
  if (first === null) return last === null ? words.undated : words.until(inWords(last))
  return last !== null && last !== first ? words.fromTo(inWords(first), inWords(last)) : inWords(first)
}
