import type { Certainty } from '../../shared/fact.ts'
import type { Coding, Concept } from '../chart/chart.ts'
import { labelOf } from './label.ts'
import { actInWords } from './terminology/act-words.ts'
import { actRow, conditionActRow } from './terminology/acts.ts'
import type { SaysAct } from './terminology/says-act.ts'
import { bareCode, type System, systemOfAct, systemOfCoding } from './terminology/systems.ts'

/** What an act is, the coding that said so (null when words did), and how sure that is. */
export type Meaning = SaysAct & { readonly coding: Coding | null; readonly certainty: Certainty }

/**
 * What a Procedure is: by its codes, and by its words when no code is known.
 *
 * gives   null when nothing says what it is; no kinds when it is understood and is no treatment
 */
export function meaningOf(concept: Concept): Meaning | null {
  const said = concept.codings.flatMap((coding) => {
    const says = actRow(systemOfAct(coding), bareCode(coding.code))?.says
    return says ? [{ ...says, coding }] : []
  })
  const inWords = actInWords(labelOf(concept))
  const code = said.find(({ open }) => !open) ?? said[0]
  if (!code) return inWords && { ...inWords, coding: null, certainty: 'probable' }
  if (code.open && inWords && inWords.kinds.length > 0) return { ...inWords, ...about(code), certainty: 'stated' }
  return { ...code, certainty: isDenied(code, inWords) ? 'disputed' : 'stated' }
}

/** An "antineoplastic" code leaves the kind open: the drug that its words name decides. */
const about = ({ coding, ofCancer }: SaysAct & { coding: Coding }) => ({ coding, ofCancer })

/** The words name acts, and none of them is the code's. */
const isDenied = (code: SaysAct, inWords: SaysAct | null) =>
  inWords !== null && inWords.kinds.length > 0 && !inWords.kinds.some((kind) => likeness(kind, code.kinds))

const RADIOTHERAPY = ['radiotherapy_external', 'radiotherapy_unspecified', 'brachytherapy']
const likeness = (kind: string, kinds: readonly string[]) =>
  kinds.includes(kind) || (RADIOTHERAPY.includes(kind) && kinds.some((one) => RADIOTHERAPY.includes(one)))

/** What a Condition says was done: by its codes, for words of a diagnosis are no act. */
export function meaningOfCondition({ codings }: Concept): Meaning | null {
  for (const coding of codings) {
    const says = conditionActRow(systemOfCoding(coding) satisfies System, bareCode(coding.code))?.says
    if (says) return { ...says, coding, certainty: 'stated' }
  }
  return null
}
