import { describe, expect, test } from 'vitest'
import { featuresFrom } from '../../server/features/features.ts'
import { chartOf, condition, featuresOf, prescription, procedure, TODAY } from './a-chart.ts'

const phase = (...resources: object[]) => {
  const { phase: fact } = featuresOf(...resources)
  return fact.known ? fact.value : null
}
const fresh = condition('cm C50.911', { clinical: 'active', onsetDateTime: '2025-04-20' })
const over = condition('cm C50.911', { clinical: 'remission', onsetDateTime: '2018-04-20' })
const there = condition('cm C50.911', { clinical: 'active', onsetDateTime: '2023-04-20' })

describe('where somebody stands on the path, on 15 June 2025', () => {
  test.each<[string, object[], string | null]>([
    ['diagnosed in April, nothing received', [fresh], 'newly_diagnosed'],
    [
      'diagnosed in April, an operation planned',
      [fresh, procedure('cpt 19303', '2025-07-01', { status: 'preparation' })],
      'newly_diagnosed',
    ],
    ['diagnosed in April, operated', [fresh, procedure('cpt 19303', '2025-05-01')], null],
    ['diagnosed in "2025", which may be January', [condition('cm C50.911', { onsetDateTime: '2025' })], null],
    ['an infusion three weeks ago', [there, procedure('snomed 367336001', '2025-05-25')], 'in_treatment'],
    ['an infusion this month, no day said', [there, procedure('snomed 367336001', '2025-06')], 'in_treatment'],
    ['an infusion last month, no day said', [there, procedure('snomed 367336001', '2025-05')], null],
    ['an infusion this year, no month said', [there, procedure('snomed 367336001', '2025')], null],
    ['an infusion three months ago', [there, procedure('snomed 367336001', '2025-03-10')], null],
    ['an operation three weeks ago is no session', [there, procedure('cpt 19303', '2025-05-25')], null],
    [
      'a course under way',
      [there, procedure('snomed 367336001', '2024-11-01', { status: 'in-progress' })],
      'in_treatment',
    ],
    [
      'a tumour under watch is under no treatment',
      [there, procedure('snomed 424313000', '2024-11-01', { status: 'in-progress' })],
      null,
    ],
    ['long term tamoxifen', [over, condition('cm Z79.810', { clinical: 'active' })], 'in_treatment'],
    ['in remission, the last treatment six years ago', [over, procedure('snomed 367336001', '2019-01-01')], 'finished'],
    ['in remission, the last treatment six months ago', [over, procedure('cpt 19303', '2024-12-20')], null],
    [
      'in remission on the problem list, seen since without a status',
      [over, condition('cm C50.919', { recordedDate: '2024-01-01' })],
      'finished',
    ],
    [
      'resolved, and active in a later entry',
      [
        condition('cm C50.911', { clinical: 'resolved', recordedDate: '2015-01-01' }),
        condition('cm C50.919', { clinical: 'active', recordedDate: '2024-01-01' }),
      ],
      null,
    ],
    [
      'active, and resolved in a later entry',
      [
        condition('cm C50.911', { clinical: 'active', recordedDate: '2015-01-01' }),
        condition('cm C50.919', { clinical: 'resolved', recordedDate: '2020-01-01' }),
      ],
      'finished',
    ],
    ['nothing but a history', [condition('cm Z85.3')], 'finished'],
    ['a history, and metastases now', [condition('cm Z85.3'), condition('cm C79.51')], null],
    [
      'come back, and under treatment for it',
      [condition('cm C50.911', { clinical: 'recurrence' }), procedure('snomed 367336001', '2025-06-01')],
      'recurrence',
    ],
    ['come back by its concept', [condition('snomed 314955001')], 'recurrence'],
    ['come back once, in remission again', [condition('snomed 314955001', { clinical: 'remission' })], 'finished'],
    ['leukaemia in relapse, by its fifth character', [condition('cm C91.02')], 'recurrence'],
    ['another illness that came back', [over, condition('Recurrent depression')], 'finished'],
    [
      'a new lung cancer, and a breast cancer that was treated ten years ago',
      [
        condition('cm C34.11', { clinical: 'active', onsetDateTime: '2025-05-10' }),
        condition('cm C50.911', { clinical: 'remission', onsetDateTime: '2014' }),
        procedure('cpt 19303', '2014-05-01'),
      ],
      'newly_diagnosed',
    ],
    ['no cancer', [condition('cm I10')], null],
    ['written down last week', [condition('cm C61', { recordedDate: '2025-06-08' })], 'newly_diagnosed'],
    [
      'thirty years ago, and written down last week',
      [condition('cm C81.90', { onsetString: '30 years ago', recordedDate: '2025-06-08' })],
      null,
    ],
    [
      'at the age of fifteen, and written down last week',
      [condition('cm C81.90', { onsetAge: { value: 15, unit: 'a' }, recordedDate: '2025-06-08' })],
      null,
    ],
    [
      'leukaemia in remission since a diagnosis in March',
      [condition('cm C91.01', { onsetDateTime: '2025-03-10' })],
      null,
    ],
    [
      'leukaemia in remission since a diagnosis two years ago',
      [condition('cm C91.01', { onsetDateTime: '2023-03-10' })],
      'finished',
    ],
    ['a history that was told in March', [condition('cm Z85.3', { onsetDateTime: '2025-03-10' })], 'finished'],
    [
      'leukaemia in relapse, and in remission in a later entry',
      [
        condition('cm C91.02', { onsetDateTime: '2023-01-01', recordedDate: '2023-01-01' }),
        condition('cm C91.01', { onsetDateTime: '2023-01-01', recordedDate: '2025-05-01' }),
      ],
      'finished',
    ],
    [
      'leukaemia in remission, and in relapse in a later entry',
      [condition('cm C91.01', { recordedDate: '2023-01-01' }), condition('cm C91.02', { recordedDate: '2025-05-01' })],
      'recurrence',
    ],
    [
      'come back, and in remission in a later entry',
      [
        condition('cm C50.911', { clinical: 'recurrence', recordedDate: '2021-01-01' }),
        condition('cm C50.919', { clinical: 'remission', recordedDate: '2024-01-01' }),
      ],
      'finished',
    ],
    ['a lipoma that came back', [condition('cm Z85.3'), condition('cm D17.9', { clinical: 'recurrence' })], 'finished'],
    ['a polyp that came back', [condition('cm Z85.3'), condition('cm D12.6', { clinical: 'recurrence' })], 'finished'],
    ['a skin cancer that came back', [condition('cm Z85.3'), condition('snomed 402538000')], 'finished'],
    ['a skin cancer that came back, and nothing else', [condition('snomed 402538000')], 'recurrence'],
    [
      'over, as its age at the end tells alone',
      [condition('cm C62.91', { onsetDateTime: '2015', abatementAge: { value: 35, unit: 'a' } })],
      'finished',
    ],
    [
      'over, as words tell alone',
      [condition('cm C62.91', { onsetDateTime: '2015', abatementString: 'after surgery' })],
      'finished',
    ],
    [
      'over in words, and active by its status',
      [condition('cm C62.91', { clinical: 'active', onsetDateTime: '2015', abatementString: 'after surgery' })],
      null,
    ],
    ['a rising PSA', [condition('cm C61', { clinical: 'remission' }), condition('cm R97.21')], 'recurrence'],
  ])('%s', (_, resources, expected) => expect(phase(...resources)).toBe(expected))
})

