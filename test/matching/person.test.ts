import { describe, expect, test } from 'vitest'
import { AgeBand } from '../../shared/oncology.ts'
import { mentor, order, patient, ranked, reading } from './people.ts'

describe('gender', () => {
  const man = mentor('man', { gender: 'man' })
  const woman = mentor('woman')

  test('nobody is preferred for their gender unless the patient asks', () => {
    expect(reading(patient(), man, 'gender')).toMatchObject({ finding: 'not-asked', points: 0, outOf: 0 })
  })

  test('a woman who would rather talk to a woman is offered one first', () => {
    expect(order(patient({}, { mentorGender: 'woman' }), man, woman)).toEqual(['woman', 'man'])
  })

  test('a man who would rather talk to a woman is offered one first too', () => {
    expect(order(patient({ gender: 'man' }, { mentorGender: 'woman' }), man, woman)).toEqual(['woman', 'man'])
  })

  test('as a must it is a barrier, and the barrier is counted', () => {
    const must = patient({}, { mentorGender: 'woman', importance: { gender: 'must' } })
    expect(ranked(must, [man, woman])).toMatchObject({
      candidates: [{ mentor: 'woman' }],
      excluded: [{ barrier: 'gender', count: 1 }],
    })
  })

  test('a must about a wish that was never said keeps nobody out', () => {
    expect(order(patient({}, { importance: { gender: 'must' } }), man)).toEqual(['man'])
  })
})

describe('age', () => {
  const young = mentor('young', { ageBand: '25-34' })
  const older = mentor('older', { ageBand: '75+' })

  test('age by itself changes nothing', () => {
    expect(reading(patient({ ageBand: '25-34' }), older, 'age')).toMatchObject({ points: 0, outOf: 0 })
  })

  test('a young woman who wants somebody her age is not first offered somebody of 80', () => {
    const asks = patient({ ageBand: '25-34' }, { importance: { age: 'important' } })
    expect(order(asks, older, young)).toEqual(['young', 'older'])
    const points = AgeBand.options.map((ageBand) => reading(asks, mentor('m', { ageBand }), 'age').points)
    expect(points).toEqual([90, 180, 300, 180, 90, 30, 0, 0].slice(0, AgeBand.options.length))
  })
})

describe('language', () => {
  const english = mentor('english', { languages: ['en'] })
  const french = mentor('french', { site: 'lung' })

  test('the language of the chart orders and keeps nobody out', () => {
    const { candidates, excluded } = ranked(patient({ language: 'fr' }), [mentor('french'), english])
    expect(candidates.map((one) => one.mentor)).toEqual(['french', 'english'])
    expect(excluded).toEqual([])
  })

  test('a language that the patient stated keeps out who does not speak it', () => {
    expect(ranked(patient({}, { language: 'fr' }), [english, french])).toMatchObject({
      candidates: [{ mentor: 'french' }],
      excluded: [{ barrier: 'language', count: 1 }],
    })
  })

  test('a stated language that is not important to the patient keeps nobody out', () => {
    const relaxed = patient({}, { language: 'fr', importance: { language: 'not-important' } })
    expect(order(relaxed, english)).toEqual(['english'])
  })

  test('no language known: everybody is equal in it', () => {
    expect(reading(patient({ language: null }), english, 'language')).toMatchObject({ finding: 'unknown' })
  })
})

describe('where somebody is in life', () => {
  test.each([
    ['on leave and at work', 'work', { occupation: 'on_leave' }, { occupation: 'working' }, 'same-work-life'],
    ['at work and on leave', 'work', { occupation: 'working' }, { occupation: 'on_leave' }, 'same-work-life'],
    ['at work and retired', 'work', { occupation: 'working' }, { occupation: 'retired' }, 'other-work-life'],
    ['during and after menopause', 'menopause', { menopause: 'during' }, { menopause: 'after' }, 'other-menopause'],
  ] as const)('%s: nearly the same, or not', (_, criterion, said, is, finding) => {
    expect(reading(patient({}, said), mentor('m', is), criterion).finding).toBe(finding)
  })

  test('during menopause, who is past it is nearer than who is before', () => {
    const [after, before] = [mentor('after', { menopause: 'after' }), mentor('before', { menopause: 'before' })]
    expect(order(patient({}, { menopause: 'during' }), before, after)).toEqual(['after', 'before'])
  })
})
