import { cci, cpt, icd10ca, icd10cm, snomed } from './codes.ts'
import { condition } from './condition.ts'
import { visitNow, visitOver } from './encounter.ts'
import { person } from './patient.ts'
import { procedure } from './procedure.ts'

const ginette = person({
  id: 'ginette-blais',
  who: 'Woman of 68, rectal cancer, ileostomy for five months and closed since, finished in 2025',
  whoFr: 'Femme de 68 ans, cancer du rectum, iléostomie pendant cinq mois puis fermée, terminé en 2025',
  mrn: '38125607',
  family: 'Blais',
  given: ['Ginette'],
  gender: 'female',
  born: '1958-07-19',
  city: 'Saint-Hyacinthe',
  postalCode: 'J2S 8L5',
  speaks: ['fr-CA'],
  visit: visitOver({ on: '2026-11-05', at: '08:50' }),
  chart: [
    condition('rectum', {
      code: [snomed('363351006', 'Malignant tumor of rectum'), icd10ca('C20', 'Tumeur maligne du rectum')],
      clinical: 'remission',
      onset: '2024-04-02',
    }),
    procedure('chemoradiation', {
      code: [snomed('703423002', 'Combined chemotherapy and radiation therapy')],
      from: '2024-04-29',
      to: '2024-06-07',
      treats: 'rectum',
    }),
    procedure('resection', {
      code: [snomed('314592008', 'Low anterior resection of rectum')],
      on: '2024-09-10',
      treats: 'rectum',
    }),
    procedure('ileostomy', {
      code: [snomed('173977007', 'Creation of ileostomy')],
      on: '2024-09-10',
      treats: 'rectum',
    }),
    procedure('closure', { code: [snomed('47092002', 'Closure of ileostomy')], on: '2025-02-18' }),
  ],
})

const francois = person({
  id: 'francois-levesque',
  who: 'Man of 55 living with colon cancer that reached the liver, chemotherapy under way',
  whoFr: 'Homme de 55 ans vivant avec un cancer du côlon étendu au foie, chimiothérapie en cours',
  mrn: '45720319',
  family: 'Lévesque',
  given: ['François'],
  gender: 'male',
  born: '1971-06-25',
  city: 'Sept-Îles',
  postalCode: 'G4R 2W7',
  speaks: ['fr-CA'],
  visit: visitNow({ on: '2026-11-24', at: '08:30', by: 'dr-fortin' }),
  chart: [
    condition('colon', {
      code: [icd10cm('C18.7', 'Malignant neoplasm of sigmoid colon')],
      onset: '2025-11-17',
      stage: 'Stade IV',
    }),
    condition('liver', {
      code: [
        snomed('94381002', 'Secondary malignant neoplasm of liver'),
        icd10cm('C78.7', 'Secondary malignant neoplasm of liver and intrahepatic bile duct'),
      ],
      onset: '2025-11-24',
    }),
    procedure('colectomy', {
      code: [cci('1.NM.87.RN', 'Excision partielle, gros intestin')],
      on: '2025-12-09',
      treats: 'colon',
    }),
    procedure('chemotherapy', {
      code: [snomed('265760000', 'Intravenous chemotherapy')],
      from: '2026-01-19',
      treats: 'colon',
    }),
  ],
})

const rosie = person({
  id: 'rosie-blackned',
  who: 'Cree woman of 63 from Chisasibi, rectal cancer, a colostomy that will stay, treated far from home',
  whoFr: 'Femme crie de 63 ans de Chisasibi, cancer du rectum, colostomie permanente, traitée loin de chez elle',
  mrn: '57308164',
  family: 'Blackned',
  given: ['Rosie'],
  gender: 'female',
  born: '1963-09-12',
  city: 'Chisasibi',
  postalCode: 'J0M 1E0',
  speaks: ['cr', 'en-CA'],
  visit: visitOver({ on: '2026-11-19', at: '10:00', by: 'nurse-campbell' }, 45),
  chart: [
    condition('rectum', {
      code: [snomed('93984006', 'Primary malignant neoplasm of rectum')],
      onset: '2026-02-16',
      stage: snomed('258224005', 'Stage 3'),
    }),
    condition('diabetes', { code: [snomed('44054006', 'Diabetes mellitus type 2')], onset: '2014' }),
    procedure('radiotherapy', {
      code: [snomed('33195004', 'External beam radiation therapy procedure')],
      from: '2026-03-23',
      to: '2026-04-24',
      treats: 'rectum',
    }),
    procedure('resection', {
      code: [snomed('265414003', 'Abdominoperineal resection of rectum')],
      on: '2026-07-07',
      treats: 'rectum',
    }),
    procedure('colostomy', { code: [snomed('4044002', 'Permanent colostomy')], on: '2026-07-07', treats: 'rectum' }),
  ],
})

const vanessa = person({
  id: 'vanessa-di-pietro',
  who: 'Woman of 42, bilingual, colon cancer removed in August 2026, chemotherapy planned and not begun',
  whoFr: 'Femme de 42 ans, bilingue, cancer du côlon opéré en août 2026, chimiothérapie prévue et pas commencée',
  mrn: '66201473',
  family: 'Di Pietro',
  given: ['Vanessa'],
  gender: 'female',
  born: '1984-10-03',
  city: 'Montréal',
  postalCode: 'H1R 2V5',
  speaks: ['en-CA', 'fr-CA'],
  visit: visitNow({ on: '2026-11-24', at: '15:30', by: 'nurse-campbell' }),
  chart: [
    condition('colon', { code: [snomed('363406005', 'Malignant tumor of colon')], onset: '2026-07-13' }),
    procedure('colonoscopy', { code: [cpt('45380', 'Colonoscopy with biopsy')], on: '2026-07-06' }),
    procedure('colectomy', {
      code: [cpt('44204', 'Laparoscopic partial colectomy')],
      on: '2026-08-25',
      treats: 'colon',
    }),
    procedure('chemotherapy', {
      code: [snomed('394895009', 'Post-operative chemotherapy')],
      status: 'preparation',
      on: '2026-12-01',
      treats: 'colon',
    }),
  ],
})

export const colorectal = [ginette, francois, rosie, vanessa]
