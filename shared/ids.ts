import { z } from 'zod'

/** Opaque and unguessable: 256 random bits, base64url. It stands in every path of its launch. */
export const LaunchId = z
  .string()
  .regex(/^[A-Za-z0-9_-]{43}$/)
  .brand<'LaunchId'>()
export type LaunchId = z.infer<typeof LaunchId>

/** A FHIR logical id (R4 `id`). It means something only together with its issuer. */
export const FhirId = z
  .string()
  .regex(/^[A-Za-z0-9.-]{1,64}$/)
  .brand<'FhirId'>()
export type FhirId = z.infer<typeof FhirId>

export const MentorId = z
  .string()
  .regex(/^[a-z0-9-]{1,64}$/)
  .brand<'MentorId'>()
export type MentorId = z.infer<typeof MentorId>

/**
 * A mentor as one viewer sees them: another viewer has another id for the same mentor, so that two people
 * who compare their screens learn nothing. It means something only to the server that made it.
 */
export const SeenMentorId = z
  .string()
  .regex(/^[a-z0-9-]{1,64}$/)
  .brand<'SeenMentorId'>()
export type SeenMentorId = z.infer<typeof SeenMentorId>

/** A match as its mentor sees it: not the id the patient and the chart's note know it by. */
export const SeenMatchId = z
  .string()
  .regex(/^[a-z0-9-]{1,64}$/)
  .brand<'SeenMatchId'>()
export type SeenMatchId = z.infer<typeof SeenMatchId>

export const OfferId = z.uuid().brand<'OfferId'>()
export type OfferId = z.infer<typeof OfferId>

export const WaitingId = z.uuid().brand<'WaitingId'>()
export type WaitingId = z.infer<typeof WaitingId>

export const ConsentId = z.uuid().brand<'ConsentId'>()
export type ConsentId = z.infer<typeof ConsentId>

export const InvitationId = z.uuid().brand<'InvitationId'>()
export type InvitationId = z.infer<typeof InvitationId>

export const NoteId = z.uuid().brand<'NoteId'>()
export type NoteId = z.infer<typeof NoteId>

/** What somebody said of helping later, as whoever enrols mentors names it. */
export const LaterId = z.uuid().brand<'LaterId'>()
export type LaterId = z.infer<typeof LaterId>
