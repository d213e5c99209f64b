import { icd10cm, snomed } from './codes.ts'
import { condition } from './condition.ts'
import { encounter, visitOver } from './encounter.ts'
import { person } from './patient.ts'
import { procedure } from './procedure.ts'

/** What he is followed for besides the cancer. */
const chronic = [
  icd10cm('I10', 'Essential (primary) hypertension'),
  icd10cm('E11.9', 'Type 2 diabetes mellitus without complications'),
  icd10cm('E78.5', 'Hyperlipidemia, unspecified'),
  icd10cm('I25.10', 'Atherosclerotic heart disease of native coronary artery without angina pectoris'),
  icd10cm('I48.91', 'Unspecified atrial fibrillation'),
  icd10cm('J44.9', 'Chronic obstructive pulmonary disease, unspecified'),
  icd10cm('N40.0', 'Benign prostatic hyperplasia without lower urinary tract symptoms'),
  icd10cm('K21.9', 'Gastro-esophageal reflux disease without esophagitis'),
  icd10cm('M17.11', 'Unilateral primary osteoarthritis, right knee'),
  icd10cm('G47.33', 'Obstructive sleep apnea (adult) (pediatric)'),
]

const checkUps = [2020, 2021, 2022, 2023, 2024, 2025].flatMap((year) => [`${year}-04-08`, `${year}-10-07`])

/** A hundred and twenty diagnoses before the one that matters: an EHR sends them in pages. */
const roland = person({
  id: 'roland-duguay',
  who: 'Man of 79, colon cancer of 2026 behind 120 older diagnoses, so that the chart comes in pages',
  whoFr: 'Homme de 79 ans, cancer du côlon de 2026 derrière 120 diagnostics plus anciens; dossier en plusieurs pages',
  mrn: '11047936',
  family: 'Duguay',
  given: ['Roland'],
  gender: 'male',
  born: '1947-04-22',
  city: 'Gaspé',
  postalCode: 'G4X 1M7',
  speaks: ['fr-CA'],
  visit: visitOver({ on: '2026-11-17', at: '13:40' }),
  chart: [
    ...checkUps.flatMap((day) => [
      encounter(`check-up-${day}`, { on: day, at: '09:15' }, 40),
      ...chronic.map((code, at) =>
        condition(`followed-${day}-${at + 1}`, { code: [code], during: `check-up-${day}`, recorded: day }),
      ),
    ]),
    condition('colon', { code: [snomed('363406005', 'Malignant tumor of colon')], onset: '2026-01-29' }),
    procedure('colectomy', { code: [snomed('23968004', 'Colectomy')], on: '2026-03-03', treats: 'colon' }),
    procedure('chemotherapy', {
      code: [snomed('394895009', 'Post-operative chemotherapy')],
      from: '2026-04-13',
      to: '2026-09-28',
      treats: 'colon',
    }),
  ],
})

export const longChart = [roland]
