import type { Words } from '../fr.ts'

/** “2:30 p.m.” brings its own full stop. */
const ended = (sentence: string) => (sentence.endsWith('.') ? sentence : `${sentence}.`)

export const offer: Words['offer'] = {
  title: 'The person’s answer',
  proposed: (alias) => `${alias} was proposed to the person.`,
  question: 'What do they say? Nobody is ever asked why.',
  yes: 'Yes',
  notNow: 'Not now',
  no: 'No',
  accepted: (alias) => `The person said yes to ${alias}.`,
  proposedSelf: (alias) => `${alias} was proposed to you. You can say yes, no, or wait.`,
  changed: 'The person changed their mind',
  mistake: 'A mistake: back to the list',
  closed: {
    'not-now': 'The person said “not now”. The door stays open.',
    declined: 'The person said no. It is not brought up again unless they ask.',
    withdrawn: 'The offer was taken back, as the person wished.',
    expired: 'This offer expired without an answer.',
    kept: 'The person keeps this suggestion for later.',
    asked: 'The person said yes. The mentor has been asked.',
    'mentor-declined': 'This mentor is not available at present. Somebody else is proposed.',
    ended: 'This match is over.',
    'entered-in-error': 'Proposed by mistake, then taken back.',
  },
  chosenByPatient: 'The person chose on their own.',
  chosenByProgramme: 'Proposed after the one before.',
  noEffect: 'This changes nothing about care.',
  another: 'Look for someone else',
}

export const note: Words['note'] = {
  title: 'The note for the record',
  asItWillStand: 'This is the note, as it will stand in the record.',
  language: 'Language of the note',
  sign: (name, born) => `Sign and file in the record of ${name}, ${born}`,
  signing: 'Signing…',
  state: {
    'to-sign': 'The note waits to be read and signed.',
    waiting: 'The note is waiting to be filed.',
    'in-chart': 'The note is in the record.',
    'for-review': 'The hospital has the note and is reviewing it.',
    uncertain: 'The record did not confirm. We look before sending anything again.',
    held: 'The note is held back.',
    'needs-attention': 'The note is not in the record: someone must see to it.',
    stopped: 'The note was stopped.',
  },
  reason: {
    'ehr-unreachable': 'The record does not answer; we will try again.',
    'ehr-busy': 'The record is busy; we will try again.',
    'no-proof': 'An answer from the record was lost on the way.',
    'ehr-warned': 'The record took it with a warning. The IT team finds of what kind in the app’s log.',
    'several-in-chart': 'Several notes like this one are in the record. Look, then tell us what you see.',
    'no-version':
      'The record does not say which version of the note it holds. So that nobody’s words are lost, we change nothing. Change it in the record, then tell us whether it is done.',
    'refused-content': 'The record refused the content of the note. Speak to the IT team.',
    'refused-rights': 'The record did not give the right to write. Speak to the IT team.',
    'patient-gone': 'The record no longer finds this person. Check the record.',
    'sign-in-needed': 'Open the app from this record again: the note will then leave.',
    'consent-withdrawn': 'The agreement was withdrawn before it left.',
    'patient-mismatch':
      'The identity in the record changed since it was signed. To be safe, it did not leave. Check the name, then sign it again.',
  },
  uncertainAsk: 'Look in the record. Is the note there?',
  itIsThere: 'Yes, it is there',
  itIsNotThere: 'No, it is not there',
  consentNeeded: 'The person did not agree to a note in the record. There will be no note.',
  consentAdd: 'If they agree now, record it under “Agreements”.',
  signedAt: (moment) => ended(`Signed on ${moment}`),
  sentAt: (moment) => ended(`In the record since ${moment}`),
  nextTryAt: (moment) => ended(`Next try on ${moment}`),
}

export const notes: Words['notes'] = {
  title: 'Peer-support notes in the record',
  none: 'No note yet.',
  refresh: 'Look again',
  inError: 'entered in error',
  superseded: 'replaced',
  untitled: 'Note',
  noText: 'The text of this note could not be read here. Open it in the record.',
}

export const toSign: Words['toSign'] = {
  title: 'To read and sign',
  explain: 'Something happened since the last visit. The note waits for your signature.',
  kind: {
    begin: (day) => `A match began on ${day}.`,
    change: (day) => `The person changed mentors on ${day}.`,
    end: (day) => `The match ended on ${day}.`,
    mistake: (day) => `A note of ${day} is to be marked as an error.`,
  },
  byPatient: 'The person chose on their own.',
  read: 'Read the note',
  mistake: 'This note should not be there',
  mistakeSure: 'Mark it as entered in error?',
  mistakeYes: 'Yes, mark it',
  mistakeNo: 'No, leave it',
}
