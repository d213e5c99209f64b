import type { Certainty } from '../../shared/fact.ts'
import type { TreatmentKind } from '../../shared/oncology.ts'
import type { Coding, Concept } from '../chart/chart.ts'
import { labelOf } from './label.ts'
import { actInWords, radiationInWords } from './terminology/act-words.ts'
import { actRow, conditionActRow } from './terminology/acts.ts'
import type { SaysAct } from './terminology/says-act.ts'
import { bareActCode, bareCode, systemOfAct, systemOfCoding } from './terminology/systems.ts'

/** What an act is, the coding that said so (null when words did), and how sure that is. */
export type Meaning = SaysAct & { readonly coding: Coding | null; readonly certainty: Certainty }

/**
 * What a Procedure is: by its codes, and by its words when no code is known.
 *
 * takes   its concept, and what extensions say of its modality and technique
 * gives   null when nothing says what it is; no kinds when it is understood and is no treatment
 */
export function meaningOf(concept: Concept, details: readonly Concept[] = []): Meaning | null {
  const label = labelOf(concept)
  const inWords = actInWords(label)
  const code = codeOf(concept)
  if (!code) return inWords && { ...inWords, coding: null, certainty: 'probable' }
  const { coding, ofCancer } = code
  if (code.open && inWords && inWords.kinds.length > 0) return { ...inWords, coding, ofCancer, certainty: 'stated' }
  const kinds = code.kinds.flatMap((kind) => (kind === 'radiotherapy_unspecified' ? radiationOf(label, details) : kind))
  return { ...code, kinds, certainty: isDenied(code, inWords) ? 'disputed' : 'stated' }
}

/** The first coding that says exactly what it is, else one that leaves it open. */
function codeOf({ codings }: Concept): (SaysAct & { readonly coding: Coding }) | null {
  const said = codings.flatMap((coding) => {
    const says = actRow(systemOfAct(coding), bareActCode(coding))?.says
    return says ? [{ ...says, coding }] : []
  })
  return said.find(({ open }) => !open) ?? said[0] ?? null
}

/** Radiotherapy whose code does not say how: its technique does, or its words. */
function radiationOf(label: string, details: readonly Concept[]): TreatmentKind[] {
  const exact = details
    .flatMap((detail) => codeOf(detail)?.kinds ?? [])
    .filter((kind) => RADIOTHERAPY.has(kind) && kind !== 'radiotherapy_unspecified')
  const known = exact.length > 0 ? exact : radiationInWords([label, ...details.map(labelOf)].join(' ; '))
  return known.length > 0 ? [...new Set(known)] : ['radiotherapy_unspecified']
}

const RADIOTHERAPY = new Set<TreatmentKind>(['radiotherapy_external', 'radiotherapy_unspecified', 'brachytherapy'])

/** The words name acts, and none of them is the code's. */
const isDenied = (code: SaysAct, inWords: SaysAct | null) =>
  inWords !== null && inWords.kinds.length > 0 && !inWords.kinds.some((kind) => isLike(kind, code.kinds))

const isLike = (kind: TreatmentKind, kinds: readonly TreatmentKind[]) =>
  kinds.includes(kind) || (RADIOTHERAPY.has(kind) && kinds.some((one) => RADIOTHERAPY.has(one)))

/** What a Condition says was done: by its codes, for words of a diagnosis are no act. */
export function meaningOfCondition({ codings }: Concept): Meaning | null {
  for (const coding of codings) {
    const says = conditionActRow(systemOfCoding(coding), bareCode(coding.code))?.says
    if (says) return { ...says, coding, certainty: 'stated' }
  }
  return null
}

/** Words of a Condition that tell of something lived with since an act: a stoma, a tumour under watch. */
export function stateInWords(concept: Concept): Meaning | null {
  const label = labelOf(concept)
  const said = STATES.test(label) ? actInWords(label) : null
  const kinds = said?.kinds.filter((kind) => kind === 'ostomy' || kind === 'watchful_waiting') ?? []
  if (!said || kinds.length === 0) return null
  return { ...said, kinds, former: true, state: !TROUBLE.test(label), coding: null, certainty: 'probable' }
}

/** What befalls a stoma may be over while the stoma is there. */
const TROUBLE = /compli|infect|herni|prolaps|leak|fuite|n[ée]cros|st[ée]nos|r[ée]tract|irrit|soins?\b|care\b/i
const STATES = /stom(?:ie|y|a\b)|surveill|watch|vigilan/i
