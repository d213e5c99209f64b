import type { Answers, Style } from '../../../shared/answers.ts'
import { type Comparison, SPARED, UNKNOWN } from '../entry.ts'
import { column } from './column.ts'

const listens: Comparison = { finding: 'listens', similarity: 100 }
const solves: Comparison = { finding: 'looks-for-solutions', similarity: 100 }
const opposite: Comparison = { finding: 'opposite-style', similarity: 0, spares: SPARED.oppositeStyle }
const doesBoth: Comparison = { finding: 'does-both', similarity: 50 }
const but = (found: Comparison, similarity: number): Comparison => ({ ...found, similarity })

/** Needs A3.2: listening and solving are opposites; somebody who does both is neutral. By the patient's wish. */
const WISHED: Record<Style, Record<Style, Comparison>> = {
  listener: { listener: listens, both: doesBoth, solutions: opposite },
  solutions: { solutions: solves, both: doesBoth, listener: opposite },
  both: { both: but(doesBoth, 100), listener: but(listens, 50), solutions: but(solves, 50) },
}

/** Study of eight, line 222: where no style is asked for, the need leans to one, and no style is an opposite. */
const LEANING: Record<'listener' | 'solutions', Record<Style, Comparison>> = {
  listener: { listener: listens, both: but(doesBoth, 75), solutions: but(solves, 50) },
  solutions: { solutions: solves, both: but(doesBoth, 75), listener: but(listens, 50) },
}

export const style = column({
  criterion: 'style',
  discloses: null,
  facet: ({ mentor }) => mentor.style,
  asked: ({ answers }) => stylesFor(answers),
  compare: (styles, has) => (has === null ? UNKNOWN : styles[has]),
})

/** Who needs to vent wants a listener (study of eight, lines 180 and 222), unless they say otherwise. */
function stylesFor({ style: asked, tone, supports }: Answers): Record<Style, Comparison> | null {
  if (asked !== null) return WISHED[asked]
  if (tone === 'vent') return WISHED.listener
  const [first] = supports
  if (first === 'emotional') return LEANING.listener
  return first === 'practical' || first === 'navigation' ? LEANING.solutions : null
}
