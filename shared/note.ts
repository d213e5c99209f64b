import { z } from 'zod'
import { SpokenLanguage } from './answers.ts'
import { NoteId, OfferId } from './ids.ts'

/**
 * What a person is told of a note. `to-sign`: owed, and a clinician has not signed it. `waiting`: owed, not yet sent. `in-chart`: the chart has it.
 * `for-review`: the hospital took it and reviews it (202). `uncertain`: sent, no proof yet; we look
 * before we ever send again. `held`: a person must open the chart again or consent is missing.
 * `needs-attention`: the chart refused it. `stopped`: consent was withdrawn before it left.
 */
export const NoteState = z.enum([
  'to-sign',
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
  'ehr-warned',
  'several-in-chart',
  'no-version',
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

/**
 * `begin`: a match has begun. `change`: it has, and an earlier one stands in the chart. `end`: it is over. `mistake`: what
 * stands in the chart should not.
 */
export const NoteKind = z.enum(['begin', 'change', 'end', 'mistake'])
export type NoteKind = z.infer<typeof NoteKind>

export const OwedNote = z.object({
  id: NoteId,
  /** The match it tells of; null for a summary of agreements. */
  offer: OfferId.nullable(),
  kind: z.enum([...NoteKind.options, 'agreements']),
  state: NoteState,
  reason: NoteReason.nullable(),
  signedAt: z.iso.datetime(),
  sentAt: z.iso.datetime().nullable(),
  nextTryAt: z.iso.datetime().nullable(),
})
export type OwedNote = z.infer<typeof OwedNote>

/** A note that something happened for, and that waits for a clinician's signature. */
export const NoteToSign = z.object({
  offer: OfferId,
  kind: NoteKind,
  /** The day it happened. */
  since: z.iso.date(),
  chosenBy: z.enum(['clinician', 'patient', 'programme']),
})
export type NoteToSign = z.infer<typeof NoteToSign>

/** A peer-support note found in the chart. */
export const ChartNote = z.object({
  reference: z.string(),
  title: z.string(),
  date: z.string().nullable(),
  status: z.enum(['current', 'superseded', 'entered-in-error']),
  text: z.string().nullable(),
})
export type ChartNote = z.infer<typeof ChartNote>
