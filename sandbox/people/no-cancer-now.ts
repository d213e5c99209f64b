import { icd10cm, snomed } from './codes.ts'
import { condition } from './condition.ts'
import { visitNow, visitOver } from './encounter.ts'
import { person } from './patient.ts'
import { procedure } from './procedure.ts'

const therese = person({
  id: 'therese-gingras',
  who: 'Woman of 78, breast cancer twenty years ago, in the chart only as history',
  whoFr: 'Femme de 78 ans, cancer du sein il y a vingt ans, au dossier seulement comme antécédent',
  mrn: '13460829',
  family: 'Gingras',
  given: ['Thérèse'],
  gender: 'female',
  born: '1948-03-19',
  city: 'Magog',
  postalCode: 'J1X 3W5',
  speaks: ['fr-CA'],
  visit: visitOver({ on: '2026-10-13', at: '14:40' }),
  chart: [
    condition('history', {
      code: [
        snomed('429087003', 'History of malignant neoplasm of breast'),
        icd10cm('Z85.3', 'Personal history of malignant neoplasm of breast'),
      ],
      recorded: '2019-06-04',
    }),
    condition('hypertension', { code: [snomed('38341003', 'Hypertensive disorder')], onset: '2009' }),
  ],
})

const amelie = person({
  id: 'amelie-drouin',
  who: 'Woman of 36 whose mother had breast cancer; she has none herself',
  whoFr: 'Femme de 36 ans dont la mère a eu un cancer du sein; elle-même n’en a pas',
  mrn: '92175604',
  family: 'Drouin',
  given: ['Amélie'],
  gender: 'female',
  born: '1990-10-27',
  city: 'Saint-Georges',
  postalCode: 'G5Y 5L9',
  speaks: ['fr-CA'],
  visit: visitOver({ on: '2026-11-20', at: '10:10' }),
  chart: [
    condition('family', {
      code: [
        snomed('429740004', 'Family history of malignant neoplasm of breast'),
        icd10cm('Z80.3', 'Family history of malignant neoplasm of breast'),
      ],
      recorded: '2026-11-20',
    }),
    procedure('mammography', { code: [snomed('24623002', 'Screening mammography')], on: '2026-11-16' }),
  ],
})

const nathalie = person({
  id: 'nathalie-pelletier',
  who: 'Woman of 51 who carries a BRCA mutation, breasts removed to prevent a cancer she never had',
  whoFr: 'Femme de 51 ans porteuse d’une mutation BRCA, mastectomie préventive, jamais de cancer',
  mrn: '62930581',
  family: 'Pelletier',
  given: ['Nathalie'],
  gender: 'female',
  born: '1975-05-22',
  city: 'Val-d’Or',
  postalCode: 'J9P 4N7',
  speaks: ['fr-CA'],
  visit: visitNow({ on: '2026-11-24', at: '16:20' }),
  chart: [
    condition('brca', {
      code: [icd10cm('Z15.01', 'Genetic susceptibility to malignant neoplasm of breast')],
      onset: '2025-02-10',
    }),
    procedure('mastectomy', {
      code: [snomed('447421006', 'Prophylactic mastectomy')],
      on: '2025-11-04',
      treats: 'brca',
    }),
  ],
})

const harold = person({
  id: 'harold-weiss',
  who: 'Man of 68, English-speaking, enlarged prostate that is not cancer, operated for it',
  whoFr: 'Homme de 68 ans, anglophone, hypertrophie bénigne de la prostate, opérée; pas de cancer',
  mrn: '17538240',
  family: 'Weiss',
  given: ['Harold'],
  gender: 'male',
  born: '1958-09-01',
  city: 'Montréal',
  postalCode: 'H3X 2P2',
  speaks: ['en-CA'],
  visit: visitOver({ on: '2026-09-28', at: '13:20', by: 'nurse-campbell' }),
  chart: [
    condition('enlarged', {
      code: [icd10cm('N40.1', 'Benign prostatic hyperplasia with lower urinary tract symptoms')],
      onset: '2025-12-08',
    }),
    procedure('turp', {
      code: [snomed('90199006', 'Transurethral prostatectomy')],
      on: '2026-05-05',
      treats: 'enlarged',
    }),
  ],
})

const patrick = person({
  id: 'patrick-lavoie',
  who: 'Man of 41, asthma and high blood pressure, no cancer at all',
  whoFr: 'Homme de 41 ans, asthme et hypertension, aucun cancer',
  mrn: '85061739',
  family: 'Lavoie',
  given: ['Patrick'],
  gender: 'male',
  born: '1985-08-16',
  city: 'Repentigny',
  postalCode: 'J5Y 1V4',
  speaks: ['fr-CA'],
  visit: visitOver({ on: '2026-11-23', at: '15:50' }),
  chart: [
    condition('asthma', { code: [snomed('195967001', 'Asthma')], onset: '1996' }),
    condition('hypertension', { code: [snomed('38341003', 'Hypertensive disorder')], onset: '2024-02-15' }),
  ],
})

const mathieu = person({
  id: 'mathieu-desjardins',
  who: 'Man of 29, new to the hospital, nothing in his chart yet',
  whoFr: 'Homme de 29 ans, nouveau à l’hôpital, rien encore dans son dossier',
  mrn: '99402178',
  family: 'Desjardins',
  given: ['Mathieu'],
  gender: 'male',
  born: '1997-03-05',
  city: 'Terrebonne',
  postalCode: 'J6W 5H3',
  speaks: ['fr-CA'],
  visit: visitNow({ on: '2026-11-24', at: '17:00' }),
  chart: [],
})

export const noCancerNow = [therese, amelie, nathalie, harold, patrick, mathieu]
