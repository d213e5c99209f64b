import { z } from 'zod'
import { SpokenLanguage } from './answers.ts'
import { NoteId, OfferId } from './ids.ts'

/**
 * What a person is told of a note. `waiting`: owed, not yet sent. `in-chart`: the chart has it.
 * `for-review`: the hospital took it and reviews it (202). `uncertain`: sent, no proof yet; we look
 * before we ever send again. `held`: a person must open the chart again or consent is missing.
 * `needs-attention`: the chart refused it. `stopped`: consent was withdrawn before it left.
 */
export const NoteState = z.enum([
  'waiting',
  'in-chart',
  'for-review',
  'uncertain',
  'held',
  'needs-attention',
  'stopped',
])
export type NoteState = z.infer<typeof NoteState>

/** Why a note is where it is, when its state alone does not say. */
export const NoteReason = z.enum([
  'ehr-unreachable',
  'ehr-busy',
  'no-proof',
  'several-in-chart',
  'refused-content',
  'refused-rights',
  'patient-gone',
  'sign-in-needed',
  'consent-withdrawn',
  'patient-mismatch',
])
export type NoteReason = z.infer<typeof NoteReason>

/** The note as it will stand in the chart. `digest` is signed, so that what was read is what is sent. */
export const NotePreview = z.object({
  title: z.string(),
  text: z.string(),
  language: SpokenLanguage,
  digest: z.string().regex(/^[0-9a-f]{64}$/),
})
export type NotePreview = z.infer<typeof NotePreview>

export const OwedNote = z.object({
  id: NoteId,
  /** The match it tells of; null for a summary of agreements. */
  offer: OfferId.nullable(),
  state: NoteState,
  reason: NoteReason.nullable(),
  signedAt: z.iso.datetime(),
  sentAt: z.iso.datetime().nullable(),
  nextTryAt: z.iso.datetime().nullable(),
})
export type OwedNote = z.infer<typeof OwedNote>

/** A peer-support note found in the chart. */
export const ChartNote = z.object({
  reference: z.string(),
  title: z.string(),
  date: z.string().nullable(),
  status: z.enum(['current', 'superseded', 'entered-in-error']),
  text: z.string().nullable(),
})
export type ChartNote = z.infer<typeof ChartNote>