describe('procedures that could not be read', () => {
  const unread = (one: object) =>
    featuresFrom({ ...chartOf(one), missing: [{ resource: 'Procedure', reason: 'not-granted' }] }, TODAY).phase
  test.each([
    ['leave open whether anything was received since the diagnosis', fresh, { known: false, why: 'not-read' }],
    ['leave open when the last treatment was', over, { known: false, why: 'not-read' }],
    [
      'leave a recurrence what it is',
      condition('cm C50.911', { clinical: 'recurrence' }),
      { known: true, value: 'recurrence' },
    ],
  ])('%s', (_, one, expected) => expect(unread(one)).toMatchObject(expected))
})

describe('what the prognosis is read from, for matching alone', () => {
  const prognosis = (...resources: object[]) => {
    const { prognosisClass } = featuresOf(...resources)
    return prognosisClass.known ? prognosisClass.value : null
  }
  const intent = (code: string) => ({
    extension: [
      {
        url: 'http://hl7.org/fhir/us/mcode/StructureDefinition/mcode-treatment-intent',
        valueCodeableConcept: { coding: [{ system: 'http://snomed.info/sct', code }] },
      },
    ],
  })
  test.each<[string, object[], string | null]>([
    ['nothing is recorded', [there], null],
    ['metastases', [there, condition('cm C79.51')], 'advanced'],
    ['nodes alone', [there, condition('cm C77.3')], null],
    ['stage IV', [condition('cm C34.11', { stage: [{ summary: { text: 'Stade IV' } }] })], 'advanced'],
    ['stage IVA of the larynx', [condition('cm C32.9', { stage: [{ summary: { text: 'IVA' } }] })], 'advanced'],
    ['extensive small cell cancer', [condition('snomed 683991000119103')], 'advanced'],
    ['M1 in a TNM', [condition('cm C18.2: colon cancer pT3 N1 M1')], 'advanced'],
    ['a relative’s stage IV, by its code', [there, condition('cm Z80.3: Breast cancer (mother, stage IV)')], null],
    ['a relative’s stage IV, in words', [there, condition('Family history: father colon cancer stage IV')], null],
    ['stage IV of what is benign', [there, condition('cm D27.9: Ovarian cyst, endometriosis stage IV')], null],
    ['stage IV of a screening’s label', [there, condition('cm Z12.11: Screening; father stage IV colon ca')], null],
    ['stage IV of worn joints', [condition('History of breast cancer, osteoarthritis stage 4')], null],
    ['palliative care', [there, procedure('snomed 103735009', '2025-01-01')], 'terminal_palliative'],
    ['palliative care, written as a diagnosis', [there, condition('cm Z51.5')], 'terminal_palliative'],
    ['a referral to palliative care', [there, procedure('snomed 306237005', '2025-01-01')], null],
    ['palliative care of somebody without a cancer', [condition('cm I50.9'), condition('cm Z51.5')], null],
    [
      'radiotherapy with palliative intent',
      [there, procedure('snomed 33195004', '2025-01-01', intent('363676003'))],
      'advanced',
    ],
    [
      'an operation with curative intent',
      [there, procedure('cpt 19303', '2024-01-01', intent('373808002'))],
      'curative_intent',
    ],
    [
      'chimiothérapie à visée curative',
      [there, procedure('Chimiothérapie à visée curative', '2024-01-01')],
      'curative_intent',
    ],
    [
      'chimiothérapie sans visée curative',
      [there, procedure('Chimiothérapie sans visée curative', '2024-01-01')],
      null,
    ],
    [
      'chemotherapy that is not meant to cure',
      [there, procedure('Chemotherapy, non-curative intent', '2024-01-01')],
      null,
    ],
    [
      'a palliative intent that is denied',
      [there, procedure('Chemotherapy, palliative intent denied; adjuvant', '2024-01-01')],
      null,
    ],
    [
      'a drug that was prescribed with palliative intent',
      [
        there,
        procedure('cpt 19303', '2023-06-01', intent('373808002')),
        prescription('capecitabine 500 mg', intent('363676003')),
      ],
      'advanced',
    ],
    [
      'a drug whose reason is palliative chemotherapy',
      [there, prescription('capecitabine 500 mg', { reasonCode: [{ text: 'Palliative chemotherapy' }] })],
      'advanced',
    ],
  ])('%s', (_, resources, expected) => expect(prognosis(...resources)).toBe(expected))
})

