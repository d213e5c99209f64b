import { cci, icd10ca, icd10cm, snomed } from './codes.ts'
import { condition } from './condition.ts'
import { visitNow, visitOver } from './encounter.ts'
import { person } from './patient.ts'
import { procedure } from './procedure.ts'

const sean = person({
  id: 'sean-gallagher',
  who: 'Man of 48, English-speaking, melanoma of the back, immunotherapy until August 2026',
  whoFr: 'Homme de 48 ans, anglophone, mélanome du dos, immunothérapie jusqu’en août 2026',
  mrn: '31640972',
  family: 'Gallagher',
  given: ['Seán'],
  gender: 'male',
  born: '1978-03-17',
  city: 'Montréal',
  postalCode: 'H4G 2T4',
  speaks: ['en-CA'],
  visit: visitOver({ on: '2026-11-10', at: '16:10', by: 'nurse-campbell' }),
  chart: [
    condition('melanoma', {
      code: [snomed('372244006', 'Malignant melanoma'), icd10cm('C43.59', 'Malignant melanoma of other part of trunk')],
      onset: '2025-06-24',
    }),
    procedure('immunotherapy', {
      code: [snomed('76334006', 'Immunotherapy')],
      from: '2025-08-18',
      to: '2026-08-17',
      treats: 'melanoma',
    }),
  ],
})

const chantal = person({
  id: 'chantal-bergeron',
  who: 'Woman of 54, kidney cancer, kidney removed in 2026, coded only in ICD-10-CA and CCI',
  whoFr: 'Femme de 54 ans, cancer du rein, rein enlevé en 2026, codée seulement en CIM-10-CA et CCI',
  mrn: '68052317',
  family: 'Bergeron',
  given: ['Chantal'],
  gender: 'female',
  born: '1972-11-21',
  city: 'Shawinigan',
  postalCode: 'G9N 8H5',
  speaks: ['fr-CA'],
  visit: visitOver({ on: '2026-10-20', at: '09:10' }),
  chart: [
    condition('kidney', { code: [icd10ca('C64', 'Tumeur maligne du rein')], onset: '2026-01-26' }),
    procedure('nephrectomy', {
      code: [cci('1.PC.91.LB', 'Excision radicale, rein')],
      on: '2026-03-17',
      treats: 'kidney',
    }),
  ],
})

const huguette = person({
  id: 'huguette-arsenault',
  who: 'Woman of 74 with two cancers of her own: colon in 2018, breast in 2026',
  whoFr: 'Femme de 74 ans ayant eu deux cancers distincts : côlon en 2018, sein en 2026',
  mrn: '20794136',
  family: 'Arsenault',
  given: ['Huguette'],
  gender: 'female',
  born: '1952-08-09',
  city: 'Carleton-sur-Mer',
  postalCode: 'G0C 1J0',
  speaks: ['fr-CA'],
  visit: visitNow({ on: '2026-11-24', at: '08:50' }),
  chart: [
    condition('colon', {
      code: [snomed('93761005', 'Primary malignant neoplasm of colon')],
      clinical: 'resolved',
      onset: '2018-02-12',
      abated: '2023-02',
    }),
    condition('breast', { code: [snomed('254837009', 'Malignant neoplasm of breast')], onset: '2026-09-14' }),
    procedure('colectomy', {
      code: [snomed('43075005', 'Partial resection of colon')],
      on: '2018-03-20',
      treats: 'colon',
    }),
    procedure('lumpectomy', {
      code: [snomed('392021009', 'Lumpectomy of breast')],
      on: '2026-10-27',
      treats: 'breast',
    }),
  ],
})

const sam = person({
  id: 'sam-riopel',
  who: 'Non-binary person of 31, Hodgkin lymphoma found in October 2026, nothing begun',
  whoFr: 'Personne non binaire de 31 ans, lymphome de Hodgkin trouvé en octobre 2026, rien de commencé',
  mrn: '94863017',
  family: 'Riopel',
  given: ['Sam'],
  gender: 'other',
  genderIdentity: 'non-binary',
  born: '1995-07-23',
  city: 'Montréal',
  postalCode: 'H2J 3K9',
  speaks: ['fr-CA', 'en-CA'],
  visit: visitNow({ on: '2026-11-24', at: '12:30' }),
  chart: [
    condition('hodgkin', {
      code: [icd10cm('C81.90', 'Hodgkin lymphoma, unspecified, unspecified site')],
      onset: '2026-10-26',
    }),
  ],
})

export const others = [sean, chantal, huguette, sam]
