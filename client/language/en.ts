import type { Lack } from '../../shared/launch.ts'
import { listInWords } from './dates.ts'
import { candidates, matters } from './en/candidates.ts'
import { clinical } from './en/clinical.ts'
import { consent } from './en/consent.ts'
import { correction } from './en/correction.ts'
import { invitation } from './en/invitation.ts'
import { later } from './en/later.ts'
import { life } from './en/life.ts'
import { match } from './en/match.ts'
import { myData } from './en/my-data.ts'
import { note, notes, offer, toSign } from './en/note.ts'
import { others } from './en/others.ts'
import { planning } from './en/planning.ts'
import { problem } from './en/problem.ts'
import { questionnaire } from './en/questionnaire.ts'
import { record } from './en/record.ts'
import { referral } from './en/referral.ts'
import type { Words } from './fr.ts'

const lack: Record<Lack, string> = {
  conditions: 'read diagnoses',
  procedures: 'read treatments',
  'write-notes': 'write a note',
  'read-notes': 'read notes',
}

/** All that the pages say, in English; a line missing here does not compile. */
export const en: Words = {
  title: 'Accompany – peer support',
  otherLanguage: 'Français',
  opening: 'Opening…',
  retry: 'Try again',
  close: 'Finish',
  closed: 'This is finished. You can close this page.',
  notClosed: 'The session is not closed. Try again, or close the browser.',
  idle: {
    soon: 'Are you still there? If nobody touches it, this page closes in less than two minutes, to be safe.',
    here: 'I am here',
  },
  skip: 'Skip to content',
  nurse: 'A medical question? Ask your nurse.',
  welcome: {
    title: 'Accompany',
    what: 'Someone who has been there can help. Accompany brings together a person touched by cancer and a mentor: a trained volunteer who has had cancer.',
    how: 'The app opens from the hospital’s record.',
  },
  closedDoorTitle: 'This page stays closed',
  problemTitle: 'That did not work',
  ownWindow: 'Open in a new window',
  problem,
  banner: {
    label: 'Open record',
    born: (date) => `born ${date}`,
    years: (age) => `${age} years old`,
    chart: (number) => `record ${number}`,
    gender: { female: 'female', male: 'male', other: 'other', unknown: 'sex unknown' },
    deceased: 'recorded as deceased',
    noBirthDate: 'date of birth unknown',
    noName: 'somebody without a name on record',
  },
  steps: {
    label: 'Where you are',
    consent: 'Agreement',
    choice: 'Choice',
    answer: 'Answer',
    note: 'Note',
    done: 'done',
  },
  lacks: (lacks) =>
    `The record did not give the app the right to ${listInWords(
      'en',
      lacks.map((one) => lack[one]),
    )}. The rest works.`,
  consent,
  correction,
  invitation,
  later,
  life,
  others,
  planning,
  record,
  referral,
  matters,
  questionnaire,
  myData,
  candidates,
  offer,
  note,
  notes,
  toSign,
  patient: {
    hello: (name) => (name === '' ? 'Hello,' : `Hello ${name},`),
    letter: 'You do not have to go through this without talking to someone who knows. Here you decide everything.',
    letterRespected: 'You have chosen, and that is respected. This page stays yours.',
    noEffect: 'Whatever you decide, your care stays the same.',
    noneOfThem: 'Nobody for me, not now',
    noneThanks: (day) =>
      day === null
        ? 'Understood. This page stays open to you.'
        : `Understood. Your team will not bring it up before ${day} unless you ask. This page stays open to you.`,
    backToList: 'See the suggestions again',
  },
  match,
  clinical,
}
