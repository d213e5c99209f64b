import { cci, icd10cm, snomed } from './codes.ts'
import { condition } from './condition.ts'
import { visitNow } from './encounter.ts'
import { ecog, haemoglobin, receptor, stageGroup } from './observation.ts'
import { person } from './patient.ts'
import { procedure } from './procedure.ts'

/** The one the demonstration follows. */
export const elise = person({
  id: 'elise-chateau-noel',
  who: 'Woman of 34, breast cancer found in March 2026; chemotherapy and lumpectomy done, radiotherapy under way',
  whoFr:
    'Femme de 34 ans, cancer du sein trouvé en mars 2026; chimiothérapie et tumorectomie faites, radiothérapie en cours',
  mrn: '21405873',
  family: 'Château-Noël',
  given: ['Élise'],
  gender: 'female',
  born: '1992-02-19',
  city: 'Québec',
  postalCode: 'G1R 2S9',
  speaks: ['fr-CA'],
  visit: visitNow({ on: '2026-11-24', at: '09:30' }),
  chart: [
    condition('breast', {
      code: [
        snomed('408643008', 'Infiltrating duct carcinoma of breast'),
        icd10cm('C50.412', 'Malignant neoplasm of upper-outer quadrant of left female breast'),
      ],
      text: 'Carcinome canalaire infiltrant du sein gauche',
      onset: '2026-03-24',
      recorded: '2026-03-26',
      stage: snomed('1222769001', 'American Joint Committee on Cancer stage IIB'),
    }),
    condition('receptors', {
      code: [icd10cm('Z17.0', 'Estrogen receptor positive status [ER+]')],
      onset: '2026-03-31',
      recorded: '2026-03-31',
    }),
    procedure('biopsy', {
      code: [snomed('723990008', 'Ultrasonography guided biopsy of breast')],
      on: '2026-03-20',
    }),
    procedure('chemotherapy', {
      code: [snomed('1259200004', 'Neoadjuvant chemotherapy')],
      text: 'Chimiothérapie néoadjuvante (AC-T)',
      from: '2026-04-21',
      to: '2026-08-18',
      treats: 'breast',
    }),
    procedure('lumpectomy', {
      code: [snomed('735085002', 'Lumpectomy of left breast'), cci('1.YM.87.LA', 'Excision partielle, sein')],
      text: 'Tumorectomie, sein gauche',
      on: '2026-09-22',
      treats: 'breast',
    }),
    procedure('sentinel-node', {
      code: [snomed('443497002', 'Excision of sentinel lymph node')],
      on: '2026-09-22',
      treats: 'breast',
    }),
    procedure('radiotherapy', {
      code: [snomed('33195004', 'External beam radiation therapy procedure')],
      text: 'Radiothérapie externe, sein gauche',
      from: '2026-11-03',
      treats: 'breast',
    }),
    ecog('2026-11-03', 0),
    stageGroup('2026-03-31', { coding: [snomed('1222769001', 'American Joint Committee on Cancer stage IIB')] }),
    receptor('2026-03-31', 'oestrogen', 'positive'),
    receptor('2026-03-31', 'her2', 'negative'),
    haemoglobin('2026-11-03', 121),
  ],
})
