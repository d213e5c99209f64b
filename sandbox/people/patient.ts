import type { Encounter, FhirResource, Patient } from 'fhir/r4.d.ts'
import type { SyntheticPerson } from './person.ts'

/** Something that stands in the chart, once it is known whose chart it is. */
export type ChartEntry = (patient: string) => FhirResource

/** A person in few words: who they are, when they are seen, and what the chart says of them. */
export type PersonStory = {
  id: string
  who: string
  whoFr: string
  /** Medical record number. */
  mrn: string
  family: string
  given: string[]
  /** The whole name as the hospital writes it, when that is more than given and family. */
  written?: string
  gender: 'female' | 'male' | 'other' | 'unknown'
  genderIdentity?: 'non-binary'
  born: string
  died?: string
  city: string
  postalCode: string
  /** BCP 47, the preferred one first. */
  speaks: string[]
  visit: ChartEntry
  chart: ChartEntry[]
}

export function person(story: PersonStory): SyntheticPerson {
  const { id, who, whoFr, visit, chart } = story
  const entries = [...chart, visit].map((entry) => entry(id))
  return {
    id,
    who,
    whoFr,
    patient: patientOf(story),
    encounters: entries.filter(isEncounter),
    resources: entries.filter((entry) => !isEncounter(entry)),
  }
}

const isEncounter = (entry: FhirResource): entry is Encounter => entry.resourceType === 'Encounter'

function patientOf(story: PersonStory): Patient {
  const { id, mrn, family, given, written, gender, born, died, city, postalCode } = story
  return {
    resourceType: 'Patient',
    id,
    ...(story.genderIdentity && { extension: [genderIdentity(story.genderIdentity)] }),
    identifier: [
      {
        use: 'usual',
        type: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0203', code: 'MR' }] },
        system: 'http://hopital.example.org/mrn',
        value: mrn,
      },
    ],
    active: true,
    name: [{ use: 'official', ...(written && { text: written }), family, given }],
    gender,
    birthDate: born,
    ...(died && { deceasedDateTime: died }),
    address: [{ use: 'home', type: 'physical', city, state: 'QC', postalCode, country: 'CA' }],
    communication: story.speaks.map((code, at) => ({
      language: { coding: [{ system: 'urn:ietf:bcp:47', code }] },
      preferred: at === 0,
    })),
  }
}

function genderIdentity(code: 'non-binary') {
  return {
    url: 'http://hl7.org/fhir/StructureDefinition/patient-genderIdentity',
    valueCodeableConcept: { coding: [{ system: 'http://hl7.org/fhir/gender-identity', code }] },
  }
}
