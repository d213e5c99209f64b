/** What goes on after a colon; « T, N, M » stays as it is. */
export const inSentence = (said: string) =>
  /^\p{Lu},/u.test(said) ? said : said.charAt(0).toLowerCase() + said.slice(1)
