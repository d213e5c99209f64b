import type { SpokenLanguage } from './answers.ts'
import type { Purpose } from './consent.ts'
import { en } from './consent-text/en.ts'
import { fr } from './consent-text/fr.ts'
import type { Tellable } from './told.ts'

/**
 * The version of the text that is read out or shown. Another word is another version; what somebody agreed
 * to stays with their agreement, word for word.
 */
export const CONSENT_TEXT_VERSION = '2026-12.2'

/** One purpose: what it is called, what it means, what stays possible without it, and the way back. */
export type PurposeText = {
  readonly label: string
  readonly means: string
  readonly without: string
  readonly back: string
}

export type ConsentText = {
  readonly purpose: Readonly<Record<Purpose, PurposeText>>
  readonly field: Readonly<Record<Tellable, string>>
  lasts(days: number): string
}

export const CONSENT_TEXT: Readonly<Record<SpokenLanguage, ConsentText>> = { fr, en }
