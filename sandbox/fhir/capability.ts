import { getSearchParameters } from '@medplum/core'
import type { CapabilityStatement, CapabilityStatementRestResource, Extension } from '@medplum/fhirtypes'
import { patientParameter } from './compartment.ts'
import { isSearchable } from './query.ts'

/** The types of which there is something in the charts, or may be. */
export const servedTypes = [
  'Patient',
  'Encounter',
  'Condition',
  'Procedure',
  'Observation',
  'DocumentReference',
  'MedicationRequest',
  'MedicationAdministration',
  'MedicationStatement',
  'AllergyIntolerance',
  'CarePlan',
  'CareTeam',
  'Goal',
  'ServiceRequest',
  'DiagnosticReport',
  'EpisodeOfCare',
  'FamilyMemberHistory',
  'Consent',
  'Communication',
  'QuestionnaireResponse',
  'RelatedPerson',
  'Provenance',
  'AuditEvent',
  'Appointment',
  'Task',
  'Practitioner',
  'PractitionerRole',
  'Organization',
  'Location',
  'Medication',
] as const

export const isServed = (type: string): boolean => (servedTypes as readonly string[]).includes(type)

/** What this server does, and no more. */
export function capabilityStatement(base: string, authIssuer: string): CapabilityStatement {
  return {
    resourceType: 'CapabilityStatement',
    status: 'active',
    date: '2026-01-01',
    kind: 'instance',
    fhirVersion: '4.0.1',
    format: ['application/fhir+json', 'json'],
    software: { name: 'Accompany sandbox EHR' },
    implementation: { description: 'An EHR to try Accompany with. All people in it are invented.', url: base },
    rest: [
      {
        mode: 'server',
        security: security(authIssuer),
        resource: servedTypes.map((type) => served(type)),
        interaction: [{ code: 'transaction' }, { code: 'batch' }],
      },
    ],
  }
}

function security(authIssuer: string) {
  const endpoint = (url: string, path: string): Extension => ({ url, valueUri: `${authIssuer}${path}` })
  return {
    service: [
      {
        coding: [{ system: 'http://terminology.hl7.org/CodeSystem/restful-security-service', code: 'SMART-on-FHIR' }],
      },
    ],
    extension: [
      {
        url: 'http://fhir-registry.smarthealthit.org/StructureDefinition/oauth-uris',
        extension: [
          endpoint('authorize', '/auth'),
          endpoint('token', '/token'),
          endpoint('introspect', '/token/introspection'),
          endpoint('revoke', '/token/revocation'),
        ],
      },
    ],
  }
}

function served(type: (typeof servedTypes)[number]): CapabilityStatementRestResource {
  const writable = patientParameter(type) !== undefined
  return {
    type,
    interaction: [
      { code: 'read' },
      { code: 'vread' },
      { code: 'search-type' },
      ...(writable ? [{ code: 'create' as const }, { code: 'update' as const }] : []),
    ],
    versioning: 'versioned',
    readHistory: false,
    updateCreate: false,
    conditionalCreate: writable,
    searchParam: Object.values(getSearchParameters(type) ?? {})
      .filter(({ code }) => isSearchable(type, code))
      .map(({ code, type: kind }) => ({ name: code, type: kind })),
  }
}
