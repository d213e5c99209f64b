import { icd10cm, snomed } from './codes.ts'
import { condition } from './condition.ts'
import { visitNow } from './encounter.ts'
import { person } from './patient.ts'
import { relative } from './relative.ts'

const leo = person({
  id: 'leo-marchand',
  who: 'Boy of 10, lymphoma found in 2026, comes with his mother, who has an account of her own',
  whoFr: 'Garçon de 10 ans, lymphome trouvé en 2026, vient avec sa mère, qui a son propre compte',
  mrn: '90317245',
  family: 'Marchand',
  given: ['Léo'],
  gender: 'male',
  born: '2016-03-08',
  city: 'Québec',
  postalCode: 'G1V 3K2',
  speaks: ['fr-CA'],
  visit: visitNow({ on: '2026-11-24', at: '10:45' }),
  chart: [
    condition('lymphoma', {
      code: [snomed('118599009', 'Hodgkin lymphoma'), icd10cm('C81.90', 'Hodgkin lymphoma, unspecified')],
      onset: '2026-08-18',
    }),
    relative({ id: 'mother-marchand', given: 'Julie', family: 'Marchand', kind: 'MTH', said: 'Mère' }),
  ],
})

const rita = person({
  id: 'rita-pelletier',
  who: 'Woman of 81, breast cancer found in 2026; her daughter has an account to help her with appointments',
  whoFr: 'Femme de 81 ans, cancer du sein trouvé en 2026; sa fille a un compte pour l’aider avec ses rendez-vous',
  mrn: '90317246',
  family: 'Pelletier',
  given: ['Rita'],
  gender: 'female',
  born: '1945-05-27',
  city: 'Lévis',
  postalCode: 'G6V 4Z5',
  speaks: ['fr-CA'],
  visit: visitNow({ on: '2026-11-24', at: '11:30' }),
  chart: [
    condition('breast', {
      code: [snomed('254837009', 'Malignant neoplasm of breast'), icd10cm('C50.911', 'Malignant neoplasm of breast')],
      onset: '2026-09-14',
    }),
    relative({ id: 'daughter-pelletier', given: 'Sophie', family: 'Pelletier', kind: 'DAUC', said: 'Fille' }),
  ],
})

/** Two people for whom somebody else has an account of the portal. */
export const notAlone = [leo, rita]
