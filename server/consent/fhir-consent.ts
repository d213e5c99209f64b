import type { CodeableConcept, Coding, Consent, ConsentProvision, Reference, RelatedPerson } from 'fhir/r4.d.ts'
import type { SpokenLanguage } from '../../shared/answers.ts'
import type { ConsentMode, Purpose } from '../../shared/consent.ts'
import { CONSENT_TEXT } from '../../shared/consent-text.ts'
import { ReadResource } from '../../shared/record.ts'
import { Tellable } from '../../shared/told.ts'

/** One agreement to one purpose, from its beginning to its end. */
export type Agreement = {
  readonly id: string
  readonly issuer: string
  readonly patient: string
  readonly purpose: Purpose
  readonly fields: readonly Tellable[]
  readonly mode: ConsentMode
  /** Who was at the keyboard, `Practitioner/abc`. */
  readonly recordedBy: string
  readonly textVersion: string
  readonly language: SpokenLanguage
  readonly days: number
  readonly givenAt: Date
  readonly expiresAt: Date
  /** The person was asked and said no. */
  readonly declined: boolean
}

/**
 * An agreement as FHIR R4 Consent. It carries the text that was read, in its language, and no name. Its
 * references are relative to the issuer, which is its source.
 *
 * source  FHIR R4 Consent; codes of consentscope, consentaction, v3-ActCode, v3-ActReason, v3-ParticipationType
 */
export function fhirConsent(agreement: Agreement): Consent {
  const person: Reference = { reference: `Patient/${agreement.patient}` }
  const givenAt = agreement.givenAt.toISOString()
  return {
    resourceType: 'Consent',
    id: agreement.id,
    meta: { source: agreement.issuer },
    ...(agreement.mode === 'parent' ? { contained: [parentOf(person)] } : {}),
    identifier: [{ system: 'urn:accompany:consent', value: agreement.id }],
    status: agreement.declined ? 'rejected' : 'active', // a refusal is kept as one: nobody asks again
    scope: { coding: [{ system: `${THO}/consentscope`, code: 'patient-privacy' }] },
    category: [{ coding: [{ system: 'http://loinc.org', code: '59284-0' }] }],
    patient: person,
    dateTime: givenAt,
    performer: [performerOf(agreement, person)],
    sourceAttachment: {
      contentType: 'text/plain;charset=utf-8',
      language: `${agreement.language}-CA`,
      title: `${CONSENT_TEXT[agreement.language].purpose[agreement.purpose].label} (${agreement.textVersion})`,
      creation: givenAt,
      data: Buffer.from(textOf(agreement), 'utf8').toString('base64'),
    },
    policyRule: { coding: [{ system: `${THO}/v3-ActCode`, code: agreement.fields.length > 0 ? 'OPTINR' : 'OPTIN' }] },
    ...(agreement.mode === 'spoken' || agreement.mode === 'parent'
      ? { verification: [{ verified: true, verifiedWith: performerOf(agreement, person), verificationDate: givenAt }] }
      : {}),
    provision: provisionOf(agreement),
  }
}

/** The same agreement, over: what was read stays word for word. */
export const endedConsent = (consent: Consent, at: Date): Consent => ({
  ...consent,
  status: 'inactive',
  provision: { ...consent.provision, period: { ...consent.provision?.period, end: at.toISOString() } },
})

const THO = 'http://terminology.hl7.org/CodeSystem'

/**
 * Who agrees in the place of a child under 14: what they are, and no more is known of them than that.
 *
 * source  CQLR c. P-39.1, s. 4.1; v3-RoleCode RESPRSN, who has legal responsibility for another
 */
const parentOf = (child: Reference): RelatedPerson => ({
  resourceType: 'RelatedPerson',
  id: 'parent',
  patient: child,
  relationship: [{ ...concept('v3-RoleCode', 'RESPRSN'), text: 'titulaire de l’autorité parentale ou tuteur' }],
})

/** A `Person` may not perform in R4: they are named by their identifier at the issuer. */
function performerOf({ mode, recordedBy, issuer }: Agreement, person: Reference): Reference {
  if (mode === 'parent') return { reference: '#parent' }
  if (mode !== 'proxy') return person
  return recordedBy.startsWith('RelatedPerson/')
    ? { reference: recordedBy }
    : { type: 'RelatedPerson', identifier: { system: issuer, value: recordedBy } }
}

/** What was read: the purpose, what it means, for how long, the way back, and what was ticked. */
export function textOf({ language, purpose, fields, days }: Agreement): string {
  const words = CONSENT_TEXT[language]
  const { label, means, without, back } = words.purpose[purpose]
  const ticked = fields.map((field) => `– ${words.field[field]}`)
  return [label, '', means, ...ticked, without, words.lasts(days), back].join('\n')
}

type Rule = {
  readonly actor: string
  readonly actions: readonly string[]
  readonly why: string
  readonly about: readonly string[]
}

/** What is allowed to whom, and why. Classes are FHIR resource types; `match` works on what others allowed to read. */
const RULES: Record<Purpose, Rule> = {
  'read-record': {
    actor: 'Accompany',
    actions: ['access', 'collect'],
    why: 'PATRQT',
    about: ReadResource.options,
  },
  match: { actor: 'Accompany', actions: ['use'], why: 'PATRQT', about: ['QuestionnaireResponse'] },
  'tell-mentor': { actor: 'Mentor', actions: ['disclose'], why: 'SUPNWK', about: [] },
  'write-note': { actor: 'Care team', actions: ['disclose'], why: 'COC', about: ['DocumentReference'] },
  'share-summaries': {
    actor: 'Mentor and care team',
    actions: ['disclose'],
    why: 'SUPNWK',
    about: ['DocumentReference'],
  },
}

function provisionOf(agreement: Agreement): ConsentProvision {
  const rule = RULES[agreement.purpose]
  return {
    type: agreement.declined ? 'deny' : 'permit',
    period: {
      start: agreement.givenAt.toISOString(),
      end: agreement.expiresAt.toISOString(),
    },
    actor: [{ role: concept('v3-ParticipationType', 'IRCP'), reference: { display: rule.actor } }],
    action: rule.actions.map((action) => concept('consentaction', action)),
    purpose: [coding('v3-ActReason', rule.why)],
    ...(rule.about.length > 0 ? { class: rule.about.map((code) => ({ system: RESOURCE_TYPES, code })) } : {}),
    ...(agreement.purpose === 'tell-mentor' ? toldIn(agreement) : {}),
  }
}

const RESOURCE_TYPES = 'http://hl7.org/fhir/resource-types'
const FIELDS = 'urn:accompany:told-to-mentor'

/** A provision without a code is about everything: what was not ticked is denied by name. */
function toldIn({ fields, declined }: Agreement): Partial<ConsentProvision> {
  const codes = (some: readonly Tellable[]) => some.map((code) => ({ coding: [{ system: FIELDS, code }] }))
  const others = Tellable.options.filter((field) => !fields.includes(field))
  if (fields.length === 0 || declined) return { type: 'deny', code: codes(Tellable.options) }
  return others.length === 0
    ? { code: codes(fields) }
    : { code: codes(fields), provision: [{ type: 'deny', code: codes(others) }] }
}

const coding = (system: string, code: string): Coding => ({ system: `${THO}/${system}`, code })
const concept = (system: string, code: string): CodeableConcept => ({ coding: [coding(system, code)] })
