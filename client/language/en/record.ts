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
  disputed: 'The record contradicts itself here: its codes do not agree with each other or with their words.',
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
  },
  spread: (metastatic) =>
    metastatic ? 'the cancer is in more than one place' : 'nothing says that the cancer is in another place',
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
