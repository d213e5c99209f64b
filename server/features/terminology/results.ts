import type { System } from './systems.ts'
import { withoutNegated } from './words.ts'

/** What an observation measures, of those we read. */
export type Measured = 'stage' | 'T' | 'N' | 'M' | 'er' | 'pr' | 'er_pr' | 'her2' | 'ecog'

type Row = readonly [system: System, codes: string, measures: Measured, meaning: string]

/** Source: LOINC 2.77; mCODE STU4 value sets; MII oncology module; SNOMED CT observable entities. */
const OBSERVATIONS: readonly Row[] = [
  ['loinc', '21908-9 21902-2 21914-7', 'stage', 'stage group: clinical, pathological, other'],
  ['snomed', '399390009 399537006 399588009 385361009 385388004', 'stage', 'stage grouping; FIGO; lymphoma'],
  ['loinc', '21905-5 21899-0 21911-3', 'T', 'primary tumour: clinical, pathological, other'],
  ['loinc', '21906-3 21900-6 21912-1', 'N', 'regional nodes: clinical, pathological, other'],
  ['loinc', '21907-1 21901-4 21913-9', 'M', 'distant metastases: clinical, pathological, other'],
  ['snomed', '78873005 399504009 384625004', 'T', 'T category, cT, pT'],
  ['snomed', '277206009 399534004 371494008', 'N', 'N category, cN, pN'],
  ['snomed', '277208005 399387003 371497001', 'M', 'M category, cM, pM'],
  ['loinc', '85337-4 40556-3 16112-5', 'er', 'oestrogen receptor'],
  ['loinc', '85339-0 40557-1 16113-3', 'pr', 'progesterone receptor'],
  ['loinc', '10480-2', 'er_pr', 'oestrogen and progesterone receptors'],
  ['loinc', '85319-2 85318-4 18474-7 31150-6 72383-3 48676-1', 'her2', 'HER2'],
  ['loinc', '89247-1 89262-0', 'ecog', 'ECOG performance status; Karnofsky is another scale'],
  ['snomed', '423740007', 'ecog', 'ECOG performance status'],
]

const byCode = new Map(
  OBSERVATIONS.flatMap(([system, codes, measures]) => codes.split(' ').map((code) => [`${system} ${code}`, measures])),
)

/** Every code that is understood, as `system code`. */
export const MEASURED_CODES: readonly string[] = [...byCode.keys()]

export const measuredBy = (system: System, code: string): Measured | null =>
  byCode.get(`${system} ${code.trim()}`) ?? null

/** The grade that an answer stands for. Source: LOINC answer list LL529-9; SNOMED CT ECOG findings. */
const ECOG_GRADES = new Map(
  Object.entries({
    'LA9622-7': 0,
    'LA9623-5': 1,
    'LA9624-3': 2,
    'LA9625-0': 3,
    'LA9626-8': 4,
    'LA9627-6': 5,
    '425389002': 0,
    '422512005': 1,
    '422894000': 2,
    '423053003': 3,
    '423237006': 4,
    '423409001': 5,
  }),
)
export const ecogGrade = (code: string): number | null => ECOG_GRADES.get(code.trim()) ?? null

/** Source: SNOMED CT qualifier values; LOINC answers; HL7 v3 ObservationInterpretation. */
const POSITIVE = ['POS', '10828004', 'LA6576-8', '416053008', '416561008', '427685000']
const NEGATIVE = ['NEG', '260385009', 'LA6577-6', '441117001', '441118006', '431396003']

/** Whether a receptor was found; null where the answer is neither, as "equivocal" and HER2 2+ are. */
export function isPositive(codes: readonly string[], words: string): boolean | null {
  if (codes.some((code) => POSITIVE.includes(code))) return true
  if (codes.some((code) => NEGATIVE.includes(code))) return false
  if (UNDECIDED.test(words)) return null
  if (NOT_FOUND.test(words)) return false
  // "No amplification": what was looked for is named, and denied.
  return FOUND.test(words) ? FOUND.test(withoutNegated(words)) : null
}

const UNDECIDED =
  /equivoc|indetermin|\b2 ?\+|borderline|inconnu|unknown|insuffi[cs]|cannot|unable|\bnot? (?:done|test|perform|assess|evalua|interpret|report|avail|sufficient|(?:\w+ )?(?:tumou?r|specimen|sample|tissue|result))|\bnon (?:fait|test|realis|disponib|evalu|interpret|fiable)/
const NOT_FOUND =
  /negati|\babsen|\bundetect|\bindetect|\bnon[ -]?(?:amplifi|sur-?expr|over-?expr|detect|positi|present|retrouv)|(?:positi|presen|detect|amplifi|expres)\w*(?: ?[:=?])? (?:non?(?= ?(?:$|[,;.)]))|not (?:seen|found|identified|detected|observed|demonstrated|present))|^0$|\b[01] ?\+/
const FOUND = /positi|detected|\bpresen|amplifi|surexpri|overexpress|\b3 ?\+/