describe('a cure counts where it was meant for the cancer that is lived now', () => {
  const breast = condition('cm C50.911', { clinical: 'remission', onsetDateTime: '2010-01-01' })
  const pancreas = condition('cm C25.9', { clinical: 'active', onsetDateTime: '2025-02-01' })
  const back = condition('cm C50.911', { clinical: 'recurrence', onsetDateTime: '2015-01-01' })
  const relapse = condition('snomed 314955001', { clinical: 'active', onsetDateTime: '2024-03-01' })
  const cure = (day: string, reason: { id: string } | null, more: object = {}) =>
    procedure('Radiotherapy, curative intent', day, {
      ...(reason ? { reasonReference: [{ reference: `Condition/${reason.id}` }] } : {}),
      ...more,
    })
  test.each<[string, object[], string | null]>([
    ['for another cancer, long ago', [breast, pancreas, cure('2010-06-01', breast)], null],
    ['for this cancer, beside another', [breast, pancreas, cure('2025-03-01', pancreas)], 'curative_intent'],
    [
      'for this cancer, in words',
      [breast, pancreas, cure('2025-03-01', null, { reasonCode: [{ text: 'Cancer du pancréas' }] })],
      'curative_intent',
    ],
    ['for which of two is not said', [breast, pancreas, cure('2025-03-01', null)], null],
    ['for the only one, as nothing else says', [there, cure('2023-06-01', null)], 'curative_intent'],
    ['before it came back', [back, cure('2015-05-01', back)], null],
    ['when it came back', [back, relapse, cure('2024-06-01', null)], 'curative_intent'],
    ['before the day it came back', [back, relapse, cure('2015-05-01', null)], null],
  ])('%s', (_, resources, expected) => {
    const { prognosisClass } = featuresOf(...resources)
    expect(prognosisClass.known ? prognosisClass.value : null).toBe(expected)
  })
})

