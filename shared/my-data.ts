import { z } from 'zod'
import { SeenLine } from './audit.ts'
import { ConsentView } from './consent.ts'
import { Meeting, Shown } from './contact.ts'
import { Correction } from './correction.ts'
import { Feedback } from './feedback.ts'
import { InvitationView } from './invitation.ts'
import { OwnLater } from './later.ts'
import { OwedNote } from './note.ts'
import { OfferView } from './offer.ts'
import { ChartRecord } from './record.ts'

/** Something we keep, and for how long: in words the client has for each. */
export const KeptThing = z.enum(['access', 'record', 'answers', 'later', 'matches', 'agreements', 'notes', 'audit'])
export type KeptThing = z.infer<typeof KeptThing>

/** What was seen and done, the latest first, and until when what is kept. */
export const MySeen = z.object({
  lines: z.array(SeenLine),
  /** There were more than are listed here; all are in the copy. */
  more: z.boolean(),
  /** Days; null is "as long as the law asks", for what proves what was done. */
  keptFor: z.array(z.object({ thing: KeptThing, days: z.int().nullable() })),
})
export type MySeen = z.infer<typeof MySeen>

/** A FHIR R4 resource, as we keep it. */
const Resource = z.custom<{ readonly resourceType: string }>(
  (one) => typeof one === 'object' && one !== null && 'resourceType' in one,
)

/** A match, with what the person said and showed in it. */
const OwnMatch = OfferView.omit({ mentor: true, id: true, candidate: true }).extend({
  shown: Shown.nullable(),
  meeting: Meeting.nullable(),
  /** The days of contact that were noted. */
  contacts: z.array(z.iso.date()),
  feedback: z.array(Feedback),
})

/** All that is kept of a person, for themself. Nothing in it leads to a mentor's person. */
export const MyData = z.object({
  madeAt: z.iso.datetime(),
  agreements: z.array(ConsentView),
  consentResources: z.array(Resource),
  record: ChartRecord.nullable(),
  /** null where it cannot be read any more. */
  corrections: z.array(Correction).nullable(),
  questionnaireResponse: Resource.nullable(),
  waitingSince: z.iso.date().nullable(),
  later: OwnLater.shape.said,
  matches: z.array(OwnMatch),
  rulesAccepted: z.string().nullable(),
  /** Since when nobody is to bring it up. */
  quietSince: z.iso.datetime().nullable(),
  invitations: z.array(InvitationView.omit({ id: true })),
  /** The notes of the matches: what each is and where it got to. Their words stand in the hospital's record. */
  notes: z.array(OwedNote.omit({ id: true, offer: true })),
  seen: z.array(SeenLine),
})
export type MyData = z.infer<typeof MyData>
