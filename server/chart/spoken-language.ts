import { conceptIn, type Fields, fieldsIn, listIn } from './fields.ts'

/** A language tag as BCP 47 writes it, or ISO 639 alone. */
const TAG = /^[a-z]{2,3}(?:[-_]|$)/i

/**
 * The language somebody prefers, else the first that they do not rule out, as recorded: `fr-CA`.
 *
 * gives   its tag, whatever local code stands before it; else its name
 */
export function languageIn({ communication }: Fields): string | null {
  const all = listIn(communication, fieldsIn)
  const spoken =
    all.find(({ preferred }) => preferred === true) ?? all.find(({ preferred }) => preferred !== false) ?? all[0]
  const { codings, text } = conceptIn(spoken?.language) ?? { codings: [], text: null }
  const bcp47 = codings.find(({ system }) => /bcp[:-]?47$/i.test(system))
  const written = [bcp47?.code, ...codings.map(({ code }) => code), ...codings.map(({ display }) => display), text]
  return written.find((said) => said && TAG.test(said)) ?? written.find((said) => said && /\p{L}/u.test(said)) ?? null
}
