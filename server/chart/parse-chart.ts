import { z } from 'zod'
import { PartialDate } from '../../shared/oncology.ts'
import type { Missing } from '../../shared/record.ts'
import type { Chart, ChartCondition, ChartPatient, ChartProcedure, Concept } from './chart.ts'

/**
 * The border between a chart as EHRs write it and a chart as we read it. Whatever has the wrong type is
 * read as absent, never thrown: one odd field does not cost the rest of the chart.
 */
const lenient = <T extends z.ZodType>(schema: T) => schema.nullish().catch(null)

const LONGEST_TEXT = 500
const Text = z
  .union([z.string(), z.number().transform(String)])
  .transform((text) => text.slice(0, LONGEST_TEXT).trim())
  .pipe(z.string().min(1))

const list = <T extends z.ZodType>(item: T) =>
  z
    .union([z.array(z.unknown()), z.record(z.string(), z.unknown()).transform((one) => [one])])
    .catch([])
    .transform((entries) => entries.slice(0, 200).flatMap((entry) => ofType(item, entry)))

const ofType = <T extends z.ZodType>(schema: T, value: unknown): z.output<T>[] => {
  const read = schema.safeParse(value)
  return read.success ? [read.data] : []
}

const CodingFields = z.looseObject({ system: lenient(Text), code: lenient(Text), display: lenient(Text) })
const ConceptFields = z.looseObject({ coding: list(CodingFields).optional(), text: lenient(Text) }).transform(
  ({ coding, text }): Concept => ({
    codings: (coding ?? []).flatMap(({ system, code, display }) =>
      code ? [{ system: system ?? '', code, display: display ?? null }] : [],
    ),
    text: text ?? (coding ?? []).find(({ code, display }) => !code && display)?.display ?? null,
  }),
)

const NOTHING: Concept = { codings: [], text: null }
const Reference = z.looseObject({ reference: lenient(Text) })
const Period = z.looseObject({ start: lenient(Text), end: lenient(Text) })
const Stage = z.looseObject({ summary: lenient(ConceptFields) })

/** FHIR dateTime → the date at its own precision; null when it is none. */
function dateFrom(...candidates: (string | null | undefined)[]): string | null {
  for (const candidate of candidates) {
    const date = candidate?.split('T')[0] ?? ''
    if (PartialDate.safeParse(date).success && isOfCalendar(date)) return date
  }
  return null
}

const isOfCalendar = (date: string) => date.length < 10 || new Date(`${date}T00:00:00Z`).toISOString().startsWith(date)

const Meta = z.looseObject({ security: list(CodingFields).optional() })
const Common = z.looseObject({
  resourceType: z.string(),
  id: Text,
  subject: lenient(Reference),
  meta: lenient(Meta),
  implicitRules: z.unknown().optional(),
  modifierExtension: z.unknown().optional(),
})
type Common = z.infer<typeof Common>

/** Restricted and very restricted data, and anything tagged as sensitive, is not ours to use. */
const RESTRICTED = ['R', 'V', 'ETH', 'HIV', 'PSY', 'SEX', 'SDV', 'STD', 'TABOO', 'BH', 'SUD']

const isRestricted = ({ meta }: Common) =>
  (meta?.security ?? []).some(({ code }) => code != null && RESTRICTED.includes(code.toUpperCase()))

/** A modifier we do not know may turn the meaning around: then the resource is not used. */
const isModified = ({ implicitRules, modifierExtension }: Common) =>
  implicitRules != null || (Array.isArray(modifierExtension) && modifierExtension.length > 0)

type Kind = 'use' | keyof Chart['leftOut']

