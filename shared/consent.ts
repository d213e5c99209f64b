import { z } from 'zod'
import { SpokenLanguage } from './answers.ts'

/**
 * Each purpose is agreed to, and withdrawn, on its own. `tell-mentor`: what a mentor may see of the person
 * before accepting, field by field. `share-summaries`: summaries of contacts, both ways between mentor and team.
 */
export const Purpose = z.enum(['read-record', 'match', 'tell-mentor', 'write-note', 'share-summaries'])
export type Purpose = z.infer<typeof Purpose>

/** The version of the text that is read out or shown. A new text is a new version, and the old stay readable. */
export const CONSENT_TEXT_VERSION = '2026-12'

/** `spoken`: the clinician read the text out and the patient said yes. `self`: the patient agreed on their own screen. */
export const ConsentMode = z.enum(['spoken', 'self'])
export type ConsentMode = z.infer<typeof ConsentMode>

export const ConsentRequest = z.object({
  purposes: z.array(Purpose).min(1).max(5),
  textVersion: z.string().max(20),
  language: SpokenLanguage,
})
export type ConsentRequest = z.infer<typeof ConsentRequest>

export const ConsentView = z.object({
  purpose: Purpose,
  state: z.enum(['never', 'active', 'withdrawn', 'expired']),
  mode: ConsentMode.nullable(),
  givenAt: z.iso.datetime().nullable(),
  expiresAt: z.iso.datetime().nullable(),
  withdrawnAt: z.iso.datetime().nullable(),
  textVersion: z.string().nullable(),
})
export type ConsentView = z.infer<typeof ConsentView>
