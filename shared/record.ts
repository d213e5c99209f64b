import { z } from 'zod'
import { ClinicalFeatures } from './features.ts'

/** What a site may ask for beyond the least: it deepens the same features, and nothing breaks without it. */
export const ExtraResource = z.enum(['Observation', 'MedicationRequest', 'MedicationAdministration'])
export type ExtraResource = z.infer<typeof ExtraResource>

export const ReadResource = z.enum(['Patient', 'Condition', 'Procedure', ...ExtraResource.options])
export type ReadResource = z.infer<typeof ReadResource>

/** Why a part of the chart is missing. */
export const MissingReason = z.enum([
  'refused',
  'not-granted',
  'too-slow',
  'unreachable',
  'too-large',
  'malformed',
  'incomplete',
])
export type MissingReason = z.infer<typeof MissingReason>

export const Missing = z.object({ resource: ReadResource, reason: MissingReason })
export type Missing = z.infer<typeof Missing>

/** An extra that the EHR does not grant is said, and makes no chart partial: what was granted was read in full. */
export const isWhole = (missing: readonly Missing[]): boolean =>
  missing.every(({ resource, reason }) => reason === 'not-granted' && ExtraResource.safeParse(resource).success)

/** Whether a later reading of the chart lost a part that the earlier one had. */
export const readsLess = (before: readonly Missing[], now: readonly Missing[]): boolean =>
  now.some(({ resource }) => before.every((missing) => missing.resource !== resource))

/** The features, and how whole the chart was when they were read. */
export const ChartRecord = z.object({
  features: ClinicalFeatures,
  completeness: z.enum(['complete', 'partial']),
  missing: z.array(Missing),
  /** Entries left out because they were about somebody else, in error, or could not be understood. */
  leftOut: z.object({ otherPatient: z.int(), inError: z.int(), malformed: z.int() }),
  readAt: z.iso.datetime(),
})
export type ChartRecord = z.infer<typeof ChartRecord>

/** One line of the reading, streamed as it happens (application/x-ndjson). */
export const ReadProgress = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('page'), resource: ReadResource, entries: z.int() }),
  z.object({ kind: z.literal('done'), resource: ReadResource, entries: z.int() }),
  z.object({ kind: z.literal('missing'), missing: Missing }),
  z.object({ kind: z.literal('record'), record: ChartRecord }),
  z.object({ kind: z.literal('problem'), problem: z.string() }),
])
export type ReadProgress = z.infer<typeof ReadProgress>
