const FIGURES: readonly (readonly [RegExp, string])[] = [
  [/\b(?:zero|oh)\b/g, '0'],
  [/\b(?:une?|one)\b/g, '1'],
  [/\b(?:deux|two)\b/g, '2'],
  [/\b(?:trois|three)\b/g, '3'],
  [/\b(?:quatre|four)\b/g, '4'],
  [/\b(?:cinq|five)\b/g, '5'],
  [/\bsix\b/g, '6'],
  [/\b(?:sept|seven)\b/g, '7'],
  [/\b(?:huit|eight)\b/g, '8'],
  [/\b(?:neuf|nine)\b/g, '9'],
]

const LEADS: readonly RegExp[] = [
  // A number to call: seven figures with no letter among them, or ten as they are dialled here, whatever is between.
  /(?:\p{N}[^\p{L}\p{N}]*){7}/u,
  /\p{N}{3}\P{N}{1,3}\p{N}{3}\P{N}{1,3}\p{N}{4}/u,
  // An address of mail or of the web. A room such as B05.1234 is neither, nor is an abbreviation with a space after it.
  /@|\barobas|:\/\/|\bwww\b/u,
  /[\p{L}\p{N}][.·•∙。]\p{L}{2}/u,
  /\s(?:point|dot|[.·•∙。])\s*(?:com|org|net|ca|fr)\b/u,
]

/** Whether one finds the other by it: a number or an address, however they are written. */
export function leadsToSomebody(text: string): boolean {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{Cc}/gu, ' ')
    .replace(/[\p{M}\p{C}]/gu, '')
    .toLowerCase()
  const written = FIGURES.reduce((so, [word, figure]) => so.replace(word, figure), plain)
  return LEADS.some((one) => one.test(written))
}
