import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { describe, expect, test } from 'vitest'
import { answerTo } from '../../server/features/derive.ts'

type Case = { file: string; patient: string }
const read = (name: string) => JSON.parse(readFileSync(new URL(`./charts/${name}`, import.meta.url), 'utf8'))
const { asOf, cases } = read('expected.json') as { asOf: string; cases: Case[] }
const requestOf = ({ file, patient }: Case) => ({ id: file, patient, asOf, bundle: read(file) })
const [stomach, kidney] = cases.map(requestOf)

const answer = (request: unknown) => answerTo(JSON.stringify(request), { extra: false })

/** A register counts on every name being there, whatever is known. */
const NAMES =
  'cancerStatus primarySites primaryCount currentSite subtypes metastatic distantMetastasis metastaticSites stageGroup ' +
  'tnm prognosisClass treatments phase diagnosedOn yearsSinceDiagnosis ageYears ageBand administrativeGender ' +
  'genderIdentity preferredLanguage postalPrefix deceased ostomyCurrent'

describe('a request that can be answered', () => {
  const answered = answer(stomach) as {
    id: string
    features: Record<string, unknown>
    evidence: Record<string, unknown>
  }

  test('keeps its id, and has every feature by its name', () => {
    expect(answered.id).toBe(stomach?.id)
    expect(Object.keys(answered.features).sort()).toEqual(NAMES.split(' ').sort())
  })

  test('has treatments of four words each, the cancer where it is linked', () => {
    expect(answered.features.treatments).toEqual([
      { kind: 'chemotherapy', firstDate: '2019-03-28', lastDate: '2019-05-02', forSite: 'stomach' },
      { kind: 'gastrectomy', firstDate: '2019-05-21', lastDate: '2019-05-21', forSite: 'stomach' },
    ])
  })

  test('says of each feature where it was read and how sure it is, or why it is not known', () => {
    expect(Object.keys(answered.evidence).sort()).toEqual(`${NAMES} ecog previvor`.split(' ').sort())
    expect(answered.evidence.previvor).toMatchObject({ value: false })
    expect(answered.evidence.currentSite).toMatchObject({
      certainty: 'stated',
      sources: [{ reference: expect.stringMatching(/^Condition\//), code: { code: '363349007' }, date: '2019-03-12' }],
    })
    expect(answered.evidence.stageGroup).toEqual({ why: 'not-recorded' })
    expect(answered.evidence.treatments).toMatchObject({ each: [{ certainty: 'stated' }, { certainty: 'stated' }] })
  })
})

describe('a request that cannot be answered says why, and repeats nothing of what it holds', () => {
  test.each([
    ['a line that is no JSON', '{"id": "Tremblay', { id: null, error: 'not JSON' }],
    ['a word', '"Tremblay"', { id: null, error: 'not JSON' }],
    ['no bundle', JSON.stringify({ ...stomach, bundle: undefined }), { id: stomach?.id, error: 'no Bundle' }],
    ['another resource', JSON.stringify({ ...stomach, bundle: { resourceType: 'Patient' } }), { error: 'no Bundle' }],
    ['no patient', JSON.stringify({ ...stomach, patient: '' }), { error: 'no patient, or no day to look from' }],
    ['no day', JSON.stringify({ ...stomach, asOf: '31/12/2025' }), { error: 'no patient, or no day to look from' }],
    ['a day of no calendar', JSON.stringify({ ...stomach, asOf: '2025-02-30' }), { error: expect.any(String) }],
  ])('%s', (_, line, expected) => {
    expect(answerTo(line, { extra: false })).toMatchObject(expected)
  })
})

test('a patient may be written as a reference', () => {
  expect(answer({ ...stomach, patient: `Patient/${stomach?.patient}` })).toEqual(answer(stomach))
})

test('a moment is looked from its day, and an id of any shape comes back as it was', () => {
  expect(answer({ ...stomach, id: 7, asOf: '2025-06-15T23:59:00Z' })).toEqual({ ...answer(stomach), id: 7 })
})

test('the command answers each line in order and goes on after one that is broken', async () => {
  const command = spawn(process.execPath, ['commands/derive.ts'], { stdio: ['pipe', 'pipe', 'inherit'] })
  const printed = text(command.stdout)
  command.stdin.end(`${JSON.stringify(kidney)}\r\n\n{"id": 1\n${JSON.stringify(stomach)}`)
  await once(command, 'close')
  const lines = (await printed).trimEnd().split('\n')
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    answer(kidney),
    { id: null, error: 'not JSON' },
    answer(stomach),
  ])
})
