import type { CodeableConcept, Coding, Condition } from 'fhir/r4.d.ts'

type ConditionStory = {
  /** None when somebody only wrote words. */
  code?: Coding[]
  text?: string
  clinical?: 'active' | 'recurrence' | 'relapse' | 'inactive' | 'remission' | 'resolved'
  verification?: 'unconfirmed' | 'provisional' | 'differential' | 'confirmed' | 'refuted' | 'entered-in-error'
  /** The label of the encounter it was coded for; without one it stands in the problem list. */
  during?: string
  onset?: string
  abated?: string
  recorded?: string
  stage?: Coding | string
  bodySite?: Coding
}

/** A line of the problem list, or the diagnosis of an encounter. */
export function condition(label: string, story: ConditionStory) {
  const { code, text, verification = 'confirmed', during, onset, abated, recorded, stage, bodySite } = story
  const isMistake = verification === 'entered-in-error'
  return (patient: string): Condition => ({
    resourceType: 'Condition',
    id: `${patient}-${label}`,
    // R4 con-5: what was entered in error has no clinical status.
    ...(!isMistake && { clinicalStatus: status('condition-clinical', story.clinical ?? 'active') }),
    verificationStatus: status('condition-ver-status', verification),
    category: [status('condition-category', during ? 'encounter-diagnosis' : 'problem-list-item')],
    code: { ...(code && { coding: code }), ...(text && { text }) },
    ...(bodySite && { bodySite: [{ coding: [bodySite] }] }),
    subject: { reference: `Patient/${patient}` },
    ...(during && { encounter: { reference: `Encounter/${patient}-${during}` } }),
    ...(onset && { onsetDateTime: onset }),
    ...(abated && { abatementDateTime: abated }),
    ...(recorded && { recordedDate: recorded }),
    ...(stage && { stage: [{ summary: typeof stage === 'string' ? { text: stage } : { coding: [stage] } }] }),
  })
}

const status = (system: string, code: string): CodeableConcept => ({
  coding: [{ system: `http://terminology.hl7.org/CodeSystem/${system}`, code }],
})
