import { z } from 'zod'
import { Format, Style, Support, Tone, Topic } from './answers.ts'
import { DayPart, Family, Hardship, Identity, Interest, Menopause, Occupation, Strength } from './life.ts'
import { Disclosable, Mentor, MentorCard } from './mentor.ts'
import { several } from './several.ts'

/**
 * What is a mentor’s own word: how they accompany, what of their life they say, and which fields they show. Their
 * illness, age, gender, languages and region are on the site’s list. What is left out stands as it was.
 */
export const OwnWords = z
  .strictObject({
    style: Style,
    tone: Tone.nullable(),
    /** The one they do best first. */
    supports: several(Support, 1),
    topics: several(Topic),
    formats: several(Format, 1),
    times: several(DayPart, 1).nullable(),
    family: Family.nullable(),
    occupation: Occupation.nullable(),
    menopause: Menopause.nullable(),
    hardships: several(Hardship).nullable(),
    strengths: several(Strength).nullable(),
    identities: several(Identity).nullable(),
    interests: several(Interest).nullable(),
    discloses: several(Disclosable),
  })
  .partial()
export type OwnWords = z.infer<typeof OwnWords>

/** Those words as they stand: said by the mentor, or else by the site’s list. */
const Said = Mentor.pick({
  style: true,
  tone: true,
  supports: true,
  topics: true,
  formats: true,
  times: true,
  family: true,
  occupation: true,
  menopause: true,
  hardships: true,
  strengths: true,
  identities: true,
  interests: true,
  discloses: true,
} satisfies Record<keyof OwnWords, true>)

/** `shown` is what others read of the mentor; `whole`, what they would if every field were ticked. */
export const OwnProfile = z.object({ said: Said, shown: MentorCard, whole: MentorCard })
export type OwnProfile = z.infer<typeof OwnProfile>
