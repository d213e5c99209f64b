import type { Answers, Criterion } from '../../../shared/answers.ts'
import type { Finding } from '../../../shared/candidate.ts'
import { DayPart, Hardship, Identity, Interest, Strength } from '../../../shared/life.ts'
import type { Disclosable, MentorFacts } from '../../../shared/mentor.ts'
import { UNKNOWN } from '../entry.ts'
import { type Column, column } from './column.ts'
import { halfAnd } from './overlap.ts'
import { bitsOf, overlapIn } from './sets.ts'

type Lists<T> = {
  readonly criterion: Criterion
  readonly discloses: Disclosable | null
  readonly options: readonly T[]
  readonly said: (answers: Answers) => readonly T[]
  readonly of: (mentor: MentorFacts) => readonly T[] | null
  readonly found: readonly [inCommon: Finding, nothing: Finding]
}

/** Two lists, one on each side: what stands in both brings two people together. Nothing said counts for nothing. */
function inCommon<T extends string>({ criterion, discloses, options, said, of, found }: Lists<T>): Column {
  const bits = bitsOf(options)
  return column({
    criterion,
    discloses,
    facet: ({ mentor }) => bits(of(mentor)),
    asked: ({ answers }) => (said(answers).length === 0 ? null : said(answers)),
    wished: bits,
    compare(wished, has) {
      if (has === null) return UNKNOWN
      const shared = overlapIn(options, wished, has)
      return shared.length === 0
        ? { finding: found[1], similarity: 0 }
        : { finding: found[0], similarity: halfAnd(shared.length, wished.length), shared }
    },
  })
}

/** Needs A2.9: hard times that both have been through, whatever the diagnosis. */
export const hardships = inCommon({
  criterion: 'hardships',
  discloses: 'hardships',
  options: Hardship.options,
  said: (answers) => answers.hardships,
  of: (mentor) => mentor.hardships,
  found: ['came-through-the-same', 'came-through-other-things'],
})

/** Needs A2.9: what the person is looking for is what the mentor is good at. */
export const strengths = inCommon({
  criterion: 'strengths',
  discloses: null,
  options: Strength.options,
  said: (answers) => answers.needs,
  of: (mentor) => mentor.strengths,
  found: ['strong-where-needed', 'strong-elsewhere'],
})

/** Needs A2.10: how both describe themselves, when they wish to. */
export const identity = inCommon({
  criterion: 'identity',
  discloses: 'identities',
  options: Identity.options,
  said: (answers) => answers.identities,
  of: (mentor) => mentor.identities,
  found: ['shares-identity', 'no-identity-in-common'],
})

/** Needs A2.4: interests, only when stated. */
export const interests = inCommon({
  criterion: 'interests',
  discloses: 'interests',
  options: Interest.options,
  said: (answers) => answers.interests,
  of: (mentor) => mentor.interests,
  found: ['shares-interests', 'no-interest-in-common'],
})

/** Needs A3.8: a time at which both can talk. */
export const times = inCommon({
  criterion: 'times',
  discloses: null,
  options: DayPart.options,
  said: (answers) => answers.times,
  of: (mentor) => mentor.times,
  found: ['free-at-the-same-times', 'free-at-other-times'],
})
