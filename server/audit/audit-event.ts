import type { AuditEvent } from 'fhir/r4.d.ts'
import type { Act } from '../../shared/audit.ts'
import type { Kept } from './audit-store.ts'

type Shape = { readonly action: 'C' | 'R' | 'U' | 'D' | 'E'; readonly interaction: string }

/** What an act is in the words of FHIR's RESTful interactions, as IHE BALP has them. */
const SHAPES: Readonly<Record<Act, Shape>> = {
  opened: { action: 'E', interaction: 'operation' },
  'record-read': { action: 'R', interaction: 'search-type' },
  'record-seen': { action: 'R', interaction: 'read' },
  'record-corrected': { action: 'U', interaction: 'update' },
  'answers-seen': { action: 'R', interaction: 'read' },
  'answers-given': { action: 'U', interaction: 'update' },
  'agreements-seen': { action: 'R', interaction: 'read' },
  'agreements-changed': { action: 'U', interaction: 'update' },
  'people-looked-for': { action: 'E', interaction: 'operation' },
  'match-seen': { action: 'R', interaction: 'read' },
  'match-changed': { action: 'U', interaction: 'update' },
  'waiting-changed': { action: 'U', interaction: 'update' },
  'shown-to-mentor': { action: 'R', interaction: 'read' },
  'notes-seen': { action: 'R', interaction: 'read' },
  'note-signed': { action: 'C', interaction: 'create' },
  'invitation-changed': { action: 'C', interaction: 'create' },
  'later-said': { action: 'U', interaction: 'update' },
  'later-seen': { action: 'R', interaction: 'read' },
  'data-seen': { action: 'R', interaction: 'read' },
  'data-copied': { action: 'R', interaction: 'operation' },
  'data-erased': { action: 'D', interaction: 'delete' },
}

const DICOM = 'http://dicom.nema.org/resources/ontology/DCM'
const OBJECT_ROLES = 'http://terminology.hl7.org/CodeSystem/object-role'
const OBJECT_TYPES = 'http://terminology.hl7.org/CodeSystem/audit-entity-type'

/**
 * A line as FHIR R4 AuditEvent, in the shape of IHE BALP: who, about whom, what, when and how it ended. References are
 * relative to `source.site`, the issuer.
 */
export function auditEventFrom({
  seq,
  at,
  issuer,
  patient,
  act,
  outcome,
  role,
  agent,
  agentName,
  hash,
}: Kept): AuditEvent {
  const { action, interaction } = SHAPES[act]
  return {
    resourceType: 'AuditEvent',
    id: `accompany-${seq}`,
    type: { system: 'http://terminology.hl7.org/CodeSystem/audit-event-type', code: 'rest' },
    subtype: [
      { system: 'http://hl7.org/fhir/restful-interaction', code: interaction },
      { system: 'urn:accompany:act', code: act },
    ],
    action,
    recorded: at.toISOString(),
    outcome: outcome === 'done' ? '0' : '4',
    ...(outcome === 'done' ? {} : { outcomeDesc: outcome }),
    agent: [
      {
        type: { coding: [{ system: DICOM, code: '110153', display: 'Source Role ID' }] },
        role: [{ coding: [{ system: 'urn:accompany:role', code: role }] }],
        who: { reference: agent, ...(agentName ? { display: agentName } : {}) },
        requestor: true,
      },
    ],
    source: { site: issuer, observer: { display: 'Accompany' } },
    entity: [
      ...(patient === null
        ? []
        : [
            {
              what: { reference: `Patient/${patient}` },
              type: { system: OBJECT_TYPES, code: '1', display: 'Person' },
              role: { system: OBJECT_ROLES, code: '1', display: 'Patient' },
            },
          ]),
      { what: { identifier: { system: 'urn:accompany:audit-hash', value: hash } }, name: 'hash of the line' },
    ],
  }
}
