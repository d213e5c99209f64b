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
