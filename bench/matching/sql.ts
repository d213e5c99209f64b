import { AGE_POINTS, type Found } from './careful.ts'
import { halfAnd, pathwayFit, recencyFit } from './curves.ts'
import { monthsSince, type Query } from './query.ts'
import { COLUMNS, NOW, type Row } from './row.ts'

/** What both PostgreSQL and PGlite can do. */
export type Database = {
  readonly run: (statement: string, values?: readonly unknown[]) => Promise<void>
  readonly ask: (statement: string) => Promise<Found[]>
}

const CHUNK = 10_000

/** One row a mentor, small numbers and bits in columns: nothing has to be joined. */
export async function fill(database: Database, rows: readonly Row[]): Promise<void> {
  const numbers = COLUMNS.map((column) => `${column} int not null`).join(', ')
  await database.run('drop table if exists mentor')
  await database.run(`create table mentor (id text primary key, ${numbers})`)
  const columns = COLUMNS.map((_, nth) => `$${nth + 2}::int[]`).join(', ')
  for (let from = 0; from < rows.length; from += CHUNK) {
    const some = rows.slice(from, from + CHUNK)
    await database.run(`insert into mentor select * from unnest($1::text[], ${columns})`, [
      some.map(({ id }) => id),
      ...COLUMNS.map((column) => some.map((row) => Number(row[column]))),
    ])
  }
  await database.run('analyze mentor')
}

/** A table of points as a constant; its first element stands for `from`. */
const table = (points: readonly number[], index: string, from = 0) =>
  `('{${points.join(',')}}'::int[])[${index} + ${1 - from}]`
const has = (column: string, bits: number) => `(${column} & ${bits}) <> 0`
const eachOf = (column: string, mask: number) =>
  [...Array(31).keys()].filter((bit) => (mask >> bit) & 1).map((bit) => `((${column} >> ${bit}) & 1)`)

/** The same question as one statement that scans the table once. */
export function statementFor(query: Query, most: number): string {
  return `select id, ${terms(query).join(' + ')} as score from mentor where ${filters(query).join(' and ')} order by score desc, id limit ${most}`
}

function filters({ barredOutcomes, barredTones, language }: Query): string[] {
  return [
    'available = 1',
    ...(language.must ? [has('languages', language.bit)] : []),
    ...barredOutcomes.map((outcome) => `outcome <> ${outcome}`),
    ...barredTones.map((tone) => `tone <> ${tone}`),
  ]
}

const MONTHS = [...Array(400).keys()]

function terms(query: Query): string[] {
  const { site, outcomes, treatments, styles, tones, topics, gender, band, region, families, works } = query
  const sets = (column: string, mask: number, whole: number) =>
    table(
      [...Array(32).keys()].map((count) => 3 * halfAnd(count, whole)),
      `(${eachOf(column, mask).join(' + ')})`,
    )
  const maybe = <T>(asked: T | null, term: (asked: T) => string) => (asked === null ? [] : [term(asked)])
  return [
    `${query.base} + load`,
    siteTerm(query, site),
    table(query.courses, 'course'),
    table(
      MONTHS.map((month) => 3 * pathwayFit(month - 100, query.company)),
      `least(299, ${query.diagnosed} - since)`,
      -100,
    ),
    recencyTerm(query),
    ...maybe(outcomes, (points) => table(points, 'outcome')),
    ...maybe(treatments, ({ mask, enough }) => sets('treatments', mask, enough)),
    ...maybe(query.supports, supportTerm),
    ...maybe(styles, (points) => table(points, 'style')),
    ...maybe(tones, (points) => table(points, 'tone')),
    ...maybe(topics, ({ mask, count }) => sets('topics', mask, count)),
    ...maybe(gender, (one) => `case when gender = ${one} then 300 else 0 end`),
    ...maybe(band, (one) => `coalesce(${table(AGE_POINTS, `abs(band - ${one})`)}, 0)`),
    `case when ${has('languages', query.language.bit)} then ${query.language.must ? 500 : 300} else 0 end`,
    ...maybe(region, ({ own, points }) => `case when region = ${own} then ${points} else 0 end`),
    ...maybe(families, (points) => table(points, 'family')),
    ...maybe(works, (points) => table(points, 'work')),
    formatTerm(query),
  ]
}

function recencyTerm(query: Query): string {
  const points = (months: number | null) => 3 * recencyFit(months, query.practical)
  const since = table(MONTHS.map(points), `greatest(0, ${query.today} - last)`)
  return `case when last = ${NOW} then ${points(monthsSince(NOW, query))} else ${since} end`
}

function siteTerm({ kinds, groups }: Query, { own, family, points }: Query['site']): string {
  const opposed = groups.map(([group, of]) => `(${has('kinds', group)} and (kinds & ${of}) = 0)`)
  return [
    'case',
    family.length > 0 ? `when site in (${family.join(',')}) then ${points.family}` : '',
    `when site <> ${own} then 0`,
    opposed.length > 0 ? `when ${opposed.join(' or ')} then ${points.opposed}` : '',
    `when ${has('kinds', kinds)} then ${points.same} else ${points.unknown} end`,
  ].join(' ')
}

function supportTerm({ wished, whole, first }: NonNullable<Query['supports']>): string {
  const parts = wished.map(([bit, priority]) => `case when ${has('supports', bit)} then ${priority} else 0 end`)
  const points = [...Array(20).keys()].map((part) => 3 * halfAnd(part, whole))
  const mask = wished.reduce((all, [bit]) => all | bit, 0)
  const best = `case when best = ${first} then 1 else 0 end`
  return `case when ${has('supports', mask)} then ${table(points, `(${[...parts, best].join(' + ')})`)} else 0 end`
}

function formatTerm({ formats }: Query): string {
  if (formats === null) return `case when ${has('formats', 1)} then 100 else 50 end`
  return `case when ${has('formats', formats.first)} then 100 when ${has('formats', formats.mask)} then 85 else -20 end`
}