function sorted<T extends { verificationStatus?: string | null; status?: string | null }>(
  entries: readonly unknown[],
  patientId: string,
  read: (resource: Common) => T | null,
): { used: T[]; leftOut: Chart['leftOut'] } {
  const used: T[] = []
  const leftOut = { otherPatient: 0, inError: 0, malformed: 0 }
  for (const entry of entries) {
    const common = Common.safeParse(entry)
    const resource = common.success ? read(common.data) : null
    const kind: Kind = common.success ? kindOf(common.data, resource, patientId) : 'malformed'
    if (kind === 'use' && resource) used.push(resource)
    else if (kind !== 'use') leftOut[kind] += 1
  }
  return { used, leftOut }
}

function kindOf(
  common: Common,
  resource: { verificationStatus?: string | null; status?: string | null } | null,
  patientId: string,
): Kind {
  const reference = common.subject?.reference
  if (!reference) return 'malformed'
  if (reference.split('/_history/')[0]?.split('/').slice(-2).join('/') !== `Patient/${patientId}`) return 'otherPatient'
  if (!resource || isModified(common) || isRestricted(common)) return 'malformed'
  const inError = resource.verificationStatus === 'entered-in-error' || resource.status === 'entered-in-error'
  return inError ? 'inError' : 'use'
}

/** A status by its code alone: EHRs write it under old and foreign URIs. */
const codeOf = (concept: Concept | null | undefined) =>
  (concept?.codings[0]?.code ?? concept?.text)?.toLowerCase().replace(/\s+/g, '-') ?? null

const ConditionFields = z.looseObject({
  clinicalStatus: lenient(ConceptFields),
  verificationStatus: lenient(ConceptFields),
  category: list(ConceptFields).optional(),
  code: lenient(ConceptFields),
  bodySite: list(ConceptFields).optional(),
  onsetDateTime: lenient(Text),
  onsetPeriod: lenient(Period),
  onsetString: lenient(Text),
  abatementDateTime: lenient(Text),
  abatementPeriod: lenient(Period),
  recordedDate: lenient(Text),
  stage: list(Stage).optional(),
})

/**
 * Conditions of this patient, as they can be used.
 *
 * takes   resources of a search, whatever they are
 * gives   the conditions, and how many were left out and why
 */
export function parseConditions(entries: readonly unknown[], patientId: string) {
  const { used, leftOut } = sorted(entries, patientId, conditionFrom)
  return { conditions: used, leftOut }
}

function conditionFrom(resource: Common): ChartCondition | null {
  const read = ConditionFields.safeParse(resource)
  if (!read.success || resource.resourceType !== 'Condition') return null
  const it = read.data
  return {
    reference: `Condition/${resource.id}`,
    concept: it.code ?? NOTHING,
    clinicalStatus: codeOf(it.clinicalStatus),
    verificationStatus: codeOf(it.verificationStatus),
    categories: (it.category ?? []).flatMap((category) => codeOf(category) ?? []),
    onset: dateFrom(it.onsetDateTime, it.onsetPeriod?.start, it.onsetString),
    abatement: dateFrom(it.abatementDateTime, it.abatementPeriod?.end),
    recorded: dateFrom(it.recordedDate),
    bodySites: it.bodySite ?? [],
    stages: (it.stage ?? []).flatMap(({ summary }) => summary ?? []),
  }
}

const ProcedureFields = z.looseObject({
  status: lenient(Text),
  category: lenient(ConceptFields),
  code: lenient(ConceptFields),
  performedDateTime: lenient(Text),
  performedPeriod: lenient(Period),
  performedString: lenient(Text),
  reasonCode: list(ConceptFields).optional(),
  reasonReference: list(Reference).optional(),
  bodySite: list(ConceptFields).optional(),
})

/** As `parseConditions`, for procedures. */
export function parseProcedures(entries: readonly unknown[], patientId: string) {
  const { used, leftOut } = sorted(entries, patientId, procedureFrom)
  return { procedures: used, leftOut }
}

