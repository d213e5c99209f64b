import type { Coding, Procedure } from 'fhir/r4.d.ts'

type ProcedureStory = {
  code?: Coding[]
  text?: string
  /** On one day, or from a day to another; without an end it goes on. */
  on?: string
  from?: string
  to?: string
  status?: Procedure['status']
  /** Why it was not done or was stopped. */
  because?: string
  /** The label of the condition it treats. */
  treats?: string
}

/** Something done for the patient, planned for them, or not done after all. */
export function procedure(label: string, story: ProcedureStory) {
  const { code, text, on, from, to, because, treats } = story
  return (patient: string): Procedure => ({
    resourceType: 'Procedure',
    id: `${patient}-${label}`,
    status: story.status ?? (from && !to ? 'in-progress' : 'completed'),
    ...(because && { statusReason: { text: because } }),
    code: { ...(code && { coding: code }), ...(text && { text }) },
    subject: { reference: `Patient/${patient}` },
    ...(on && { performedDateTime: on }),
    ...(from && { performedPeriod: { start: from, ...(to && { end: to }) } }),
    ...(treats && { reasonReference: [{ reference: `Condition/${patient}-${treats}` }] }),
  })
}
