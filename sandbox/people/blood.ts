import { cpt, icd10ca, icd10cm, icdO3, snomed } from './codes.ts'
import { condition } from './condition.ts'
import { visitNow, visitOver } from './encounter.ts'
import { person } from './patient.ts'
import { procedure } from './procedure.ts'

const noemie = person({
  id: 'noemie-jutras',
  who: 'Woman of 24, Hodgkin lymphoma, chemotherapy finished in 2025, in remission',
  whoFr: 'Femme de 24 ans, lymphome de Hodgkin, chimiothérapie terminée en 2025, en rémission',
  mrn: '90317425',
  family: 'Jutras',
  given: ['Noémie'],
  gender: 'female',
  born: '2002-05-20',
  city: 'Sherbrooke',
  postalCode: 'J1H 4A7',
  speaks: ['fr-CA'],
  visit: visitOver({ on: '2026-11-09', at: '10:20' }),
  chart: [
    condition('hodgkin', {
      code: [snomed('118599009', 'Hodgkin disease'), icd10ca('C81.9', 'Lymphome de Hodgkin, sans précision')],
      clinical: 'remission',
      onset: '2025-01-13',
    }),
    procedure('chemotherapy', {
      code: [snomed('716872004', 'Antineoplastic chemotherapy regimen')],
      text: 'ABVD, six cycles',
      from: '2025-02-03',
      to: '2025-07-21',
      treats: 'hodgkin',
    }),
  ],
})

const sanjay = person({
  id: 'sanjay-raman',
  who: 'Man of 52, English-speaking, large B-cell lymphoma, chemo-immunotherapy under way',
  whoFr: 'Homme de 52 ans, anglophone, lymphome à grandes cellules B, chimio-immunothérapie en cours',
  mrn: '15820964',
  family: 'Raman',
  given: ['Sanjay'],
  gender: 'male',
  born: '1974-04-04',
  city: 'Dollard-des-Ormeaux',
  postalCode: 'H9G 2L3',
  speaks: ['en-CA'],
  visit: visitNow({ on: '2026-11-24', at: '12:00', by: 'nurse-campbell' }),
  chart: [
    condition('lymphoma', {
      code: [
        icd10cm('C83.30', 'Diffuse large B-cell lymphoma, unspecified site'),
        icdO3('C77.9', 'Lymph node, NOS'),
        icdO3('9680/3', 'Malignant lymphoma, large B-cell, diffuse, NOS'),
      ],
      onset: '2026-07-27',
    }),
    procedure('chemo-immunotherapy', {
      code: [snomed('897713009', 'Antineoplastic chemoimmunotherapy')],
      text: 'R-CHOP',
      from: '2026-08-17',
      treats: 'lymphoma',
    }),
  ],
})

const lise = person({
  id: 'lise-grenier',
  who: 'Woman of 63, follicular lymphoma followed without treatment for two years',
  whoFr: 'Femme de 63 ans, lymphome folliculaire suivi sans traitement depuis deux ans',
  mrn: '64092731',
  family: 'Grenier',
  given: ['Lise'],
  gender: 'female',
  born: '1963-02-08',
  city: 'Saint-Jérôme',
  postalCode: 'J7Z 5T3',
  speaks: ['fr-CA'],
  visit: visitOver({ on: '2026-10-15', at: '15:20' }),
  chart: [
    condition('lymphoma', { code: [icd10ca('C82.9', 'Lymphome folliculaire, sans précision')], onset: '2024-09-16' }),
    procedure('watching', {
      code: [snomed('310341009', 'Follow-up (wait and see)')],
      from: '2024-10-21',
      treats: 'lymphoma',
    }),
  ],
})

const zachary = person({
  id: 'zachary-beaulieu',
  who: 'Boy of 16, a minor, acute lymphoblastic leukemia, chemotherapy under way',
  whoFr: 'Garçon de 16 ans, mineur, leucémie aiguë lymphoblastique, chimiothérapie en cours',
  mrn: '97240513',
  family: 'Beaulieu',
  given: ['Zachary'],
  gender: 'male',
  born: '2010-06-11',
  city: 'Alma',
  postalCode: 'G8B 3H6',
  speaks: ['fr-CA'],
  visit: visitNow({ on: '2026-11-24', at: '13:45' }),
  chart: [
    condition('leukemia', {
      code: [
        snomed('91857003', 'Acute lymphoid leukemia'),
        icd10cm('C91.00', 'Acute lymphoblastic leukemia not having achieved remission'),
      ],
      onset: '2026-06-22',
    }),
    procedure('chemotherapy', { code: [snomed('367336001', 'Chemotherapy')], from: '2026-06-29', treats: 'leukemia' }),
  ],
})

const walter = person({
  id: 'walter-friesen',
  who: 'Man of 62, English-speaking, multiple myeloma in remission after a transplant of his own cells',
  whoFr: 'Homme de 62 ans, anglophone, myélome multiple en rémission après une autogreffe',
  mrn: '53708192',
  family: 'Friesen',
  given: ['Walter'],
  gender: 'male',
  born: '1964-03-13',
  city: 'Lachute',
  postalCode: 'J8H 2N9',
  speaks: ['en-CA'],
  visit: visitOver({ on: '2026-11-02', at: '09:40', by: 'dr-fortin' }),
  chart: [
    condition('myeloma', {
      code: [snomed('109989006', 'Multiple myeloma'), icd10cm('C90.01', 'Multiple myeloma in remission')],
      clinical: 'remission',
      onset: '2024-05-06',
    }),
    procedure('chemotherapy', {
      code: [snomed('367336001', 'Chemotherapy')],
      from: '2024-05-27',
      to: '2024-10-14',
      treats: 'myeloma',
    }),
    procedure('harvest', { code: [snomed('418926001', 'Harvesting of stem cells')], on: '2024-11-12' }),
    procedure('transplant', {
      code: [cpt('38241', 'Transplant of own blood-forming cells')],
      on: '2024-12-03',
      treats: 'myeloma',
    }),
  ],
})

export const blood = [noemie, sanjay, lise, zachary, walter]
