import type { SeenMentorId } from '../../shared/ids.ts'
import { Disclosable, type Mentor } from '../../shared/mentor.ts'
import { OwnProfile, type OwnWords } from '../../shared/own-profile.ts'
import { cardOf } from './card.ts'
import { fromAfar } from './from-afar.ts'

/** What a mentor said, and which fields the site's list showed when they ticked theirs. */
export type KeptWords = { readonly words: OwnWords; readonly listed: readonly Disclosable[] }

/**
 * A mentor as the site's list has them, and in their own words, which win. Whoever unticks a field last is right: what
 * the list has ceased to show since the mentor ticked is not shown.
 */
export function withOwnWords(mentor: Mentor, { words, listed }: KeptWords): Mentor {
  const own = fromAfar(Object.assign({}, mentor, words))
  const unticked = listed.filter((field) => !mentor.discloses.includes(field))
  return {
    ...own,
    formats: own.formats.length > 0 ? own.formats : mentor.formats,
    discloses: own.discloses.filter((field) => !unticked.includes(field)),
  }
}

/** What a mentor sees of themself: their words as they stand, and the cards that come of them. */
export const profileOf = (mentor: Mentor, id: SeenMentorId): OwnProfile => ({
  said: OwnProfile.shape.said.parse(mentor),
  shown: cardOf(mentor, id),
  whole: cardOf(fromAfar({ ...mentor, discloses: [...Disclosable.options] }), id),
})
