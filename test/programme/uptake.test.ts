import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { told } from '../../server/programme/told.ts'
import { type Journey, uptakeOf } from '../../server/programme/uptake.ts'
import { Gender } from '../../shared/answers.ts'
import { AgeBand } from '../../shared/oncology.ts'
import type { Many } from '../../shared/others.ts'
import type { Profile } from '../../shared/profile.ts'
import { UptakeCell } from '../../shared/uptake.ts'
import { RUNS } from '../matching/anybody.ts'
import { patient } from '../matching/people.ts'

const people = (count: number, chart: Partial<Profile> = {}, but: Partial<Journey> = {}): Journey[] =>
  Array.from({ length: count }, () => ({ profile: patient(chart), stage: 'proposed', fit: 0.5, ...but }))

const cellsBy = (journeys: readonly Journey[], by: UptakeCell['by']) =>
  uptakeOf(journeys).cells.filter((cell) => cell.by === by)
const cellOf = (journeys: readonly Journey[], by: UptakeCell['by'], value: string) =>
  cellsBy(journeys, by).find((cell) => cell.value === value)

describe('whom the programme reaches', () => {
  test('counts who was proposed somebody, who said yes and who is accompanied, each among those before', () => {
    const journeys = [
      ...people(20),
      ...people(15, {}, { stage: 'said-yes' }),
      ...people(12, {}, { stage: 'accompanied' }),
      ...people(31, {}, { stage: 'waiting', fit: null }),
    ]
    expect(uptakeOf(journeys).all).toEqual({ proposed: 41, saidYes: 21, accompanied: 11, waiting: 31, fit: 50 })
  })

  test('shows that one group waits, and another is given a nearer mentor', () => {
    const journeys = [
      ...people(30, { language: 'fr' }, { fit: 0.8 }),
      ...people(12, { language: 'en' }, { fit: 0.4 }),
      ...people(20, { language: 'en' }, { stage: 'waiting', fit: null }),
    ]
    expect(cellOf(journeys, 'language', 'fr')).toMatchObject({ proposed: 21, waiting: 'few', fit: 80 })
    expect(cellOf(journeys, 'language', 'en')).toMatchObject({ proposed: 11, waiting: 11, fit: 40 })
  })

  test('puts who has a rare cancer beside the others, and who lives with a cancer that stays', () => {
    const journeys = [
      ...people(11, { site: 'testis', livesWithIt: true }),
      ...people(21, { livesWithIt: false }),
      ...people(31, { site: null, livesWithIt: null }),
    ]
    const counted = (by: UptakeCell['by']) => cellsBy(journeys, by).map(({ value, proposed }) => [value, proposed])
    expect(counted('rarity')).toEqual([
      ['frequent', 21],
      ['rare', 11],
    ])
    expect(counted('prognosis')).toEqual([
      ['behind-them', 21],
      ['lives-with-it', 11],
    ])
  })

  test('puts ages together in three, and every language that the programme does not speak in one', () => {
    const journeys = [
      ...AgeBand.options.flatMap((ageBand) => people(11, { ageBand, language: null })),
      ...people(6, { ageBand: null, language: 'vi' }),
      ...people(6, { ageBand: null, language: 'ar' }),
    ]
    expect(cellsBy(journeys, 'age').map(({ value, proposed }) => [value, proposed])).toEqual([
      ['0-44', 41],
      ['45-64', 21],
      ['65+', 21],
    ])
    expect(cellsBy(journeys, 'language').map(({ value, proposed }) => [value, proposed])).toEqual([['other', 11]])
  })

  test('tells of a group in which eleven wait, though to none of them somebody was proposed', () => {
    const journeys = people(11, { language: 'en' }, { stage: 'waiting', fit: null })
    expect(cellOf(journeys, 'language', 'en')).toMatchObject({ proposed: 'few', waiting: 11, fit: null })
  })

  test('tells how near mentors are in steps of five percent, of eleven people of whom it is known', () => {
    expect(uptakeOf(people(11, {}, { fit: 0.52 })).all.fit).toBe(50)
    expect(uptakeOf(people(11, {}, { fit: 0.53 })).all.fit).toBe(55)
    expect(uptakeOf([...people(10), ...people(20, {}, { fit: null })]).all.fit).toBeNull()
  })

  test('of ten says nothing, not even that nobody said yes, nor how near their mentors are', () => {
    expect(uptakeOf(people(10))).toEqual({
      all: { proposed: 'few', saidYes: 'few', accompanied: 'few', waiting: 'few', fit: null },
      cells: [],
    })
    expect(uptakeOf(people(11)).all).toMatchObject({ proposed: 11, saidYes: 'few', fit: 50 })
  })

  test('leaves out of a comparison those of whom it is not known', () => {
    expect(cellsBy(people(20, { language: null, livesWithIt: null, site: null }), 'language')).toEqual([])
  })
})

