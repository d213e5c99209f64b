import type { Words } from '../fr.ts'

const missing: Words['record']['missing'] = {
  refused: 'the record refused',
  'not-granted': 'the app has no right to it',
  'too-slow': 'the record took too long',
  unreachable: 'the record did not answer',
  'too-large': 'there is too much of it',
  malformed: 'the answer could not be read',
  incomplete: 'the answer was incomplete',
}

const why: Words['record']['why'] = {
  'not-recorded': 'nothing is recorded',
  'not-read': 'this part of the record could not be read',
  'not-understood': 'what is recorded was not understood',
  conflicting: 'the record contradicts itself',
  withheld: 'the person would rather not say',
}

const place: Readonly<Record<string, string>> = {
  adrenal: 'adrenal glands',
  bladder: 'bladder',
  bone: 'bone',
  bone_marrow: 'bone marrow',
  brain: 'brain',
  breast: 'breast',
  kidney: 'kidney',
  large_intestine: 'colon',
  liver: 'liver',
  lung: 'lung',
  lymph_node: 'lymph nodes',
  mediastinum: 'mediastinum',
  ovary: 'ovary',
  pancreas: 'pancreas',
  peritoneum: 'peritoneum',
  pleura: 'pleura',
  skin: 'skin',
  small_intestine: 'small intestine',
  other: 'another place',
}

const identities = { female: 'woman', male: 'man', 'non-binary': 'non-binary person' }

export const record: Words['record'] = {
  title: 'What the record says',
  titleSelf: 'What your record says',
  reading: 'Reading the record',
  resource: {
    Patient: 'Identity',
    Condition: 'Diagnoses',
    Procedure: 'Treatments',
    Observation: 'Results (stage, receptors)',
    MedicationRequest: 'Medicines prescribed',
    MedicationAdministration: 'Medicines given',
  },
  read: (count) => (count === 1 ? '1 entry read' : `${count} entries read`),
  waiting: 'under way…',
  missing,
  of: (name, said) => `${name}: ${said}`,
  partial: 'The record was read only in part. What is missing is not a “no”.',
  readAgain: 'Read the record again',
  readAt: (moment) => `Read on ${moment}`,
  from: 'where this comes from',
  notKnown: 'We do not know',
  why,
  probable: 'From the words of the record, or for want of anything else.',
  label: {
    cancerStatus: 'Situation',
    currentSite: 'Illness',
    otherSites: 'Other illness',
    subtypes: 'Type',
    metastatic: 'Spread',
    stageGroup: 'Recorded stage',
    phase: 'Phase',
    ageBand: 'Age',
    gender: 'Recorded sex',
    language: 'Language',
    diagnosedOn: 'Diagnosis',
    treatments: 'Treatments',
    metastaticSites: 'Where else',
    identity: 'Gender identity',
    primaryCount: 'Number of cancers',
    yearsSinceDiagnosis: 'Since diagnosis',
    ageYears: 'Exact age',
    postalPrefix: 'Postal area',
    ostomyCurrent: 'Ostomy now',
  },
  spread: (metastatic) =>
    metastatic ? 'the cancer is in more than one place' : 'nothing says that the cancer is in another place',
  place: (code) => place[code] ?? code,
  identity: (identity) => identities[identity],
  years: (years) => (years < 1 ? 'less than a year' : years < 2 ? '1 year' : `${years} years`),
  yesOrNo: (yes) => (yes ? 'yes' : 'no'),
  alsoRead: 'What was also read',
  status: {
    confirmed: 'confirmed cancer',
    history_only: 'history of cancer',
    in_situ_only: 'in situ only',
    suspected: 'suspected cancer, not confirmed',
    none: 'no cancer found in the record',
  },
  noTreatments: 'No treatment recorded.',
  leftOut: (count) =>
    count === 1
      ? 'One entry was not used (in error, another person’s, or unreadable).'
      : `${count} entries were not used (in error, another person’s, or unreadable).`,
  noCancer:
    'The record speaks of no cancer. If the person says otherwise, their word counts: you can still look together for what would help.',
  noCancerSelf:
    'Your record speaks of no cancer. If that is not right, your word counts: you can still look for what would help.',
  timeline: 'The path so far, at a glance',
  today: 'today',
  undated: 'no date recorded',
  fromTo: (from, to) => `${from} to ${to}`,
  since: (from) => `since ${from}`,
}
