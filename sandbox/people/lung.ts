import { cci, icd10cm, icdO3, snomed } from './codes.ts'
import { condition } from './condition.ts'
import { visitNow, visitOver } from './encounter.ts'
import { ecog } from './observation.ts'
import { person } from './patient.ts'
import { procedure } from './procedure.ts'

const denise = person({
  id: 'denise-vaillancourt',
  who: 'Woman of 69, early lung cancer, right upper lobe removed in 2025, lives alone',
  whoFr: 'Femme de 69 ans, cancer du poumon au début, lobe supérieur droit enlevé en 2025, vit seule',
  mrn: '29384107',
  family: 'Vaillancourt',
  given: ['Denise'],
  gender: 'female',
  born: '1957-11-15',
  city: 'Granby',
  postalCode: 'J2G 4R1',
  speaks: ['fr-CA'],
  visit: visitOver({ on: '2026-11-11', at: '09:20' }),
  chart: [
    condition('lung', {
      code: [snomed('424132000', 'Non-small cell carcinoma of lung, TNM stage 1')],
      clinical: 'remission',
      onset: '2025-04-14',
    }),
    procedure('lobectomy', {
      code: [
        snomed('726428009', 'Lobectomy of right upper lobe of lung'),
        cci('1.GR.89.QB', 'Excision totale, lobe du poumon'),
      ],
      on: '2025-06-03',
      treats: 'lung',
    }),
  ],
})

const meiLing = person({
  id: 'mei-ling-chen',
  who: 'Woman of 57, English-speaking, living with EGFR-mutated lung cancer that reached the brain, on a targeted therapy',
  whoFr: 'Femme de 57 ans, anglophone, cancer du poumon EGFR muté étendu au cerveau, thérapie ciblée en cours',
  mrn: '81905236',
  family: 'Chen',
  given: ['Mei-Ling'],
  written: 'Chen Mei-Ling 陈美玲',
  gender: 'female',
  born: '1969-10-01',
  city: 'Montréal',
  postalCode: 'H2Z 1H6',
  speaks: ['en-CA', 'zh'],
  visit: visitNow({ on: '2026-11-24', at: '10:45', by: 'nurse-campbell' }),
  chart: [
    condition('lung', {
      code: [snomed('703228009', 'Non-small cell lung cancer with mutation in epidermal growth factor receptor')],
      onset: '2023-09-19',
    }),
    condition('brain', { code: [snomed('94225005', 'Secondary malignant neoplasm of brain')], onset: '2025-03-11' }),
    procedure('targeted', {
      code: [snomed('1255831008', 'Chemotherapy using targeted agent')],
      text: 'Osimertinib',
      from: '2023-10-16',
      treats: 'lung',
    }),
    ecog('2026-10-20', 1),
  ],
})

const gilles = person({
  id: 'gilles-robitaille',
  who: 'Man of 70, extensive small cell lung cancer, died in September 2026',
  whoFr: 'Homme de 70 ans, cancer du poumon à petites cellules étendu, décédé en septembre 2026',
  mrn: '34650981',
  family: 'Robitaille',
  given: ['Gilles'],
  gender: 'male',
  born: '1956-01-31',
  died: '2026-09-20',
  city: 'Québec',
  postalCode: 'G1E 5C4',
  speaks: ['fr-CA'],
  visit: visitOver({ on: '2026-09-08', at: '14:30', by: 'dr-fortin' }),
  chart: [
    condition('lung', {
      code: [snomed('683991000119103', 'Extensive stage primary small cell carcinoma of lung'), icdO3('8041/3')],
      onset: '2025-10-06',
    }),
    procedure('chemotherapy', {
      code: [snomed('367336001', 'Chemotherapy')],
      from: '2025-10-20',
      to: '2026-02-23',
      treats: 'lung',
    }),
    procedure('immunotherapy', {
      code: [snomed('76334006', 'Immunotherapy')],
      from: '2025-10-20',
      to: '2026-06-15',
      treats: 'lung',
    }),
    procedure('palliative', {
      code: [snomed('103735009', 'Palliative care')],
      from: '2026-07-02',
      to: '2026-09-20',
      treats: 'lung',
    }),
  ],
})

const anita = person({
  id: 'anita-kowalczyk',
  who: 'Woman of 66 with a lung nodule, cancer suspected and nothing confirmed',
  whoFr: 'Femme de 66 ans ayant un nodule au poumon, cancer soupçonné et rien de confirmé',
  mrn: '72093458',
  family: 'Kowalczyk',
  given: ['Anita'],
  gender: 'female',
  born: '1960-08-14',
  city: 'Westmount',
  postalCode: 'H3Z 1P6',
  speaks: ['en-CA', 'fr-CA'],
  visit: visitNow({ on: '2026-11-24', at: '16:00', by: 'nurse-campbell' }),
  chart: [
    condition('nodule', { code: [icd10cm('R91.1', 'Solitary pulmonary nodule')], onset: '2026-11-02' }),
    condition('suspected', {
      code: [snomed('162573006', 'Suspected lung cancer')],
      verification: 'provisional',
      recorded: '2026-11-09',
    }),
  ],
})

const stephane = person({
  id: 'stephane-ouellet',
  who: 'Man of 52 whose lung cancer was refuted by the biopsy: there is none',
  whoFr: 'Homme de 52 ans dont le cancer du poumon a été infirmé par la biopsie : il n’en a pas',
  mrn: '48176203',
  family: 'Ouellet',
  given: ['Stéphane'],
  gender: 'male',
  born: '1974-02-28',
  city: 'Rivière-du-Loup',
  postalCode: 'G5R 3Y7',
  speaks: ['fr-CA'],
  visit: visitOver({ on: '2026-10-30', at: '11:10' }),
  chart: [
    condition('lung', {
      code: [icd10cm('C34.90', 'Malignant neoplasm of unspecified part of unspecified bronchus or lung')],
      clinical: 'inactive',
      verification: 'refuted',
      onset: '2026-08-18',
    }),
    procedure('biopsy', { code: [snomed('432231006', 'Fine needle aspiration biopsy of lung')], on: '2026-09-01' }),
  ],
})

export const lung = [denise, meiLing, gilles, anita, stephane]
