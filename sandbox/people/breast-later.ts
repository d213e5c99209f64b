import { cpt, icd10cm, rxnorm, snomed } from './codes.ts'
import { condition } from './condition.ts'
import { encounter, visitNow, visitOver } from './encounter.ts'
import { dose, prescription } from './medication.ts'
import { ecog, receptor } from './observation.ts'
import { person } from './patient.ts'
import { procedure } from './procedure.ts'

const trastuzumab = { coding: [rxnorm('224905', 'trastuzumab')], text: 'Trastuzumab' }

const sylvie = person({
  id: 'sylvie-bouchard-lemieux',
  who: 'Woman of 58 living with HER2-positive breast cancer that reached the bones, targeted therapy under way',
  whoFr: 'Femme de 58 ans vivant avec un cancer du sein HER2 positif étendu aux os, thérapie ciblée en cours',
  mrn: '18830492',
  family: 'Bouchard-Lemieux',
  given: ['Sylvie'],
  gender: 'female',
  born: '1968-09-30',
  city: 'Saguenay',
  postalCode: 'G7H 5B1',
  speaks: ['fr-CA'],
  visit: visitOver({ on: '2026-11-18', at: '13:00', by: 'dr-fortin' }),
  chart: [
    condition('breast', {
      code: [snomed('427685000', 'Human epidermal growth factor 2 positive carcinoma of breast')],
      onset: '2024-01-15',
      stage: snomed('258228008', 'Stage 4'),
    }),
    condition('bones', {
      code: [
        snomed('94222008', 'Secondary malignant neoplasm of bone'),
        icd10cm('C79.51', 'Secondary malignant neoplasm of bone'),
      ],
      onset: '2024-02-05',
    }),
    procedure('chemotherapy', {
      code: [snomed('367336001', 'Chemotherapy')],
      from: '2024-02-20',
      to: '2024-07-09',
      treats: 'breast',
    }),
    procedure('targeted', {
      code: [snomed('1255831008', 'Chemotherapy using targeted agent')],
      text: 'Trastuzumab et pertuzumab',
      from: '2024-02-20',
      treats: 'breast',
    }),
    ecog('2026-11-18', 1),
    receptor('2024-01-29', 'her2', 'positive'),
    prescription('trastuzumab', { drug: trastuzumab, from: '2024-02-20', treats: 'breast' }),
    ...['2026-10-07', '2026-10-28', '2026-11-18'].map((on) =>
      dose(`dose-${on}`, { drug: trastuzumab, on, treats: 'breast' }),
    ),
  ],
})

const thiMai = person({
  id: 'thi-mai-nguyen',
  who: 'Woman of 39 whose breast cancer came back in 2026, five years after it was first treated',
  whoFr: 'Femme de 39 ans dont le cancer du sein est revenu en 2026, cinq ans après les premiers traitements',
  mrn: '36104728',
  family: 'Nguyễn',
  given: ['Thị Mai'],
  gender: 'female',
  born: '1987-08-05',
  city: 'Brossard',
  postalCode: 'J4W 2T6',
  speaks: ['fr-CA', 'vi'],
  visit: visitNow({ on: '2026-11-24', at: '13:15' }),
  chart: [
    condition('breast', {
      code: [snomed('417181009', 'Hormone receptor positive malignant neoplasm of breast')],
      clinical: 'recurrence',
      onset: '2021-06-14',
    }),
    condition('again', {
      code: [snomed('314955001', 'Local recurrence of malignant tumor of breast')],
      onset: '2026-08-31',
    }),
    procedure('lumpectomy', { code: [snomed('735086001', 'Lumpectomy of right breast')], on: '2021-07-20' }),
    procedure('radiotherapy', {
      code: [snomed('33195004', 'External beam radiation therapy procedure')],
      from: '2021-09-13',
      to: '2021-10-15',
      treats: 'breast',
    }),
    procedure('mastectomy', {
      code: [snomed('429400009', 'Mastectomy of right breast')],
      on: '2026-10-08',
      treats: 'again',
    }),
  ],
})

/** Chemotherapy every three weeks; at each visit the diagnosis was coded anew. */
const cycles = ['2026-04-14', '2026-05-05', '2026-05-26', '2026-06-16', '2026-07-07', '2026-07-28']

const caroline = person({
  id: 'caroline-desrosiers',
  who: 'Woman of 44 with one breast cancer, coded again at each of six chemotherapy visits',
  whoFr: 'Femme de 44 ans ayant un seul cancer du sein, recodé à chacune de six visites de chimiothérapie',
  mrn: '41960285',
  family: 'Desrosiers',
  given: ['Caroline'],
  gender: 'female',
  born: '1982-03-27',
  city: 'Longueuil',
  postalCode: 'J4K 1A9',
  speaks: ['fr-CA'],
  visit: visitOver({ on: '2026-11-10', at: '09:00', by: 'dr-fortin' }),
  chart: [
    ...cycles.flatMap((day, at) => [
      encounter(`cycle-${at + 1}`, { on: day, at: '08:30' }, 180),
      condition(`breast-${at + 1}`, {
        code: [icd10cm('C50.911', 'Malignant neoplasm of unspecified site of right female breast')],
        during: `cycle-${at + 1}`,
        onset: day,
        recorded: day,
      }),
      condition(`for-chemotherapy-${at + 1}`, {
        code: [icd10cm('Z51.11', 'Encounter for antineoplastic chemotherapy')],
        during: `cycle-${at + 1}`,
        recorded: day,
      }),
      procedure(`chemotherapy-${at + 1}`, {
        code: [cpt('96413', 'Chemotherapy infusion, up to one hour')],
        on: day,
        treats: `breast-${at + 1}`,
      }),
    ]),
    procedure('mastectomy', { code: [cpt('19303', 'Complete mastectomy')], on: '2026-09-15', treats: 'breast-1' }),
  ],
})

/** Same family name, same birth date as Marie-Claire Tremblay, who has thyroid cancer. */
const marieClaude = person({
  id: 'marie-claude-tremblay',
  who: 'Woman of 47, breast cancer, mastectomy in 2025; shares name and birth date with Marie-Claire Tremblay',
  whoFr:
    'Femme de 47 ans, cancer du sein, mastectomie en 2025; même nom et date de naissance que Marie-Claire Tremblay',
  mrn: '52038816',
  family: 'Tremblay',
  given: ['Marie-Claude'],
  gender: 'female',
  born: '1979-06-14',
  city: 'Saguenay',
  postalCode: 'G7J 3Y2',
  speaks: ['fr-CA'],
  visit: visitNow({ on: '2026-11-24', at: '14:00' }),
  chart: [
    condition('breast', {
      code: [snomed('706970001', 'Triple negative malignant neoplasm of breast')],
      clinical: 'remission',
      onset: '2025-01-20',
    }),
    procedure('chemotherapy', {
      code: [snomed('394894008', 'Pre-operative chemotherapy')],
      from: '2025-02-10',
      to: '2025-06-16',
      treats: 'breast',
    }),
    procedure('mastectomy', { code: [snomed('27865001', 'Bilateral mastectomy')], on: '2025-07-22', treats: 'breast' }),
    procedure('reconstruction', {
      code: [snomed('395167000', 'DIEP flap reconstruction of breast')],
      on: '2026-05-12',
      treats: 'breast',
    }),
  ],
})

export const breastLater = [sylvie, thiMai, caroline, marieClaude]
