import { plain } from './words.ts'

const ARABIC: Readonly<Record<string, string>> = { '0': '0', '1': 'I', '2': 'II', '3': 'III', '4': 'IV' }
/** A letter set apart is one where nothing follows: "stade II a été opéré" has none. */
const LETTER = '(?:-?([a-e])(\\d)?(?!\\w)|[ -]{1,3}([a-e])(\\d)?(?= ?(?:$|[,;:()])))?'
const GROUP = `(iv|i{1,3}|[0-4])${LETTER}`
const NAMED = new RegExp(
  `\\b(?:stage|stade|figo|ajcc|uicc|ann arbor|iss)(?: (?:group|clinique|pathologique|clinical|pathologic(?:al)?|figo|ajcc|uicc|ann arbor|tnm|anatomique|anatomic|prognostic))*(?: \\d(?:th|e) ed(?:ition)?\\.?)? ?[:-]? ?${GROUP}(?![\\w.])`,
)
const ALONE = new RegExp(`^(?:stage|stade)?[ -]?${GROUP}$`)
const SAYS_STAGE = /sta[dg]e|figo|ajcc|uicc|arbor|\biss\b/i
/** Stages of other things: kidneys, hearts, ulcers, sleep, grief. */
const OF_ANOTHER =
  /kidney disease|renal (?:disease|failure|insufficiency)|(?:insuffisance|maladie) renale|\birc\b|\bckd\b|ulcer|escarre|heart failure|insuffisance cardiaque|cirrhos|copd|mpoc|parkinson|decubitus|pressure injury/

/** `FIGO IIB`, `stade 3c`, `Stage 4`: upper-case roman with its letter; null where the stage is not a tumour's. */
export function stageInWords(text: string): string | null {
  if (!SAYS_STAGE.test(text)) return null
  const said = plain(text)
  return OF_ANOTHER.test(said) ? null : groupIn(NAMED.exec(said))
}

/** The group and nothing else, as a code of its own writes it: `IIB`, `3c`, `Stage 2`. */
export const bareStage = (text: string): string | null => groupIn(ALONE.exec(plain(text)))

function groupIn(match: RegExpExecArray | null): string | null {
  if (!match?.[1]) return null
  const [, group, joined, joinedDigit, apart, apartDigit] = match
  const letter = (joined ?? apart ?? '').toUpperCase() + (joinedDigit ?? apartDigit ?? '')
  return (ARABIC[group] ?? group.toUpperCase()) + letter
}
