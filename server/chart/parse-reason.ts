import type { ChartReason, Concept } from './chart.ts'
import { conceptIn, conceptsOf, type Fields, fieldsIn, listIn, pointedAt, resourceIn, textIn } from './fields.ts'
import { isHeldBack, labelBeside, type Surroundings } from './held-back.ts'
import { localReference } from './local-reference.ts'

/**
 * What something was done for.
 *
 * takes   a Procedure or a medication, the base that its references are read from, and what of the chart is not told
 * gives   references to Conditions of the chart, and concepts: those named, those of a Condition inside the
 *         resource, and the label beside a reference, which stands for what it points at
 */
export function reasonsIn(it: Fields, near: Surroundings) {
  const pointing = listIn(it.reasonReference, fieldsIn)
  const inside = new Map(listIn(it.contained, conditionIn))
  const reasonConcepts: ChartReason[] = [...conceptsOf(it.reasonCode)]
  const reasons: string[] = []
  for (const one of pointing) {
    const written = pointedAt(one)
    const reference = written && localReference(written, near.fhirBase)
    const concept = inside.get(reference ?? '')
    const label = conceptIn(labelBeside(one, it, near))
    if (concept) reasonConcepts.push(concept)
    else if (label) reasonConcepts.push({ ...label, standsFor: reference })
    if (reference) reasons.push(reference)
  }
  return { reasons, reasonConcepts }
}

function conditionIn(resource: unknown): readonly [reference: string, Concept] | null {
  const it = resourceIn(resource, 'Condition')
  if (!it || isHeldBack(it)) return null
  const [id, concept] = [textIn(it.id), conceptIn(it.code)]
  return id === null || concept === null ? null : [`#${id}`, concept]
}
