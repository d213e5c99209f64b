import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { codeInWords, dayInWords, languageInWords, wallClockInWords } from '../../client/language/dates.ts'
import { mentoring as mentoringEn } from '../../client/language/en/mentoring.ts'
import { programme as programmeEn } from '../../client/language/en/programme.ts'
import { en } from '../../client/language/en.ts'
import { mentoring as mentoringFr } from '../../client/language/fr/mentoring.ts'
import { programme as programmeFr } from '../../client/language/fr/programme.ts'
import { fr } from '../../client/language/fr.ts'
import { inSentence } from '../../client/language/in-sentence.ts'
import { NO_ANSWERS } from '../../client/ui/said.ts'
import { Answers } from '../../shared/answers.ts'
import { Finding } from '../../shared/candidate.ts'
import { Problem } from '../../shared/problem.ts'

const reading = (finding: Finding, shared: string[] = []) => ({
  criterion: 'site' as const,
  finding,
  points: 1,
  outOf: 1,
  shared,
  months: 4,
})

/** Every sentence of a dictionary, also those in its depths. */
function sentences(words: unknown): string[] {
  if (typeof words === 'string') return [words]
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(sentences) : []
}

const FRENCH = sentences([fr, programmeFr, mentoringFr])
const ENGLISH = sentences([en, programmeEn, mentoringEn])

describe.each([
  ['French', fr, FRENCH],
  ['English', en, ENGLISH],
])('%s', (_, words, all) => {
  test('has a sentence for every problem, that says what to do and shows no code', () => {
    for (const problem of Problem.options) {
      expect(words.problem[problem].length).toBeGreaterThan(20)
      expect(words.problem[problem]).not.toContain(problem)
    }
  })

  test('says every finding in words', () => {
    for (const finding of Finding.options) expect(words.candidates.finding(reading(finding))).not.toBe('')
  })

  test('never speaks of battles, cures or ends, and gives no percentage', () => {
    for (const sentence of all)
      expect(sentence).not.toMatch(/\b(combat|bataille|guéri|terminal|battle|fight|cured|survivor)|\d ?%/i)
  })
})

test('French keeps its marks with their words: no breakable space before : ; ! ? or inside « »', () => {
  const said = Finding.options.map((finding) => fr.candidates.finding(reading(finding, ['work'])))
  for (const sentence of [...FRENCH, ...said]) expect(sentence).not.toMatch(/ [:;!?»]|« /)
})

test('French speaks to a person as vous', () => {
  for (const sentence of FRENCH) expect(sentence).not.toMatch(/(?<!\p{L})(tu|toi|ton|tes)(?!\p{L})/iu)
})

test('a date is said at the precision it was recorded', () => {
  expect(dayInWords('fr', '2026')).toBe('2026')
  expect(dayInWords('fr', '2026-05')).toBe('mai 2026')
  expect(dayInWords('fr', '2026-05-04')).toBe('4 mai 2026')
  expect(dayInWords('en', '2026-05-04')).toBe('May 4, 2026')
  expect(dayInWords('fr', '2026-05-01')).toBe('1er mai 2026')
  expect(dayInWords('en', '2026-05-01')).toBe('May 1, 2026')
})

test('a name after « de » is elided where French does', () => {
  expect(fr.note.sign('Élise', 'née')).toContain('d’Élise')
  expect(fr.note.sign('Marc', 'né')).toContain('de Marc')
  expect(fr.note.sign('Hélène', 'née')).toContain('d’Hélène')
})

test('launch.html is the door and nothing more', () => {
  const page = readFileSync(new URL('../../launch.html', import.meta.url), 'utf8')
  expect(page.length).toBeLessThan(3_000)
  expect(page.match(/<script/g)).toHaveLength(1)
})

test('an illness has the article its noun asks for', () => {
  expect(fr.candidates.finding(reading('same-site', ['leukemia']))).toBe('A vécu une leucémie')
  expect(fr.candidates.finding(reading('same-site', ['breast']))).toBe('A vécu un cancer du sein')
})

test('a code is said with the short name of its system, or alone', () => {
  expect(codeInWords({ system: 'http://snomed.info/sct', code: '254837009' })).toBe('SNOMED CT 254837009')
  expect(codeInWords({ system: 'urn:local', code: 'x1' })).toBe('x1')
})

test('a language nobody has words for stays a code', () => {
  expect(languageInWords('fr', 'iu')).toBe('inuktitut')
  expect(languageInWords('fr', 'not a language')).toBe('not a language')
})

test('no card speaks of the person’s own prognosis', () => {
  for (const { finding } of [fr.candidates, en.candidates]) {
    expect(finding(reading('both-live-with-it'))).toBe(finding(reading('both-localised')))
    expect(finding(reading('same-moment', ['living_with']))).not.toMatch(/cancer/)
  }
})

test('a place is told as held while its mentor has a request to answer', () => {
  const { taken } = mentoringFr.mentor
  expect(taken(0, 1, 0)).toBe('0 place prise sur 1')
  expect(taken(1, 3, 1)).toBe('1 place sur 3, gardée pour la demande ci-dessus')
  expect(taken(2, 3, 1)).toBe('2 places prises sur 3, dont 1 gardée pour la demande ci-dessus')
  expect(mentoringEn.mentor.taken(2, 2, 2)).toBe('2 of 2 places, held for the requests above')
})

test('an hour has no zero before it in French', () => {
  expect(wallClockInWords('fr', '2026-12-03T02:47')).toMatch(/\D2\sh\s47/)
  expect(wallClockInWords('fr', '2026-12-03T10:07')).toMatch(/10\sh\s07/)
})

test('a title goes on after a colon with a small letter, and « T, N, M » stays as it is', () => {
  expect(inSentence(fr.record.label.stageGroup)).toBe('stade inscrit')
  expect(inSentence(fr.record.label.tnm)).toBe('T, N, M inscrits')
})

test('who said nothing yet has answered what the schema takes for no answer', () => {
  expect(NO_ANSWERS).toEqual(Answers.parse({}))
})