function procedureFrom(resource: Common): ChartProcedure | null {
  const read = ProcedureFields.safeParse(resource)
  if (!read.success || resource.resourceType !== 'Procedure') return null
  const it = read.data
  const first = dateFrom(it.performedDateTime, it.performedPeriod?.start, it.performedString)
  return {
    reference: `Procedure/${resource.id}`,
    concept: it.code ?? NOTHING,
    category: it.category ?? null,
    status: it.status?.toLowerCase() ?? null,
    first,
    last: dateFrom(it.performedPeriod?.end) ?? (it.performedPeriod ? null : first),
    reasons: (it.reasonReference ?? []).flatMap(({ reference }) => reference?.split('/').slice(-2).join('/') ?? []),
    reasonConcepts: it.reasonCode ?? [],
    bodySites: it.bodySite ?? [],
  }
}

const Communication = z.looseObject({ preferred: z.unknown().optional(), language: lenient(ConceptFields) })
const Extension = z.looseObject({ url: lenient(Text), valueCodeableConcept: lenient(ConceptFields) })
const PatientFields = z.looseObject({
  resourceType: z.literal('Patient'),
  id: Text,
  birthDate: lenient(Text),
  gender: lenient(z.enum(['female', 'male', 'other', 'unknown'])),
  deceasedBoolean: z.unknown().optional(),
  deceasedDateTime: z.unknown().optional(),
  address: list(z.looseObject({ use: lenient(Text), postalCode: lenient(Text) })).optional(),
  communication: list(Communication).optional(),
  extension: list(
    z.looseObject({
      url: lenient(Text),
      extension: list(Extension).optional(),
      valueCodeableConcept: lenient(ConceptFields),
    }),
  ).optional(),
})

export function parsePatient(resource: unknown): ChartPatient | null {
  const read = PatientFields.safeParse(resource)
  if (!read.success) return null
  const it = read.data
  const spoken = it.communication?.find(({ preferred }) => preferred === true) ?? it.communication?.[0]
  const home = it.address?.find(({ use }) => use === 'home') ?? it.address?.find(({ use }) => use !== 'old')
  const identity = it.extension?.find(({ url }) => /genderIdentity$/i.test(url ?? ''))
  return {
    reference: `Patient/${it.id}`,
    birthDate: dateFrom(it.birthDate),
    gender: it.gender ?? null,
    genderIdentity: identity?.valueCodeableConcept ?? identity?.extension?.[0]?.valueCodeableConcept ?? null,
    language: spoken?.language?.codings[0]?.code ?? spoken?.language?.text ?? null,
    postalCode: home?.postalCode ?? null,
    deceased: it.deceasedBoolean === true || typeof it.deceasedDateTime === 'string',
  }
}

const Bundle = z.looseObject({
  resourceType: z.literal('Bundle'),
  entry: z.array(z.unknown()).nullish().catch(null),
})

/**
 * A chart out of one bundle, for the patient of the launch and nobody else in it.
 *
 * gives   null when it is no Bundle
 */
export function chartFromBundle(bundle: unknown, patientId: string): Chart | null {
  const read = Bundle.safeParse(bundle)
  if (!read.success) return null
  const resources = (read.data.entry ?? []).map((entry) => (entry as { resource?: unknown } | null)?.resource)
  const ofKind = (type: string) =>
    resources.filter((resource) => (resource as { resourceType?: unknown } | null)?.resourceType === type)
  const people = ofKind('Patient').map(parsePatient)
  const { conditions, leftOut: ofConditions } = parseConditions(ofKind('Condition'), patientId)
  const { procedures, leftOut: ofProcedures } = parseProcedures(ofKind('Procedure'), patientId)
  const missing: Missing[] = []
  return {
    patient: people.find((person) => person?.reference === `Patient/${patientId}`) ?? null,
    conditions,
    procedures,
    missing,
    leftOut: {
      otherPatient: ofConditions.otherPatient + ofProcedures.otherPatient,
      inError: ofConditions.inError + ofProcedures.inError,
      malformed: ofConditions.malformed + ofProcedures.malformed,
    },
  }
}
