import { cci, cpt, icd10ca, icd10cm, snomed } from './codes.ts'
import { condition } from './condition.ts'
import { visitNow, visitOver } from './encounter.ts'
import { person } from './patient.ts'
import { procedure } from './procedure.ts'
import { workdaysFrom } from './workdays.ts'

const douglas = person({
  id: 'douglas-mackenzie',
  who: 'Man of 71, English-speaking, prostate cancer, forty radiotherapy sessions this summer, each in the chart',
  whoFr:
    'Homme de 71 ans, anglophone, cancer de la prostate, quarante séances de radiothérapie cet été, toutes au dossier',
  mrn: '60218347',
  family: 'MacKenzie',
  given: ['Douglas'],
  gender: 'male',
  born: '1955-05-17',
  city: 'Beaconsfield',
  postalCode: 'H9W 4N8',
  speaks: ['en-CA'],
  visit: visitOver({ on: '2026-11-16', at: '11:30', by: 'nurse-campbell' }),
  chart: [
    condition('prostate', { code: [icd10cm('C61', 'Malignant neoplasm of prostate')], onset: '2026-03-02' }),
    ...workdaysFrom('2026-06-01', 40).map((day, at) =>
      procedure(`radiotherapy-${at + 1}`, {
        code: [cpt('77386', 'Intensity modulated radiation delivery, complex')],
        on: day,
        treats: 'prostate',
      }),
    ),
  ],
})

const jeanGuy = person({
  id: 'jean-guy-lapointe',
  who: 'Man of 64, prostate cancer removed in January 2026, back at work',
  whoFr: 'Homme de 64 ans, prostatectomie radicale en janvier 2026, de retour au travail',
  mrn: '19473650',
  family: 'Lapointe',
  given: ['Jean-Guy'],
  gender: 'male',
  born: '1962-10-29',
  city: 'Lévis',
  postalCode: 'G6V 4Z3',
  speaks: ['fr-CA'],
  visit: visitOver({ on: '2026-11-03', at: '15:00' }),
  chart: [
    condition('prostate', { code: [icd10ca('C61', 'Tumeur maligne de la prostate')], onset: '2025-10-14' }),
    procedure('biopsy', { code: [snomed('65575008', 'Biopsy of prostate')], on: '2025-10-07' }),
    procedure('prostatectomy', {
      code: [cci('1.QT.91.PK', 'Excision radicale, prostate')],
      on: '2026-01-20',
      treats: 'prostate',
    }),
  ],
})

const rejean = person({
  id: 'rejean-caron',
  who: 'Man of 76 living with prostate cancer in the bones that no longer answers to hormones',
  whoFr: 'Homme de 76 ans vivant avec un cancer de la prostate étendu aux os, résistant à la castration',
  mrn: '23890175',
  family: 'Caron',
  given: ['Réjean'],
  gender: 'male',
  born: '1950-02-11',
  city: 'Rimouski',
  postalCode: 'G5L 7P4',
  speaks: ['fr-CA'],
  visit: visitNow({ on: '2026-11-24', at: '09:00', by: 'dr-fortin' }),
  chart: [
    condition('prostate', {
      code: [snomed('459381000124106', 'Metastatic castration resistant prostate cancer')],
      onset: '2021-05-10',
    }),
    condition('resistant', { code: [icd10cm('Z19.2', 'Hormone resistant malignancy status')], onset: '2025-12-01' }),
    condition('bones', { code: [icd10cm('C79.51', 'Secondary malignant neoplasm of bone')], onset: '2024-03-18' }),
    procedure('hormone-therapy', {
      code: [snomed('169413002', 'Hormone therapy')],
      from: '2021-06-01',
      to: '2025-12-01',
      treats: 'prostate',
    }),
    procedure('radionuclide', {
      code: [snomed('440252007', 'Administration of radiopharmaceutical')],
      from: '2026-02-09',
      treats: 'prostate',
    }),
  ],
})

const louisPhilippe = person({
  id: 'louis-philippe-morin',
  who: 'Man of 59, prostate cancer under active surveillance, no treatment',
  whoFr: 'Homme de 59 ans, cancer de la prostate sous surveillance active, sans traitement',
  mrn: '70651924',
  family: 'Morin',
  given: ['Louis-Philippe'],
  gender: 'male',
  born: '1967-01-06',
  city: 'Gatineau',
  postalCode: 'J8X 2K1',
  speaks: ['fr-CA', 'en-CA'],
  visit: visitOver({ on: '2026-10-27', at: '10:40' }),
  chart: [
    condition('psa', {
      code: [icd10cm('R97.20', 'Elevated prostate specific antigen [PSA]')],
      clinical: 'resolved',
      onset: '2024-11-20',
      abated: '2025-02-03',
    }),
    condition('prostate', {
      code: [snomed('399068003', 'Malignant tumor of prostate')],
      onset: '2025-02-03',
      stage: snomed('258215001', 'Stage 1'),
    }),
    procedure('surveillance', {
      code: [snomed('424313000', 'Active surveillance')],
      from: '2025-03-10',
      treats: 'prostate',
    }),
  ],
})

export const prostate = [douglas, jeanGuy, rejean, louisPhilippe]
