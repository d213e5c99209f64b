import type { LessonsView } from '../../shared/lesson.ts'
import { LEARNT_AT_MOST, type Profile } from '../../shared/profile.ts'
import type { House } from '../house.ts'
import { LEAST, learntFrom, lessonsFrom, type Outcome } from '../matching/learn.ts'
import { meanTold, told } from '../programme/told.ts'
import { type Judged, judgedMatches } from './feedback-store.ts'
import { latestOf } from './latest.ts'
import { openAmongOthers } from './ranking-kept.ts'

type Teaching = Pick<House, 'config' | 'vault' | 'db' | 'log'>

/** What came of the latest matches whose readings are still kept; who withdrew is no longer among them. */
async function outcomesIn(teaching: Teaching): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for await (const judged of latestOf((page) => judgedMatches(teaching.db, page)))
    outcomes.push(...outcomeOf(judged, teaching))
  return outcomes
}

function outcomeOf({ offer, sealedRanking, verdict }: Judged, teaching: Teaching): Outcome[] {
  const found = verdict === 'undecided' ? null : openAmongOthers(teaching, { offer: { id: offer }, sealedRanking })
  return found ? [{ readings: found.readings, fitted: verdict === 'good_fit' }] : []
}

/** What was learnt holds so long before it is worked out again: a ranking must not wait for thousands of matches. */
const HOLDS_MS = 3_600_000

/** What feedback adds to the site's default weights; {} where the site has switched it off. */
export function learntFor(teaching: Teaching, now: () => Date): () => Promise<Profile['learnt']> {
  let learnt: Promise<Profile['learnt']> | null = null
  let until = 0
  return () => {
    if (!teaching.config.site.learnsFromFeedback) return Promise.resolve({})
    if (learnt && now().getTime() < until) return learnt
    until = now().getTime() + HOLDS_MS
    learnt = outcomesIn(teaching).then((outcomes) => learntFrom(lessonsFrom(outcomes)))
    learnt.catch(() => {
      until = 0
    })
    return learnt
  }
}

/** The same, to be looked into: also where it is switched off, so that a site knows what it would do. */
export async function lessonsView(teaching: Teaching): Promise<LessonsView> {
  const lessons = lessonsFrom(await outcomesIn(teaching)).map(({ criterion, whenFitted, whenNot, percent }) => ({
    criterion,
    fitted: told(whenFitted.length),
    misfitted: told(whenNot.length),
    metWhenFitted: meanTold(whenFitted),
    metWhenNot: meanTold(whenNot),
    percent,
  }))
  return { used: teaching.config.site.learnsFromFeedback, atMost: LEARNT_AT_MOST, least: LEAST, lessons }
}
