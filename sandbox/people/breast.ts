import { cci, cpt, icd10ca, icd10cm, icdO3, snomed } from './codes.ts'
import { condition } from './condition.ts'
import { visitNow, visitOver } from './encounter.ts'
import { person } from './patient.ts'
import { procedure } from './procedure.ts'

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

export const breast = [margaret, josee, andre, fatima]
