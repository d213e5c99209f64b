import type { Criterion } from '../../../shared/answers.ts'
import type { Finding } from '../../../shared/candidate.ts'
import type { Family, Menopause, Occupation } from '../../../shared/life.ts'
import type { Disclosable, MentorFacts } from '../../../shared/mentor.ts'
import type { Profile } from '../../../shared/profile.ts'
import { UNKNOWN } from '../entry.ts'
import { type Column, column } from './column.ts'

type Stage<T extends string> = {
  readonly criterion: Criterion
  readonly discloses: Disclosable
  readonly said: (profile: Profile) => T | null
  readonly of: (mentor: MentorFacts) => T | null
  /** How near two lives are that are not the same, 1 to 99; those that are not listed have nothing in common. */
  readonly near: readonly (readonly [T, T, number])[]
  readonly found: readonly [same: Finding, other: Finding]
}

/** Similar enough to be called the same. */
const ALIKE = 60

/** Needs A2.2: where somebody is in life, rather than their age. It counts once the person says where they are. */
function lifeStage<T extends string>({ criterion, discloses, said, of, near, found }: Stage<T>): Column {
  return column({
    criterion,
    discloses,
    facet: ({ mentor }) => of(mentor),
    asked: said,
    compare(own, has) {
      if (has === null) return UNKNOWN
      const pair = near.find(([one, other]) => (one === own && other === has) || (one === has && other === own))
      const similarity = own === has ? 100 : (pair?.[2] ?? 0)
      return similarity < ALIKE ? { finding: found[1], similarity } : { finding: found[0], similarity, shared: [has] }
    },
  })
}

export const family = lifeStage<Family>({
  criterion: 'family',
  discloses: 'family',
  said: ({ answers }) => answers.family,
  of: (mentor) => mentor.family,
  near: [['couple', 'children_at_home', 30]],
  found: ['same-family-life', 'other-family-life'],
})

export const work = lifeStage<Occupation>({
  criterion: 'work',
  discloses: 'occupation',
  said: ({ answers }) => answers.occupation,
  of: (mentor) => mentor.occupation,
  near: [
    ['working', 'on_leave', 80],
    ['retired', 'volunteer', 80],
    ['working', 'studying', 30],
    ['not_working', 'volunteer', 30],
    ['not_working', 'on_leave', 30],
  ],
  found: ['same-work-life', 'other-work-life'],
})

export const menopause = lifeStage<Menopause>({
  criterion: 'menopause',
  discloses: 'menopause',
  said: ({ answers }) => answers.menopause,
  of: (mentor) => mentor.menopause,
  near: [['during', 'after', 50]],
  found: ['same-menopause', 'other-menopause'],
})
