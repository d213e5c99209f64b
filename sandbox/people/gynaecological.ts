import { cpt, icd10cm, snomed } from './codes.ts'
import { condition } from './condition.ts'
import { visitNow, visitOver } from './encounter.ts'
import { person } from './patient.ts'
import { procedure } from './procedure.ts'

const elisabeth = person({
  id: 'elisabeth-fontaine',
  who: 'Woman of 60, ovarian cancer stage IIIC, operated in summer 2026, chemotherapy under way',
  whoFr: 'Femme de 60 ans, cancer de l’ovaire de stade IIIC, opérée à l’été 2026, chimiothérapie en cours',
  mrn: '24716038',
  family: 'Fontaine',
  given: ['Élisabeth'],
  gender: 'female',
  born: '1966-09-05',
  city: 'Victoriaville',
  postalCode: 'G6P 6T2',
  speaks: ['fr-CA'],
  visit: visitNow({ on: '2026-11-24', at: '09:50' }),
  chart: [
    condition('ovary', {
      code: [
        snomed('363443007', 'Malignant tumor of ovary'),
        icd10cm('C56.9', 'Malignant neoplasm of unspecified ovary'),
      ],
      onset: '2026-06-08',
      stage: snomed('1222806003', 'American Joint Committee on Cancer stage IIIC'),
    }),
    procedure('surgery', {
      code: [snomed('116144002', 'Total abdominal hysterectomy with bilateral salpingo-oophorectomy')],
      on: '2026-07-15',
      treats: 'ovary',
    }),
    procedure('chemotherapy', {
      code: [snomed('394895009', 'Post-operative chemotherapy')],
      text: 'Carboplatine et paclitaxel',
      from: '2026-08-24',
      treats: 'ovary',
    }),
  ],
})

const siasi = person({
  id: 'siasi-tukkiapik',
  who: 'Inuk woman of 42 from Kuujjuaq, cervical cancer, radiotherapy and brachytherapy in Montréal in 2025',
  whoFr: 'Femme inuite de 42 ans de Kuujjuaq, cancer du col, radiothérapie et curiethérapie à Montréal en 2025',
  mrn: '76530148',
  family: 'Tukkiapik',
  given: ['Siasi'],
  gender: 'female',
  born: '1984-01-17',
  city: 'Kuujjuaq',
  postalCode: 'J0M 1C0',
  speaks: ['iu', 'en-CA'],
  visit: visitOver({ on: '2026-11-13', at: '11:00', by: 'nurse-campbell' }, 45),
  chart: [
    condition('cervix', {
      code: [snomed('363354003', 'Malignant tumor of cervix')],
      clinical: 'remission',
      onset: '2025-03-10',
      stage: 'FIGO IIB',
    }),
    procedure('radiotherapy', {
      code: [snomed('33195004', 'External beam radiation therapy procedure')],
      from: '2025-04-14',
      to: '2025-05-20',
      treats: 'cervix',
    }),
    procedure('brachytherapy', {
      code: [snomed('394902000', 'High dose rate brachytherapy')],
      from: '2025-05-26',
      to: '2025-06-12',
      treats: 'cervix',
    }),
  ],
})

const patricia = person({
  id: 'patricia-doyle',
  who: 'Woman of 67, English-speaking, endometrial cancer, hysterectomy in September 2026',
  whoFr: 'Femme de 67 ans, anglophone, cancer de l’endomètre, hystérectomie en septembre 2026',
  mrn: '82147069',
  family: 'Doyle',
  given: ['Patricia'],
  gender: 'female',
  born: '1959-05-30',
  city: 'Hudson',
  postalCode: 'J0P 1H0',
  speaks: ['en-CA'],
  visit: visitOver({ on: '2026-11-20', at: '14:10', by: 'nurse-campbell' }),
  chart: [
    condition('endometrium', {
      code: [snomed('254878006', 'Endometrial carcinoma'), icd10cm('C54.1', 'Malignant neoplasm of endometrium')],
      onset: '2026-08-04',
    }),
    procedure('hysterectomy', {
      code: [cpt('58571', 'Laparoscopic total hysterectomy with tubes and ovaries')],
      on: '2026-09-29',
      treats: 'endometrium',
    }),
  ],
})

export const gynaecological = [elisabeth, siasi, patricia]
