import { CANCER, FAMILY, plain } from './words.ts'

const ARABIC: Readonly<Record<string, string>> = { '0': '0', '1': 'I', '2': 'II', '3': 'III', '4': 'IV' }
/** A letter set apart is one where nothing follows: "stade II a été opéré" has none. */
const LETTER = '(?:-?([a-e])(\\d)?(?!\\w)|[ -]{1,3}([a-e])(\\d)?(?= ?(?:$|[,;:()])))?'
const GROUP = `(iv|i{1,3}|[0-4])${LETTER}`
const NAMED = new RegExp(
  `\\b(?:stage|stade|figo|ajcc|uicc|ann arbor|iss)(?: (?:group|clinique|pathologique|clinical|pathologic(?:al)?|figo|ajcc|uicc|ann arbor|tnm|anatomique|anatomic|prognostic))*(?: \\d(?:th|e) ed(?:ition)?\\.?)? ?[:-]? ?${GROUP}(?![\\w.])`,
  'g',
)
const ALONE = new RegExp(`^(?:stage|stade)?[ -]?${GROUP}$`)
const SAYS_STAGE = /sta[dg]e|figo|ajcc|uicc|arbor|\biss\b/i
/** What has stages and is no tumour: kidneys, hearts, joints, ulcers; and whatever a relative has. */
const OTHER = [
  'kidney (?:disease|injury|failure)|renal (?:disease|failure|insufficiency)|(?:insuffisance|maladie) renale|nephropath',
  '\\birc\\b|\\b[ac]kd\\b|\\baki\\b',
  '\\bulcer(?:s|es?)?\\b|escarre|decubitus|pressure injury',
  'heart failure|insuffisance cardiaque|\\bnyha\\b|hypertens',
  'cirrhos|(?<!myelo)fibros[ei]s?\\b',
  'copd|mpoc|\\bbpco\\b|\\bgold\\b|sarcoido',
  'parkinson|alzheimer|dementia|demence|retinopath',
  'lympho?edem|endometrios|arthros|arthriti|periodont|parodont|\\bgvhd\\b',
  FAMILY.source,
].join('|')
/** A cancer or something else, by whichever is named. */
const DISEASE = new RegExp(`(?<other>${OTHER})|${CANCER.source}`, 'g')

/** `FIGO IIB`, `stade 3c`, `Stage 4`: upper-case roman with its letter; null where the stage is not a tumour's. */
export function stageInWords(text: string): string | null {
  if (!SAYS_STAGE.test(text)) return null
  const said = plain(text)
  return groupIn([...said.matchAll(NAMED)].find((match) => !isOfAnother(said, match)) ?? null)
}

/** A stage is of what is named last before it, or first and close behind it: "AKI stage 3", "stage 3 hypertension". */
function isOfAnother(said: string, { index, 0: named }: RegExpExecArray): boolean {
  const before = [...said.slice(0, index).matchAll(DISEASE)].at(-1)
  const [close = ''] = CLOSE_BEHIND.exec(said.slice(index + named.length)) ?? []
  const [behind] = close.matchAll(DISEASE)
  return [before, behind].some((disease) => disease?.groups?.other !== undefined)
}

/** Some words, up to where another thing begins. */
const CLOSE_BEHIND = /^(?:(?! with | avec | and | et | after | apres | post| in )[^,;:.]){0,40}/

/** The group and nothing else, as a code of its own writes it: `IIB`, `3c`, `Stage 2`. */
export const bareStage = (text: string): string | null => groupIn(ALONE.exec(plain(text)))

function groupIn(match: RegExpExecArray | null): string | null {
  if (!match?.[1]) return null
  const [, group, joined, joinedDigit, apart, apartDigit] = match
  const letter = (joined ?? apart ?? '').toUpperCase() + (joinedDigit ?? apartDigit ?? '')
  return (ARABIC[group] ?? group.toUpperCase()) + letter
}
