import { countOf, halfAnd, pathwayFit, recencyFit } from './curves.ts'
import { monthsSince, type Query } from './query.ts'
import type { Row } from './row.ts'

/** Points by the bands between two ages. */
export const AGE_POINTS = [300, 180, 90, 30]

export type Found = { readonly id: string; readonly score: number }

/** What a careful team writes first: an array of flat objects, one loop, no allocation but the hits, and a sort. */
export function careful(rows: readonly Row[], query: Query, most: number): Found[] {
  const found: Found[] = []
  for (const row of rows) {
    if (!row.available || isBarred(row, query)) continue
    found.push({ id: row.id, score: scoreOf(row, query) })
  }
  return found.sort((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1)).slice(0, most)
}

const isBarred = (row: Row, { barredOutcomes, barredTones, language }: Query): boolean =>
  (language.must && (row.languages & language.bit) === 0) ||
  barredOutcomes.includes(row.outcome) ||
  barredTones.includes(row.tone)

function scoreOf(row: Row, query: Query): number {
  const { outcomes, styles, tones, gender, band, region, families, works, formats } = query
  let score = query.base + sitePoints(row, query) + (query.courses[row.course] as number) + row.load
  if (outcomes) score += outcomes[row.outcome] as number
  if (query.treatments) score += 3 * halfAnd(countOf(row.treatments & query.treatments.mask), query.treatments.enough)
  score += 3 * pathwayFit(query.diagnosed - row.since, query.company)
  score += 3 * recencyFit(monthsSince(row.last, query), query.practical)
  if (query.supports) score += supportPoints(row, query.supports)
  if (styles) score += styles[row.style] as number
  if (tones) score += tones[row.tone] as number
  if (query.topics) score += 3 * halfAnd(countOf(row.topics & query.topics.mask), query.topics.count)
  if (gender !== null && row.gender === gender) score += 300
  if (band !== null) score += agePoints(Math.abs(band - row.band))
  if ((row.languages & query.language.bit) !== 0) score += query.language.must ? 500 : 300
  if (region !== null && row.region === region.own) score += region.points
  if (families) score += families[row.family] as number
  if (works) score += works[row.work] as number
  if (formats === null) score += (row.formats & 1) !== 0 ? 100 : 50
  else if ((row.formats & formats.first) !== 0) score += 100
  else score += (row.formats & formats.mask) !== 0 ? 85 : -20
  return score
}

function sitePoints(row: Row, { site, kinds, groups }: Query): number {
  if (row.site !== site.own) return site.family.includes(row.site) ? site.points.family : 0
  const isOpposed = groups.some(([group, own]) => (row.kinds & group) !== 0 && (row.kinds & own) === 0)
  if (isOpposed) return site.points.opposed
  return (row.kinds & kinds) !== 0 ? site.points.same : site.points.unknown
}

function supportPoints(row: Row, { wished, whole, first }: NonNullable<Query['supports']>): number {
  let part = 0
  for (const [bit, priority] of wished) if ((row.supports & bit) !== 0) part += priority
  if (part === 0) return 0
  return 3 * halfAnd(part + (row.best === first ? 1 : 0), whole)
}

export const agePoints = (bands: number) => AGE_POINTS[bands] ?? 0
