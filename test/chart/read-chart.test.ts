import { expect, test } from 'vitest'
import type { Ehr } from '../../server/chart/ehr.ts'
import { readChart } from '../../server/chart/read-chart.ts'
import type { Consented } from '../../server/consent/consent.ts'

const ANA = 'ana-1'
const OURS = 'https://ehr.example/fhir'
const ELSEWHERE = 'https://other.example/fhir'

/** An EHR that answers every search with one entry of this patient and one of somebody else of the same id. */
const ehr = {
  fhirBase: OURS,
  get: async (asked: string) => {
    const type = /(\w+)\?/.exec(asked)?.[1]
    if (!type) return { resourceType: 'Patient', id: ANA }
    const entry = [OURS, ELSEWHERE].map((base) => ({
      resource: { resourceType: type, id: base, subject: { reference: `${base}/Patient/${ANA}` } },
    }))
    return { resourceType: 'Bundle', type: 'searchset', entry }
  },
} as Partial<Ehr> as Ehr

test('somebody of the same id on another server is somebody else, in every kind of entry', async () => {
  const chart = await readChart({
    ehr,
    consented: { patient: ANA } as Consented<'read-record'>,
    lacks: [],
    extras: (['Observation', 'MedicationRequest', 'MedicationAdministration'] as const).map((resource) => ({
      resource,
      granted: true,
    })),
    deadlineMs: 1000,
    onProgress: () => {},
  })
  expect(chart.leftOut).toEqual({ otherPatient: 5, inError: 0, malformed: 0 })
  expect(
    [chart.conditions, chart.procedures, chart.observations, chart.medications].map(({ length }) => length),
  ).toEqual([1, 1, 1, 2])
})

test('a condition that is labelled as sensitive is not told by the label beside a reference to it', async () => {
  const subject = { reference: `Patient/${ANA}` }
  const reasonReference = [{ reference: `${OURS}/Condition/c/_history/1`, display: 'HIV' }]
  const stands: Record<string, object> = {
    Condition: { id: 'c', meta: { security: [{ code: 'HIV' }] } },
    Procedure: { id: 'p', reasonReference },
    MedicationRequest: { id: 'm', reasonReference },
  }
  const get = async (asked: string) => {
    const type = /(\w+)\?/.exec(asked)?.[1]
    if (!type) return { resourceType: 'Patient', id: ANA }
    return {
      resourceType: 'Bundle',
      type: 'searchset',
      entry: [{ resource: { resourceType: type, subject, ...stands[type] } }],
    }
  }
  const chart = await readChart({
    ehr: { ...ehr, get },
    consented: { patient: ANA } as Consented<'read-record'>,
    lacks: [],
    extras: [{ resource: 'MedicationRequest', granted: true }],
    deadlineMs: 1000,
    onProgress: () => {},
  })
  expect(chart.conditions).toEqual([])
  expect([...chart.procedures, ...chart.medications].map(({ reasonConcepts }) => reasonConcepts)).toEqual([[], []])
})
