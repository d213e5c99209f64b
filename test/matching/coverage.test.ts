import { expect, test } from 'vitest'
import { coverage } from '../../server/matching/coverage.ts'
import { compile } from '../../server/matching/pool.ts'
import { mentor, patient } from './people.ts'

const pool = compile(
  [
    mentor('breast'),
    mentor('lung', { site: 'lung', ageBand: '75+', capacity: 3 }),
    mentor('full', { capacity: 0, site: 'bone' }),
  ],
  new Map(),
)
const must = { importance: { site: 'must' as const } }
const waiting = [
  { id: 'served', profile: patient() },
  { id: 'lymphoma', profile: patient({ site: 'lymphoma', ageBand: '25-34' }, must) },
  { id: 'myeloma', profile: patient({ site: 'myeloma', ageBand: '25-34', livesWithIt: true }, must) },
]

test('whom nobody fits is counted, with what alone stands in the way', () => {
  expect(coverage(waiting, pool)).toMatchObject({
    served: 1,
    gaps: [
      { patient: 'lymphoma', opens: [{ criterion: 'site', mentors: 2 }] },
      { patient: 'myeloma', opens: [] },
    ],
  })
})

test('whom to recruit: the cancers, ages and outlooks of those who are not served', () => {
  const { recruit } = coverage(waiting, pool)
  expect(recruit).toContainEqual({ by: 'ageBand', value: '25-34', waiting: 2, unserved: 2, mentors: 0, places: 0 })
  expect(recruit).toContainEqual({ by: 'site', value: 'lymphoma', waiting: 1, unserved: 1, mentors: 0, places: 0 })
  expect(recruit).toContainEqual({
    by: 'prognosis',
    value: 'lives-with-it',
    waiting: 1,
    unserved: 1,
    mentors: 0,
    places: 0,
  })
  expect(recruit).toContainEqual({ by: 'language', value: 'fr', waiting: 3, unserved: 2, mentors: 2, places: 5 })
  expect(recruit.map(({ value }) => value)).not.toContain('breast')
})

test('mentors who can take nobody now are no cover', () => {
  const { cells } = coverage([{ id: 'a', profile: patient({ site: 'bone' }) }], pool)
  expect(cells.find(({ value }) => value === 'bone')).toMatchObject({ mentors: 0, places: 0 })
})

test('somebody who waits twice is refused by their place', () => {
  expect(() => coverage([...waiting, ...waiting], pool)).toThrow('waiting[3].id is listed twice')
})
