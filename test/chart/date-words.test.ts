import { describe, expect, test } from 'vitest'
import { dateInWords } from '../../server/chart/date-words.ts'
import { dateFromWords } from '../../server/chart/fields.ts'

describe('a date in words is as precise as they are', () => {
  test.each([
    ['2019', '2019'],
    ['around 2018', '2018'],
    ['vers 2018', '2018'],
    ['mars 2021', '2021-03'],
    ['Août 2021', '2021-08'],
    ['March of 2021', '2021-03'],
    ['le 3 mai 2019', '2019-05-03'],
    ['1er juin 2020', '2020-06-01'],
    ['May 2019, second opinion', '2019-05'],
    ['03/2021', '2021-03'],
    ['03/04/2021', '2021'],
    ['entre 2015 et 2017', null],
    ['in her forties', null],
    ['il y a 3 ans', null],
    ['MRN 20191', null],
  ])('%s: %s', (words, date) => expect(dateInWords(words)).toBe(date))

  test('a day that its month does not have is no date', () => {
    expect(dateFromWords('31 avril 2020')).toBeNull()
    expect(dateFromWords('2020-02-29')).toBe('2020-02-29')
  })
})
