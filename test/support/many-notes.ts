import type { OfferView } from '../../shared/offer.ts'
import { Tellable } from '../../shared/told.ts'
import type { Visit } from './visit.ts'

/**
 * Signs one of many notes for a chart; once more after it broke off, it is the same note. A match is told once: the notes
 * after it are summaries of what was agreed to, and before each the patient ticks otherwise what a mentor is told.
 *
 * takes   the match where its note is meant; `nth`, up to 2,047, counted over all charts: no two summaries say the same
 * gives   what the nurse read and signed
 */
export async function signOneOfMany(visit: Visit, offer: OfferView | null, nth: number): Promise<string> {
  if (offer) {
    await visit.must('launch')
    const { text, digest } = await visit.must('previewNote', { language: 'fr' }, { offer: offer.id })
    await visit.must('signNote', { language: 'fr', digest }, { offer: offer.id })
    return text
  }
  const ticked = Tellable.options.filter((_, bit) => (nth >> bit) & 1)
  await visit.consent(['tell-mentor'], ticked)
  await visit.must('launch')
  const { preview } = await visit.must('consentSummary', { language: 'fr' })
  await visit.must('fileConsentSummary', { language: 'fr', digest: preview.digest })
  return preview.text
}