const GENDERS = ['woman', 'man'] as const
const anybody: fc.Arbitrary<Journey> = fc.record({
  profile: fc
    .record({
      gender: fc.constantFrom(...GENDERS, null),
      ageBand: fc.constantFrom('25-34' as const, '65-74' as const),
      language: fc.constantFrom('fr', 'en', null),
    })
    .map((chart) => patient(chart)),
  stage: fc.constantFrom('waiting', 'proposed', 'said-yes', 'accompanied'),
  fit: fc.constantFrom(null, 0, 0.25, 0.5, 1),
})
/** Enough of them that some groups are told of. */
const anyJourneys = fc.array(anybody, { maxLength: 60 })
const other = (gender: Profile['gender']): Profile['gender'] =>
  gender === 'woman' ? 'man' : gender === 'man' ? 'woman' : gender

describe('whoever they are', () => {
  test('the order of people changes nothing', () => {
    fc.assert(
      fc.property(anyJourneys, (journeys) => {
        expect(uptakeOf([...journeys].reverse())).toEqual(uptakeOf(journeys))
      }),
      RUNS,
    )
  })

  test('who is called a man instead of a woman, and the reverse, changes places and nothing else', () => {
    const swapped = (cell: UptakeCell) =>
      cell.by === 'gender' ? { ...cell, value: other(cell.value as 'man') ?? '' } : cell
    const byName = (cells: readonly object[]) => cells.map((cell) => JSON.stringify(cell)).sort()
    fc.assert(
      fc.property(anyJourneys, (journeys) => {
        const mirrored = journeys.map((one) => ({
          ...one,
          profile: { ...one.profile, gender: other(one.profile.gender) },
        }))
        const [before, after] = [uptakeOf(journeys), uptakeOf(mirrored)]
        expect(after.all).toEqual(before.all)
        expect(byName(after.cells)).toEqual(byName(before.cells.map((cell) => UptakeCell.parse(swapped(cell)))))
      }),
      RUNS,
    )
  })

  test('one more person changes no group that they are not of', () => {
    fc.assert(
      fc.property(anyJourneys, anybody, (journeys, more) => {
        const apart = (all: readonly Journey[]) =>
          cellsBy(all, 'language').filter(({ value }) => value !== more.profile.language)
        expect(apart([...journeys, more])).toEqual(apart(journeys))
      }),
      RUNS,
    )
  })

  test('of few, at least nine numbers stay possible, whatever is told of all and of every other group', () => {
    const everybody = AgeBand.options.flatMap((ageBand) =>
      ['fr', 'en', 'es', 'ar', 'vi'].flatMap((language) =>
        Gender.options.flatMap((gender) => people(11, { ageBand, language, gender, livesWithIt: true })),
      ),
    )
    const groups = uptakeOf(everybody).cells.map(({ by }) => by)
    const most = Math.max(...UptakeCell.shape.by.options.map((kind) => groups.filter((by) => by === kind).length))
    for (const others of manyOf(most - 1, [0, 5, 10, 11, 15, 20, 21, 30]))
      for (const few of upTo(10)) {
        const whole = rangeOf(told(sum(others) + few))
        const least = sum(others.map((count) => rangeOf(told(count))[0]))
        const greatest = sum(others.map((count) => rangeOf(told(count))[1]))
        const possible = upTo(10).filter((count) => count >= whole[0] - greatest && count <= whole[1] - least)
        expect(possible.length, `${others.join()} and ${few}`).toBeGreaterThanOrEqual(9)
      }
  })
})

const upTo = (most: number) => Array.from({ length: most + 1 }, (_, count) => count)
const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0)
const rangeOf = (many: Many): readonly [number, number] => (many === 'few' ? [0, 10] : [many, many + 9])
/** So many numbers of these, in every way; the order of groups changes nothing. */
const manyOf = (groups: number, counts: readonly number[]): number[][] =>
  groups === 0
    ? [[]]
    : counts.flatMap((one, nth) => manyOf(groups - 1, counts.slice(nth)).map((others) => [one, ...others]))
