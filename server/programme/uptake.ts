import { SpokenLanguage } from '../../shared/answers.ts'
import type { AgeBand } from '../../shared/oncology.ts'
import type { Profile } from '../../shared/profile.ts'
import type { Uptake, UptakeCell, UptakeView } from '../../shared/uptake.ts'
import { isRare } from '../matching/weights.ts'
import { meanTold, told } from './told.ts'

/** How far somebody came: who said yes was proposed somebody. Who waits is counted apart. */
export type Journey = {
  readonly profile: Profile
  readonly stage: 'waiting' | 'proposed' | 'said-yes' | 'accompanied'
  /** How much of what counts to them the mentor proposed last has, 0 to 1; null where it is not known. */
  readonly fit: number | null
}

/** Whom the programme reaches, in all and by group; the order of people changes nothing. */
export const uptakeOf = (journeys: readonly Journey[]): Pick<UptakeView, 'all' | 'cells'> => ({
  all: uptakeBy(journeys),
  cells: GROUPS.flatMap(({ by, of }) => {
    const values = [...new Set(journeys.flatMap(({ profile }) => of(profile) ?? []))].sort()
    return values.map((value) => ({ by, value, ...uptakeBy(journeys.filter(({ profile }) => of(profile) === value)) }))
  }).filter(({ proposed, waiting }) => proposed !== 'few' || waiting !== 'few'),
})

const AGE: Record<AgeBand, string> = {
  '0-17': '0-44',
  '18-24': '0-44',
  '25-34': '0-44',
  '35-44': '0-44',
  '45-54': '45-64',
  '55-64': '45-64',
  '65-74': '65+',
  '75+': '65+',
}

type Group = { readonly by: UptakeCell['by']; readonly of: (profile: Profile) => string | null }

const GROUPS: readonly Group[] = [
  { by: 'gender', of: ({ gender }) => gender },
  { by: 'age', of: ({ ageBand }) => ageBand && AGE[ageBand] },
  {
    by: 'language',
    of: ({ language }) => language && (SpokenLanguage.safeParse(language).success ? language : 'other'),
  },
  {
    by: 'prognosis',
    of: ({ livesWithIt }) => (livesWithIt === null ? null : livesWithIt ? 'lives-with-it' : 'behind-them'),
  },
  { by: 'rarity', of: (profile) => (profile.site === null ? null : isRare(profile) ? 'rare' : 'frequent') },
]

function uptakeBy(journeys: readonly Journey[]): Uptake {
  const count = (...stages: Journey['stage'][]) => told(journeys.filter(({ stage }) => stages.includes(stage)).length)
  return {
    proposed: count('proposed', 'said-yes', 'accompanied'),
    saidYes: count('said-yes', 'accompanied'),
    accompanied: count('accompanied'),
    waiting: count('waiting'),
    fit: meanTold(journeys.flatMap(({ fit }) => fit ?? [])),
  }
}
