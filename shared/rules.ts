import { z } from 'zod'
import { SpokenLanguage } from './answers.ts'

/** The version of the rules and limits of peer support. Both sides accept it before they are put in contact. */
export const RULES_VERSION = '2026-11'

export const RulesView = z.object({
  version: z.string(),
  acceptedVersion: z.string().nullable(),
  /** The version in force was accepted. */
  accepted: z.boolean(),
})
export type RulesView = z.infer<typeof RulesView>

export const RulesAccepted = z.object({ version: z.string().max(20), language: SpokenLanguage })
