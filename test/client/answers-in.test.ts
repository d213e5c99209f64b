import { expect, test } from 'vitest'
import { answersIn } from '../../client/patient/answers-in.ts'
import { subjectsOf } from '../../server/questionnaire/form.ts'
import { questionnaireOf } from '../../server/questionnaire/questionnaire.ts'
import { Answers } from '../../shared/answers.ts'
import type { Given, QuestionnaireView } from '../../shared/questionnaire.ts'

const view = (given: Given): QuestionnaireView => ({
  subjects: subjectsOf(questionnaireOf({ extra: null, distressScreen: 'none' })),
  given,
  initial: {},
  retired: false,
  lost: false,
  noted: false,
  answers: Answers.parse({}),
  shown: [],
  version: 1,
  state: 'begun',
  savedAt: null,
})

test('says each answer in the words of its question, in the language asked for', () => {
  const given = { supports: ['emotional', 'practical'], 'life-project': 'Un jardin' }
  expect(answersIn(view(given), 'fr').map(({ said }) => said)).toEqual([
    ['Avoir quelqu’un à l’écoute', 'Des conseils pratiques'],
    ['Un jardin'],
  ])
  expect(answersIn(view(given), 'en').map(({ said }) => said)).toEqual([
    ['To be heard', 'Practical tips'],
    ['Un jardin'],
  ])
})

test('says nothing of what was not answered, or is not asked any more', () => {
  expect(answersIn(view({ supports: [], gone: ['x'], topic: ['no-such-code'] }), 'fr')).toEqual([])
})
