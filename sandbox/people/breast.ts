import { cci, cpt, icd10ca, icd10cm, icdO3, snomed } from './codes.ts'
import { condition } from './condition.ts'
import { visitNow, visitOver } from './encounter.ts'
import { ecog } from './observation.ts'
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
  ],
})

const margaret = person({
  id: 'margaret-oconnor',
  who: 'Woman of 61, English-speaking, breast cancer found in October 2026, surgery planned and nothing done yet',
  whoFr: 'Femme de 61 ans, anglophone, cancer du sein trouvé en octobre 2026, chirurgie prévue et rien de fait encore',
  mrn: '30217745',
  family: "O'Connor",
  given: ['Margaret', 'Anne'],
  gender: 'female',
  born: '1965-07-02',
  city: 'Pointe-Claire',
  postalCode: 'H9R 4S2',
  speaks: ['en-CA', 'fr-CA'],
  visit: visitNow({ on: '2026-11-24', at: '10:15', by: 'nurse-campbell' }),
  chart: [
    condition('breast', {
      code: [icd10cm('C50.911', 'Malignant neoplasm of unspecified site of right female breast')],
      onset: '2026-10-19',
      recorded: '2026-10-21',
    }),
    procedure('lumpectomy', {
      code: [cpt('19301', 'Partial mastectomy')],
      status: 'preparation',
      on: '2026-12-08',
      treats: 'breast',
    }),
  ],
})

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
  ],
})

const josee = person({
  id: 'josee-thibodeau',
  who: 'Woman of 47, carcinoma in situ of the breast only, partial excision and radiotherapy in 2025',
  whoFr: 'Femme de 47 ans, carcinome in situ du sein seulement, excision partielle et radiothérapie en 2025',
  mrn: '44019320',
  family: 'Thibodeau',
  given: ['Josée'],
  gender: 'female',
  born: '1979-04-11',
  city: 'Drummondville',
  postalCode: 'J2B 6V6',
  speaks: ['fr-CA'],
  visit: visitOver({ on: '2026-10-06', at: '08:45' }),
  chart: [
    condition('in-situ', {
      code: [icd10ca('D05.1', 'Carcinome intracanalaire in situ')],
      onset: '2025-05-12',
    }),
    procedure('excision', {
      code: [cci('1.YM.87.LA', 'Excision partielle, sein')],
      on: '2025-06-17',
      treats: 'in-situ',
    }),
    procedure('radiotherapy', {
      code: [cci('1.YM.27.JA', 'Radiation, sein')],
      from: '2025-08-04',
      to: '2025-08-29',
      treats: 'in-situ',
    }),
  ],
})

const andre = person({
  id: 'andre-gauthier',
  who: 'Man of 66 with breast cancer, mastectomy in 2025, hormone therapy under way',
  whoFr: 'Homme de 66 ans ayant un cancer du sein, mastectomie en 2025, hormonothérapie en cours',
  mrn: '50731186',
  family: 'Gauthier',
  given: ['André'],
  gender: 'male',
  born: '1960-03-08',
  city: 'Trois-Rivières',
  postalCode: 'G8Z 3R9',
  speaks: ['fr-CA'],
  visit: visitNow({ on: '2026-11-24', at: '11:00' }),
  chart: [
    condition('breast', {
      code: [
        snomed('93884005', 'Primary malignant neoplasm of male breast'),
        icd10cm('C50.922', 'Malignant neoplasm of unspecified site of left male breast'),
      ],
      onset: '2025-02-27',
    }),
    procedure('mastectomy', {
      code: [snomed('428571003', 'Mastectomy of left breast')],
      on: '2025-04-10',
      treats: 'breast',
    }),
    procedure('hormone-therapy', {
      code: [snomed('169413002', 'Hormone therapy')],
      text: 'Tamoxifène',
      from: '2025-06-02',
      treats: 'breast',
    }),
  ],
})

const fatima = person({
  id: 'fatima-zohra-benali',
  who: 'Woman of 72, lobular breast cancer; a mastectomy was planned and not done, she had a lumpectomy instead',
  whoFr: 'Femme de 72 ans, cancer lobulaire du sein; une mastectomie prévue n’a pas été faite, tumorectomie à la place',
  mrn: '27650914',
  family: 'Benali',
  given: ['Fatima-Zohra'],
  gender: 'female',
  born: '1954-01-23',
  city: 'Laval',
  postalCode: 'H7N 3W8',
  speaks: ['fr-CA', 'ar'],
  visit: visitOver({ on: '2026-11-12', at: '14:20' }),
  chart: [
    condition('breast', {
      code: [
        snomed('278054005', 'Lobular carcinoma of breast'),
        icdO3('C50.9', 'Breast, NOS'),
        icdO3('8520/3', 'Lobular carcinoma, NOS'),
      ],
      onset: '2026-05-05',
    }),
    procedure('mastectomy', {
      code: [cci('1.YM.89.LA', 'Excision totale, sein')],
      status: 'not-done',
      because: 'Refus de la patiente',
      on: '2026-06-09',
      treats: 'breast',
    }),
    procedure('lumpectomy', {
      code: [cci('1.YM.87.LA', 'Excision partielle, sein')],
      on: '2026-07-14',
      treats: 'breast',
    }),
    procedure('hormone-therapy', {
      code: [snomed('169413002', 'Hormone therapy')],
      text: 'Létrozole',
      from: '2026-09-01',
      treats: 'breast',
    }),
  ],
})

export const breast = [elise, margaret, sylvie, josee, andre, fatima]
