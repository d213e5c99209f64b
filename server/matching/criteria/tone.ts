import type { Answers, Tone } from '../../../shared/answers.ts'
import { type Comparison, SPARED, UNKNOWN } from '../entry.ts'
import { column } from './column.ts'

const makesRoom: Comparison = { finding: 'makes-room', similarity: 100 }
const encourages: Comparison = { finding: 'encourages', similarity: 100 }
const either: Comparison = { finding: 'does-either', similarity: 60 }
const opposite: Comparison = { finding: 'opposite-tone', similarity: 0 }

/**
 * Needs A3.3: room to be angry or sad and being cheered up are conflicting goals. Forced cheerfulness is "unrealistic
 * or belittling"; dwelling on what is hard "actually doesn't help" who wants to get on with life. By the patient's wish.
 */
const WISHED: Record<Tone, Record<Tone, Comparison>> = {
  vent: { vent: makesRoom, both: either, encourage: { ...opposite, spares: SPARED.forcedCheer } },
  encourage: { encourage: encourages, both: either, vent: { ...opposite, spares: SPARED.oppositeTone } },
  both: {
    both: { ...either, similarity: 100 },
    vent: { ...makesRoom, similarity: 60 },
    encourage: { ...encourages, similarity: 60 },
  },
}

/** A good listener does not enforce optimism, and who wants solutions would rather not dwell (lines 178 and 182). */
const LEANING: Record<'vent' | 'encourage', Record<Tone, Comparison>> = {
  vent: { vent: makesRoom, both: either, encourage: opposite },
  encourage: { encourage: encourages, both: either, vent: opposite },
}

export const tone = column({
  criterion: 'tone',
  discloses: null,
  facet: ({ mentor }) => mentor.tone,
  asked: ({ answers }) => tonesFor(answers),
  compare: (tones, has) => (has === null ? UNKNOWN : tones[has]),
})

function tonesFor({ tone: asked, style }: Answers): Record<Tone, Comparison> | null {
  if (asked !== null) return WISHED[asked]
  if (style === 'listener') return LEANING.vent
  return style === 'solutions' ? LEANING.encourage : null
}
