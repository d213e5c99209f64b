import { type Fact, known, unknown } from '../../shared/fact.ts'
import type { Concept } from '../chart/chart.ts'
import type { Diagnosis } from './diagnosis.ts'
import type { Primary } from './primary.ts'
import { chartSource } from './sources.ts'
import { subtypeRow } from './terminology/subtypes.ts'
import { bareCode, systemOf } from './terminology/systems.ts'
import { plain } from './terminology/words.ts'

const ARABIC: Record<string, string> = { '0': '0', '1': 'I', '2': 'II', '3': 'III', '4': 'IV' }

/** `FIGO IIB`, `stade 3c`, `Stage 4`: upper-case roman with its letter. A stage of the kidney's function is none. */
export function stageInWords(text: string): string | null {
  const said = plain(text)
  if (/kidney disease|renale chronique|ulcer|escarre|heart failure/.test(said)) return null
  const roman = /\b(?:stage|stade|figo|ajcc|uicc)?\s*\b(iv|i{1,3})\s?([abc]\d?)?\b/.exec(said)
  if (roman?.[1] && (/stage|stade|figo|ajcc|uicc/.test(said) || said.trim() === roman[0].trim()))
    return (roman[1] + (roman[2] ?? '')).toUpperCase()
  const arabic =
    /\b(?:stage|stade|figo|ajcc|uicc)\s*([0-4])\s?([abc])?\b/.exec(said) ?? /^([0-4])([abc])?$/.exec(said.trim())
  return arabic?.[1] ? `${ARABIC[arabic[1]]}${(arabic[2] ?? '').toUpperCase()}` : null
}

function stageOfConcept(concept: Concept): string | null {
  for (const { system, code, display } of concept.codings) {
    const coded = subtypeRow(systemOf(system), bareCode(code))?.[6]
    if (coded) return coded
    const said = stageInWords(display ?? '') ?? (/cancerstaging|ajcc/i.test(system) ? stageInWords(code) : null)
    if (said) return said
  }
  return stageInWords(concept.text ?? '')
}

/** The stage group as recorded, never worked out from T, N and M. */
export function stageIn(diagnosis: Diagnosis): { stage: string; concept: Concept } | null {
  for (const concept of diagnosis.condition.stages) {
    const stage = stageOfConcept(concept)
    if (stage) return { stage, concept }
  }
  const { concept } = diagnosis.condition
  const labels = [concept.text, ...concept.codings.map(({ display }) => display)]
  const stage =
    diagnosis.stage ??
    labels.map((label) => (label && /stage|stade/i.test(label) ? stageInWords(label) : null)).find(Boolean)
  return stage ? { stage, concept } : null
}

export function stageFact(primary: Primary | null): Fact<string> {
  const staged = (primary?.diagnoses ?? []).flatMap((diagnosis) => {
    const found = stageIn(diagnosis)
    return found ? [{ diagnosis, ...found }] : []
  })
  const [first] = staged
  if (!first) return unknown('not-recorded')
  if (new Set(staged.map(({ stage }) => stage)).size > 1) return unknown('conflicting')
  const { condition } = first.diagnosis
  return known(first.stage, [
    chartSource(condition.reference, first.concept, null, condition.recorded ?? condition.onset),
  ])
}
