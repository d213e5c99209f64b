import { cpt, epicProcedure, icd10cm, icd10cmOid, snomed, snomedOid } from './codes.ts'
import { condition } from './condition.ts'
import { visitNow, visitOver } from './encounter.ts'
import { person } from './patient.ts'
import { procedure } from './procedure.ts'

const claudette = person({
  id: 'claudette-bernier',
  who: 'Woman of 65, pancreatic cancer, everything in her chart written in French words without a code',
  whoFr: 'Femme de 65 ans, cancer du pancréas, tout son dossier est en mots, sans aucun code',
  mrn: '71620945',
  family: 'Bernier',
  given: ['Claudette'],
  gender: 'female',
  born: '1961-01-09',
  city: 'Montmagny',
  postalCode: 'G5V 2L6',
  speaks: ['fr-CA'],
  visit: visitNow({ on: '2026-11-24', at: '15:00' }),
  chart: [
    condition('pancreas', { text: 'Cancer du pancréas, non métastatique', onset: '2026-05' }),
    procedure('biopsy', { text: 'Biopsie du pancréas', on: '2026-05-14' }),
    procedure('chemotherapy', { text: 'Chimiothérapie (FOLFIRINOX)', from: '2026-06', treats: 'pancreas' }),
  ],
})

const larry = person({
  id: 'larry-steinberg',
  who: 'Man of 64, English-speaking, cancer of the larynx, codes under OID addresses as Epic sends them',
  whoFr: 'Homme de 64 ans, anglophone, cancer du larynx, codes sous adresses OID comme Epic les envoie',
  mrn: '83401756',
  family: 'Steinberg',
  given: ['Lawrence'],
  gender: 'male',
  born: '1962-10-12',
  city: 'Côte-Saint-Luc',
  postalCode: 'H4V 2W1',
  speaks: ['en-CA'],
  visit: visitOver({ on: '2026-11-12', at: '10:30', by: 'nurse-campbell' }),
  chart: [
    condition('larynx', {
      code: [icd10cmOid('C32.0'), snomedOid('363429002')],
      text: 'Malignant neoplasm of glottis (HCC)',
      onset: '2026-03-09',
    }),
    procedure('radiotherapy', {
      code: [epicProcedure('88421', 'XRT LARYNX')],
      text: 'External beam radiation therapy to larynx',
      from: '2026-04-20',
      to: '2026-06-05',
      treats: 'larynx',
    }),
  ],
})

const gerald = person({
  id: 'gerald-hamel',
  who: 'Man of 75 whose one diagnosis carries two codings that disagree: prostate and bladder',
  whoFr: 'Homme de 75 ans dont le seul diagnostic porte deux codes qui se contredisent : prostate et vessie',
  mrn: '26583190',
  family: 'Hamel',
  given: ['Gérald'],
  gender: 'male',
  born: '1951-07-16',
  city: 'Joliette',
  postalCode: 'J6E 2K4',
  speaks: ['fr-CA'],
  visit: visitOver({ on: '2026-11-18', at: '09:30' }),
  chart: [
    condition('prostate-or-bladder', {
      code: [
        snomed('399068003', 'Malignant tumor of prostate'),
        icd10cm('C67.9', 'Malignant neoplasm of bladder, unspecified'),
      ],
      onset: '2026-06-02',
    }),
  ],
})

const kevin = person({
  id: 'kevin-marchetti',
  who: 'Man of 45, a tonsil cancer entered in the wrong chart and marked as an error: he has none',
  whoFr: 'Homme de 45 ans, cancer de l’amygdale inscrit par erreur au mauvais dossier : il n’en a pas',
  mrn: '47819063',
  family: 'Marchetti',
  given: ['Kevin'],
  gender: 'male',
  born: '1981-05-08',
  city: 'Laval',
  postalCode: 'H7T 1C8',
  speaks: ['en-CA', 'fr-CA'],
  visit: visitOver({ on: '2026-10-09', at: '11:40', by: 'nurse-campbell' }),
  chart: [
    condition('tonsil', {
      code: [icd10cm('C09.9', 'Malignant neoplasm of tonsil, unspecified')],
      verification: 'entered-in-error',
      onset: '2026-09-01',
    }),
    procedure('chemotherapy', {
      code: [cpt('96413', 'Chemotherapy infusion, up to one hour')],
      status: 'entered-in-error',
      on: '2026-09-21',
    }),
  ],
})

export const hardToRead = [claudette, larry, gerald, kevin]
