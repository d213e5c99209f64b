import { z } from 'zod'
import { SpokenLanguage } from './answers.ts'
import { several } from './several.ts'
import { Tellable } from './told.ts'

/**
 * Each purpose is agreed to, and withdrawn, on its own. `tell-mentor`: what a mentor may see of the person
 * before accepting, field by field. `share-summaries`: summaries of contacts, both ways between mentor and team.
 */
export const Purpose = z.enum(['read-record', 'match', 'tell-mentor', 'write-note', 'share-summaries'])
export type Purpose = z.infer<typeof Purpose>

export { CONSENT_TEXT_VERSION } from './consent-text.ts'

/**
 * `spoken`: the clinician read the text out and the patient said yes. `self`: the patient agreed on their own
 * screen. `parent`: the clinician read the text out and a holder of parental authority said yes, for a child under 14.
 * `proxy`: somebody who signed in for the patient and may decide for them did.
 */
export const ConsentMode = z.enum(['spoken', 'self', 'parent', 'proxy'])
export type ConsentMode = z.infer<typeof ConsentMode>

export const ConsentRequest = z.object({
  purposes: several(Purpose, 1),
  /** What a mentor may be told; heard for `tell-mentor` only. None is an answer too. */
  fields: several(Tellable).default([]),
  textVersion: z.string().max(20),
  language: SpokenLanguage,
})
export type ConsentRequest = z.infer<typeof ConsentRequest>

export const ConsentView = z.object({
  purpose: Purpose,
  /** `declined`: the person was asked and said no. Nobody asks again by themselves. */
  state: z.enum(['never', 'active', 'declined', 'withdrawn', 'expired']),
  mode: ConsentMode.nullable(),
  givenAt: z.iso.datetime().nullable(),
  expiresAt: z.iso.datetime().nullable(),
  withdrawnAt: z.iso.datetime().nullable(),
  textVersion: z.string().nullable(),
  /** The language the text was read or shown in. */
  language: SpokenLanguage.nullable(),
  /** What a mentor may be told; [] for every other purpose. */
  fields: z.array(Tellable),
  /** Days it lasts when it is given today. */
  days: z.int(),
})
export type ConsentView = z.infer<typeof ConsentView>

/** What is in force for whoever holds this page, asked again and again: when it changes, the page closes what it no longer may show. */
export const Standing = z.object({
  purposes: z.array(Purpose),
  /** In so many seconds the page closes if nobody touches it; null where nothing would keep it open. */
  idleInS: z.int().nullable(),
})
export type Standing = z.infer<typeof Standing>
