import { Engine, type RuleProperties } from 'json-rules-engine'
import { AGE_POINTS, type Found } from './careful.ts'
import { countOf, halfAnd, pathwayFit, recencyFit } from './curves.ts'
import { monthsSince, type Query } from './query.ts'
import type { Row } from './row.ts'

/**
 * The same question in json-rules-engine: a rule for each answer that gives points, run for each mentor; what is
 * counted or measured is a fact worked out on demand, as its manual has it.
 */
export async function ruled(rows: readonly Row[], query: Query, most: number): Promise<Found[]> {
  const engine = engineFor(query)
  const found: Found[] = []
  for (const row of rows) {
    if (!row.available) continue
    const { events, almanac } = await engine.run({ ...row })
    if (events.some(({ type }) => type === 'barred')) continue
    let score = query.base + row.load + (await almanac.factValue<number>('measured'))
    for (const { type, params } of events) if (type === 'points') score += params?.points as number
    found.push({ id: row.id, score })
  }
  return found.sort((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1)).slice(0, most)
}

function engineFor(query: Query): Engine {
  const engine = new Engine(rulesFor(query))
  engine.addOperator<number, number>('hasAny', (set, bits) => (set & bits) !== 0)
  engine.addOperator<number, number>('hasNone', (set, bits) => (set & bits) === 0)
  engine.addFact('measured', async (_, almanac) => {
    const of = (name: keyof Row) => almanac.factValue<number>(name)
    let points = 3 * pathwayFit(query.diagnosed - (await of('since')), query.company)
    points += 3 * recencyFit(monthsSince(await of('last'), query), query.practical)
    points += 3 * commonPoints(await of('treatments'), query.treatments?.mask, query.treatments?.enough)
    points += 3 * commonPoints(await of('topics'), query.topics?.mask, query.topics?.count)
    if (query.supports) points += supportPoints(await of('supports'), await of('best'), query.supports)
    return points
  })
  return engine
}

const commonPoints = (set: number, mask = 0, whole = 1) => halfAnd(countOf(set & mask), whole)

function supportPoints(
  supports: number,
  best: number,
  { wished, whole, first }: NonNullable<Query['supports']>,
): number {
  const part = wished.reduce((sum, [bit, priority]) => sum + ((supports & bit) === 0 ? 0 : priority), 0)
  return part === 0 ? 0 : 3 * halfAnd(part + (best === first ? 1 : 0), whole)
}

type Condition = { fact: string; operator: string; value: number | readonly number[] }
type Conditions = Condition | { all: Conditions[] } | { any: Conditions[] } | { not: Conditions }
const is = (fact: keyof Row, value: number): Condition => ({ fact, operator: 'equal', value })
const within = (fact: keyof Row, value: readonly number[]): Condition => ({ fact, operator: 'in', value })
const hasAny = (fact: keyof Row, value: number): Condition => ({ fact, operator: 'hasAny', value })
const hasNone = (fact: keyof Row, value: number): Condition => ({ fact, operator: 'hasNone', value })

const gives = (points: number, ...all: Conditions[]): RuleProperties =>
  ({ conditions: { all }, event: { type: 'points', params: { points } } }) as RuleProperties
const bars = (...all: Conditions[]): RuleProperties =>
  ({ conditions: { all }, event: { type: 'barred' } }) as RuleProperties
const each = (fact: keyof Row, points: readonly number[] | null): RuleProperties[] =>
  (points ?? []).flatMap((one, value) => (one === 0 ? [] : [gives(one, is(fact, value))]))

function rulesFor(query: Query): RuleProperties[] {
  const { language, gender, band, region, formats } = query
  return [
    ...query.barredOutcomes.map((outcome) => bars(is('outcome', outcome))),
    ...query.barredTones.map((tone) => bars(is('tone', tone))),
    ...(language.must ? [bars(hasNone('languages', language.bit))] : []),
    ...siteRules(query),
    ...each('outcome', query.outcomes),
    ...each('course', query.courses),
    ...each('style', query.styles),
    ...each('tone', query.tones),
    ...each('family', query.families),
    ...each('work', query.works),
    ...(gender === null ? [] : [gives(300, is('gender', gender))]),
    ...(band === null
      ? []
      : AGE_POINTS.map((points, apart) => gives(points, within('band', [band - apart, band + apart])))),
    ...(region === null ? [] : [gives(region.points, is('region', region.own))]),
    gives(language.must ? 500 : 300, hasAny('languages', language.bit)),
    ...(formats === null
      ? [gives(100, hasAny('formats', 1)), gives(50, hasNone('formats', 1))]
      : [
          gives(100, hasAny('formats', formats.first)),
          gives(85, hasNone('formats', formats.first), hasAny('formats', formats.mask)),
          gives(-20, hasNone('formats', formats.mask)),
        ]),
  ]
}

function siteRules({ site, kinds, groups }: Query): RuleProperties[] {
  const { own, family, points } = site
  const opposed: Conditions = {
    any: groups.map(([group, of]) => ({ all: [hasAny('kinds', group), hasNone('kinds', of)] })),
  }
  const notOpposed: Conditions[] = groups.length > 0 ? [{ not: opposed }] : []
  return [
    ...(family.length > 0 ? [gives(points.family, within('site', family))] : []),
    ...(groups.length > 0 ? [gives(points.opposed, is('site', own), opposed)] : []),
    gives(points.same, is('site', own), ...notOpposed, hasAny('kinds', kinds)),
    gives(points.unknown, is('site', own), ...notOpposed, hasNone('kinds', kinds)),
  ]
}
