import { icd10ca, icd10cm, snomed } from './codes.ts'
import { condition } from './condition.ts'
import { visitNow, visitOver } from './encounter.ts'
import { person } from './patient.ts'
import { procedure } from './procedure.ts'

const olivier = person({
  id: 'olivier-savard',
  who: 'Man of 28, cancer of the testis, operated in July 2026, chemotherapy ended in November',
  whoFr: 'Homme de 28 ans, cancer du testicule, opéré en juillet 2026, chimiothérapie terminée en novembre',
  mrn: '40163827',
  family: 'Savard',
  given: ['Olivier'],
  gender: 'male',
  born: '1998-02-14',
  city: 'Rouyn-Noranda',
  postalCode: 'J9X 2B4',
  speaks: ['fr-CA'],
  visit: visitNow({ on: '2026-11-24', at: '11:20' }),
  chart: [
    condition('testis', {
      code: [
        snomed('363449006', 'Malignant tumor of testis'),
        icd10cm('C62.91', 'Malignant neoplasm of right testis, unspecified whether descended or undescended'),
      ],
      onset: '2026-06-30',
    }),
    procedure('orchiectomy', {
      code: [snomed('396692006', 'Radical orchiectomy')],
      on: '2026-07-07',
      treats: 'testis',
    }),
    procedure('chemotherapy', {
      code: [snomed('716872004', 'Antineoplastic chemotherapy regimen')],
      text: 'BEP',
      from: '2026-08-31',
      to: '2026-11-06',
      treats: 'testis',
    }),
  ],
})

const yvon = person({
  id: 'yvon-belanger',
  who: 'Man of 73 living with mesothelioma of the pleura, once a worker in Thetford Mines',
  whoFr: 'Homme de 73 ans vivant avec un mésothéliome de la plèvre, ancien travailleur de Thetford Mines',
  mrn: '16905874',
  family: 'Bélanger',
  given: ['Yvon'],
  gender: 'male',
  born: '1953-06-02',
  city: 'Thetford Mines',
  postalCode: 'G6G 5R5',
  speaks: ['fr-CA'],
  visit: visitOver({ on: '2026-11-06', at: '10:50', by: 'dr-fortin' }),
  chart: [
    condition('pleura', { code: [icd10ca('C45.0', 'Mésothéliome de la plèvre')], onset: '2026-02-23' }),
    procedure('immunotherapy', { code: [snomed('76334006', 'Immunotherapy')], from: '2026-03-30', treats: 'pleura' }),
  ],
})

const monique = person({
  id: 'monique-st-onge',
  who: 'Woman of 66, primary myelofibrosis since 2022, a rare disease of the marrow',
  whoFr: 'Femme de 66 ans, myélofibrose primitive depuis 2022, une maladie rare de la moelle',
  mrn: '87315420',
  family: 'St-Onge',
  given: ['Monique'],
  gender: 'female',
  born: '1960-04-26',
  city: 'Baie-Comeau',
  postalCode: 'G4Z 2Y8',
  speaks: ['fr-CA'],
  visit: visitOver({ on: '2026-10-22', at: '13:30' }),
  chart: [
    condition('myelofibrosis', {
      code: [snomed('307651005', 'Myelosclerosis with myeloid metaplasia'), icd10cm('D47.4', 'Osteomyelofibrosis')],
      onset: '2022-11-08',
    }),
    procedure('targeted', {
      code: [snomed('1255831008', 'Chemotherapy using targeted agent')],
      text: 'Ruxolitinib',
      from: '2023-01-16',
      treats: 'myelofibrosis',
    }),
  ],
})

const henrik = person({
  id: 'henrik-larsen',
  who: 'Man of 50, English-speaking, neuroendocrine tumour of the ileum found in May 2026',
  whoFr: 'Homme de 50 ans, anglophone, tumeur neuroendocrine de l’iléon trouvée en mai 2026',
  mrn: '59271608',
  family: 'Larsen',
  given: ['Henrik'],
  gender: 'male',
  born: '1976-10-10',
  city: 'Sutton',
  postalCode: 'J0E 2K0',
  speaks: ['en-CA'],
  visit: visitOver({ on: '2026-11-04', at: '08:40', by: 'nurse-campbell' }),
  chart: [
    condition('ileum', { code: [icd10cm('C7A.012', 'Malignant carcinoid tumor of the ileum')], onset: '2026-05-19' }),
    condition('nodes', {
      code: [snomed('94392001', 'Secondary malignant neoplasm of lymph node')],
      onset: '2026-06-10',
    }),
  ],
})

/** Same family name, same birth date as Marie-Claude Tremblay, who had breast cancer. */
const marieClaire = person({
  id: 'marie-claire-tremblay',
  who: 'Woman of 47, thyroid cancer, operated in 2026; shares name and birth date with Marie-Claude Tremblay',
  whoFr: 'Femme de 47 ans, cancer de la thyroïde, opérée en 2026; même nom et naissance que Marie-Claude Tremblay',
  mrn: '52083816',
  family: 'Tremblay',
  given: ['Marie-Claire'],
  gender: 'female',
  born: '1979-06-14',
  city: 'Saguenay',
  postalCode: 'G7H 6A5',
  speaks: ['fr-CA'],
  visit: visitNow({ on: '2026-11-24', at: '14:30' }),
  chart: [
    condition('thyroid', {
      code: [snomed('363478007', 'Malignant tumor of thyroid gland'), icd10ca('C73', 'Tumeur maligne de la thyroïde')],
      onset: '2026-04-13',
    }),
    procedure('thyroidectomy', {
      code: [snomed('24443003', 'Total thyroidectomy')],
      on: '2026-06-16',
      treats: 'thyroid',
    }),
    procedure('iodine', {
      code: [snomed('16560241000119104', 'Oral radionuclide therapy')],
      text: 'Iode radioactif',
      on: '2026-09-10',
      treats: 'thyroid',
    }),
  ],
})

export const rare = [olivier, yvon, monique, henrik, marieClaire]
