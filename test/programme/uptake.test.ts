import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { told } from '../../server/programme/told.ts'
import { type Journey, uptakeOf } from '../../server/programme/uptake.ts'
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
    const journeys = [...people(11, { site: 'testis', livesWithIt: true }), ...people(11, { livesWithIt: false })]
    expect(cellsBy(journeys, 'rarity').map(({ value }) => value)).toEqual(['frequent', 'rare'])
    expect(cellsBy(journeys, 'prognosis').map(({ value }) => value)).toEqual(['behind-them', 'lives-with-it'])
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
        const { ageBand } = more.profile
        const apart = (all: readonly Journey[]) => cellsBy(all, 'ageBand').filter(({ value }) => value !== ageBand)
        expect(apart([...journeys, more])).toEqual(apart(journeys))
      }),
      RUNS,
    )
  })

  test('of few, at least nine numbers stay possible, whatever is told of the others and of all', () => {
    const upTo = (most: number) => Array.from({ length: most + 1 }, (_, count) => count)
    for (const others of upTo(120))
      for (const few of upTo(10)) {
        const alike = upTo(130).filter((count) => told(count) === told(others))
        const possible = upTo(10).filter((count) => alike.some((rest) => told(rest + count) === told(others + few)))
        expect(possible.length).toBeGreaterThanOrEqual(9)
      }
  })
})
