import type { Criterion } from '../../shared/answers.ts'
import type { Reading } from '../../shared/candidate.ts'
import type { PartialDate } from '../../shared/oncology.ts'
import type { Profile } from '../../shared/profile.ts'
import type { Common } from '../../shared/request.ts'
import type { InCommon, PathPlace, Tellable, Told } from '../../shared/told.ts'

/**
 * What a mentor may know of a person: the fields they ticked, as far as anything is known, and nothing else.
 * Not ticked and not known look the same.
 */
export function toldToMentor(profile: Profile, fields: readonly Tellable[]): Told {
  const told = Object.entries(SAID).filter(([field]) => fields.includes(field as Tellable))
  const values = told.map(([, say]) => say(profile)).filter(([, value]) => isSaid(value))
  return Object.fromEntries(values) as Told
}

const SAID: Record<Tellable, (profile: Profile) => readonly [keyof Told, unknown]> = {
  supports: ({ answers }) => ['supports', answers.supports],
  topics: ({ answers }) => ['topics', answers.topics],
  style: ({ answers }) => ['style', answers.style],
  formats: ({ answers }) => ['formats', answers.formats],
  language: ({ language }) => ['language', language],
  ageBand: ({ ageBand }) => ['ageBand', ageBand],
  gender: ({ gender }) => ['gender', gender],
  site: ({ site }) => ['site', site],
  spread: ({ livesWithIt }) => ['livesWithIt', livesWithIt],
  treatments: ({ treatments }) => ['treatments', treatments],
  pathway: ({ diagnosedOn, asOf }) => ['pathway', diagnosedOn && placeOn(diagnosedOn, asOf)],
}

const isSaid = (value: unknown) => value !== null && (!Array.isArray(value) || value.length > 0)

/** takes  a date at any precision; a year alone is taken as its middle, a month as its first day */
export function placeOn(since: PartialDate, asOf: string): PathPlace {
  const [year = 0, month = 7] = since.split('-').map(Number)
  const [nowYear = 0, nowMonth = 1] = asOf.split('-').map(Number)
  const months = (nowYear - year) * 12 + (nowMonth - month)
  if (months < 6) return 'under-six-months'
  if (months < 12) return 'six-to-twelve-months'
  if (months < 24) return 'one-to-two-years'
  return months < 60 ? 'two-to-five-years' : 'over-five-years'
}

/** The field that a reason or a gap would tell of. The kind of cancer is told in no field, nor here. */
const TELLS: Readonly<Record<InCommon, Tellable>> = {
  site: 'site',
  spread: 'spread',
  treatments: 'treatments',
  coming: 'treatments',
  pathway: 'pathway',
  phase: 'pathway',
  recency: 'supports',
  support: 'supports',
  style: 'style',
  tone: 'style',
  topics: 'topics',
  gender: 'gender',
  age: 'ageBand',
  language: 'language',
  format: 'formats',
}

/** The readings that a mentor may be shown something of: each says as much of the patient as of the mentor. */
export function tellable(readings: readonly Reading[], fields: readonly Tellable[]): Reading[] {
  return readings.filter(({ criterion }) => isInCommon(criterion) && fields.includes(TELLS[criterion]))
}

/** Of what is told by name already, which of it is shared. A day, a month or a kind of cancer is not said this way. */
const NAMES: readonly InCommon[] = ['treatments', 'support', 'topics', 'format']

/** A reading, as a mentor is shown it; nothing of a criterion that mentors are not told of. */
export function commonFrom({ criterion, shared }: Reading): Common[] {
  return isInCommon(criterion) ? [{ criterion, shared: NAMES.includes(criterion) ? shared : [] }] : []
}

export const isInCommon = (criterion: Criterion): criterion is InCommon => criterion in TELLS
