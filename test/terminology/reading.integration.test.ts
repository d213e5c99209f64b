import type { Bundle, FhirResource } from 'fhir/r4.d.ts'
import { afterEach, expect, test } from 'vitest'
import { team } from '../../sandbox/people/index.ts'
import { openWorld, type World } from '../support/world.ts'

/** A real concept, of the nipple of a breast, that is in no table of ours. */
const NIPPLE = { system: 'http://snomed.info/sct', code: '188147009' }
const PATIENT = 'solange-roy'

const chart: Bundle<FhirResource> = {
  resourceType: 'Bundle',
  type: 'collection',
  entry: [
    { resource: { resourceType: 'Patient', id: PATIENT, name: [{ family: 'Roy', given: ['Solange'] }] } },
    {
      resource: {
        resourceType: 'Encounter',
        id: `${PATIENT}-visit`,
        status: 'in-progress',
        class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'AMB' },
        subject: { reference: `Patient/${PATIENT}` },
      },
    },
    {
      resource: {
        resourceType: 'Condition',
        id: 'nipple',
        subject: { reference: `Patient/${PATIENT}` },
        code: { coding: [NIPPLE] },
      },
    },
    ...team.map(({ practitioner }) => ({ resource: practitioner })),
  ],
}

let world: World
afterEach(() => world.stop())

test.each([
  ['a site that names a terminology server reads a concept outside the tables as what subsumes it', true, 'breast'],
  ['a site that names none asks nobody, and does not know', false, null],
])('%s', async (_, terminology, site) => {
  world = await openWorld({ terminology, sandbox: { people: [chart] } })
  const visit = await world.launch(PATIENT)
  await visit.consent()
  const { record } = await visit.read()
  const fact = record?.features.currentSite
  expect(fact?.known ? fact.value : null).toBe(site)
  expect(world.sandbox.terminology.told().length > 0).toBe(terminology)
})
