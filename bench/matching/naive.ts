import { z } from 'zod'
import { Gender, Style, Tone } from '../../shared/answers.ts'
import { Family, Occupation } from '../../shared/life.ts'
import { Course, Mentor } from '../../shared/mentor.ts'
import { AgeBand, Site } from '../../shared/oncology.ts'
import type { Profile } from '../../shared/profile.ts'
import { agePoints, type Found } from './careful.ts'
import { halfAnd, pathwayFit, recencyFit } from './curves.ts'
import type { Volunteer } from './people.ts'
import { monthsSince, type Query, queryFrom } from './query.ts'
import { bits, isAvailable, KINDS, lastMonthOf, loadOf, monthNumber, outcomeOf, REGIONS } from './row.ts'

/** A mentor as zod gives one back, in words. */
const Known = z.object({ mentor: Mentor.omit({ alias: true, fhirUser: true }), taken: z.int() })
type Known = z.infer<typeof Known>
type OneMentor = Known['mentor']
type Asked = { readonly profile: Profile; readonly query: Query }

export const readWithZod = (people: readonly Volunteer[]): Known[] => z.array(Known).parse(people)

/**
 * What is written first by who does not think of speed: objects as they were read, a function for each criterion, a
 * list of reasons for everybody, and a sort of them all.
 */
export function naive(people: readonly Known[], profile: Profile, most: number): Found[] {
  const asked = { profile, query: queryFrom(profile) }
  return people
    .filter((known) => isAvailable(known) && !isBarred(known.mentor, asked))
    .map((known) => candidateFrom(known, asked))
    .sort((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1))
    .slice(0, most)
}

const isBarred = (mentor: OneMentor, { query }: Asked): boolean =>
  query.barredOutcomes.includes(outcomeOf(mentor)) ||
  (mentor.tone !== null && query.barredTones.includes(Tone.options.indexOf(mentor.tone))) ||
  (query.language.must && !speaks(mentor, query))

function candidateFrom(known: Known, asked: Asked) {
  const { mentor } = known
  const reasons = Object.entries(CRITERIA).map(([criterion, pointsOf]) => ({
    criterion,
    points: pointsOf(mentor, asked),
  }))
  return {
    id: mentor.id,
    reasons,
    score: reasons.reduce((sum, { points }) => sum + points, asked.query.base + loadOf(known)),
  }
}

const CRITERIA: Readonly<Record<string, (mentor: OneMentor, asked: Asked) => number>> = {
  site: sitePoints,
  spread: (mentor, { query }) => at(query.outcomes, outcomeOf(mentor)),
  treatments: ({ treatments }, { profile, query }) =>
    query.treatments
      ? 3 * halfAnd(treatments.filter(({ kind }) => profile.treatments?.includes(kind)).length, query.treatments.enough)
      : 0,
  pathway: ({ diagnosedOn }, { query }) => 3 * pathwayFit(query.diagnosed - monthNumber(diagnosedOn), query.company),
  phase: ({ course }, { query }) => at(query.courses, Course.options.indexOf(course)),
  recency: (mentor, { query }) => 3 * recencyFit(monthsSince(lastMonthOf(mentor), query), query.practical),
  support: supportPoints,
  style: ({ style }, { query }) => at(query.styles, Style.options.indexOf(style)),
  tone: ({ tone }, { query }) => at(query.tones, Tone.options.indexOf(tone ?? 'both')),
  topics: ({ topics }, { profile: { answers } }) =>
    3 * halfAnd(answers.topics.filter((topic) => topics.includes(topic)).length, answers.topics.length),
  gender: ({ gender }, { query }) => (query.gender === Gender.options.indexOf(gender) ? 300 : 0),
  age: ({ ageBand }, { query }) =>
    query.band === null ? 0 : agePoints(Math.abs(query.band - AgeBand.options.indexOf(ageBand))),
  language: (mentor, { query }) => (speaks(mentor, query) ? (query.language.must ? 500 : 300) : 0),
  region: ({ region, formats }, { query }) =>
    formats.includes('in_person') && query.region?.own === REGIONS.indexOf(region) ? query.region.points : 0,
  family: ({ family }, { query }) => at(query.families, Family.options.indexOf(family ?? 'alone')),
  work: ({ occupation }, { query }) => at(query.works, Occupation.options.indexOf(occupation ?? 'working')),
  format: formatPoints,
}

const at = (points: readonly number[] | null, nth: number): number => points?.[nth] ?? 0

function sitePoints({ site, subtypes }: OneMentor, { query: { site: asked, kinds, groups } }: Asked): number {
  const { own, family, points } = asked
  const nth = Site.options.indexOf(site)
  if (nth !== own) return family.includes(nth) ? points.family : 0
  const theirs = bits(KINDS, subtypes)
  if (groups.some(([group, of]) => (theirs & group) !== 0 && (theirs & of) === 0)) return points.opposed
  return (theirs & kinds) !== 0 ? points.same : points.unknown
}

function supportPoints({ supports }: OneMentor, { profile: { answers }, query }: Asked): number {
  if (query.supports === null) return 0
  const part = answers.supports.reduce((sum, one, nth) => sum + (supports.includes(one) ? ([3, 2][nth] ?? 1) : 0), 0)
  return part === 0 ? 0 : 3 * halfAnd(part + (supports[0] === answers.supports[0] ? 1 : 0), query.supports.whole)
}

const speaks = ({ languages }: OneMentor, { language }: Query): boolean =>
  languages.includes(language.bit === 1 ? 'fr' : 'en')

function formatPoints({ formats }: OneMentor, { profile: { answers } }: Asked): number {
  const [first] = answers.formats
  if (first === undefined) return formats.includes('phone') ? 100 : 50
  if (formats.includes(first)) return 100
  return answers.formats.some((one) => formats.includes(one)) ? 85 : -20
}