describe('palliative care is of the person, for a cancer, and now', () => {
  const family = (text: string) => condition(`cm Z63.4: ${text}`)
  const heart = condition('cm I50.9')
  const care = procedure('snomed 103735009', '2025-01-01', {
    reasonReference: [{ reference: `Condition/${heart.id}` }],
  })
  test.each<[string, object[], string | null]>([
    ['a husband’s', [there, family('Bereavement: husband died in hospice')], null],
    ['a mother’s, in French', [there, family('Deuil : mère décédée en soins palliatifs')], null],
    ['cared for by the person', [there, family('Caregiver of mother in palliative care')], null],
    ['a spouse’s', [there, family('Discussion fin de vie (conjoint)')], null],
    ['a friend’s', [there, family('Deuil : ami, soins palliatifs')], null],
    ['that the person gives', [there, condition('Hospice volunteer')], null],
    ['not required', [there, condition('Palliative care (not required)')], null],
    ['no more than possible', [there, condition('cm Z51.5', { verification: 'differential' })], null],
    ['that is over', [there, condition('cm Z51.5', { clinical: 'resolved', abatementDateTime: '2010-02-01' })], null],
    ['of a day to come', [there, condition('cm Z51.5', { onsetDateTime: '2026-01-01' })], null],
    ['that was cancelled', [there, procedure('snomed 385763009', '2025-01-01', { status: 'cancelled' })], null],
    ['for a heart, years after a cancer', [condition('cm Z85.3'), heart, care], null],
    ['of somebody with a cancer, whatever the reason', [there, heart, care], 'terminal_palliative'],
    ['in words', [there, condition('Soins palliatifs à domicile')], 'terminal_palliative'],
  ])('%s', (_, resources, expected) => {
    const { prognosisClass } = featuresOf(...resources)
    expect(prognosisClass.known ? prognosisClass.value : null).toBe(expected)
  })
})
