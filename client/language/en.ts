import type { Reading } from '../../shared/candidate.ts'
import { listInWords } from './dates.ts'
import { clinical } from './en-clinical.ts'
import type { Words } from './fr.ts'

const some = (codes: readonly string[], words: Record<string, string>) =>
  listInWords(
    'en',
    codes.map((code) => words[code] ?? code),
  )

const months = (count: number) =>
  count < 24 ? `${count} ${count === 1 ? 'month' : 'months'}` : `${Math.round(count / 12)} years`

/** What brings a mentor and a person together, or does not. */
function finding({ finding: found, shared, months: ahead }: Reading): string {
  switch (found) {
    case 'same-subtype':
      return `Lived the same kind of ${some(shared.slice(0, 1), clinical.site)}`
    case 'same-site':
      return `Lived ${some(shared, clinical.site)}`
    case 'same-family-of-cancers':
      return 'Lived a closely related cancer'
    case 'another-cancer':
      return 'Lived another cancer'
    case 'both-live-with-it':
      return 'Also lives with a cancer that stays'
    case 'both-localised':
      return 'Also lived a cancer in one place'
    case 'spread-differs':
      return 'Their cancer is not at the same point'
    case 'shares-treatments':
      return `Had the same treatments: ${some(shared, clinical.treatment)}`
    case 'no-treatment-in-common':
      return 'Did not have the same treatments'
    case 'alongside':
      return 'Is going through it at nearly the same time'
    case 'some-months-ahead':
      return `Started on this way ${months(ahead ?? 0)} earlier`
    case 'far-ahead':
      return `Started on this way long before, ${months(ahead ?? 0)} earlier`
    case 'not-as-far':
      return 'Was diagnosed later'
    case 'offers-the-support':
      return `Can offer what is wished for: ${some(shared, clinical.support)}`
    case 'offers-other-support':
      return 'Offers another kind of support'
    case 'listens':
      return 'Is a good listener'
    case 'looks-for-solutions':
      return 'Looks for solutions'
    case 'does-both':
      return 'Listens, and looks for solutions too'
    case 'opposite-style':
      return 'Has the other way of supporting'
    case 'shares-topics':
      return `Knows these topics: ${some(shared, clinical.topic)}`
    case 'no-topic-in-common':
      return 'Knows other topics'
    case 'gender-as-wished':
      return `Is ${some(shared, clinical.gender)}, as wished`
    case 'gender-not-as-wished':
      return 'Is not of the gender wished for'
    case 'same-age-band':
      return 'Is of the same age'
    case 'near-in-age':
      return 'Is near in age'
    case 'far-in-age':
      return 'Is not of the same age'
    case 'speaks-the-language':
      return `Speaks ${shared[0] === 'fr' ? 'French' : 'English'}`
    case 'other-language':
      return 'Speaks another language'
    case 'meets-as-wished':
      return `Can talk ${some(shared, clinical.format)}`
    case 'meets-otherwise':
      return 'Prefers other ways to talk'
    case 'has-places':
      return 'Has room now'
    case 'unknown':
      return 'We do not know'
    case 'not-asked':
      return 'Was not asked'
    default:
      return found satisfies never
  }
}

const criterion: Words['matters']['importanceOf'] = {
  site: 'the illness',
  spread: 'how far it has spread',
  treatments: 'the treatments',
  pathway: 'the moment on the way',
  support: 'the kind of support',
  style: 'the way of supporting',
  topics: 'the topics',
  gender: 'gender',
  age: 'age',
  language: 'language',
  format: 'the way to talk',
  load: 'availability',
}

const missing: Record<Parameters<Words['record']['missing']>[1], string> = {
  refused: 'the record refused',
  'not-granted': 'the app has no right to it',
  'too-slow': 'the record took too long',
  unreachable: 'the record did not answer',
  'too-large': 'there is too much of it',
  malformed: 'the answer could not be read',
  incomplete: 'the answer was incomplete',
}

const lack: Record<Parameters<Words['lacks']>[0][number], string> = {
  conditions: 'read diagnoses',
  procedures: 'read treatments',
  'write-notes': 'write a note',
  'read-notes': 'read notes',
}

const why: Record<Parameters<Words['record']['unknown']>[0], string> = {
  'not-recorded': 'nothing is recorded',
  'not-read': 'this part of the record could not be read',
  'not-understood': 'what is recorded was not understood',
  conflicting: 'the record contradicts itself',
  withheld: 'the person would rather not say',
}

const barrier: Words['candidates']['barrier'] = {
  full: 'not available at present',
  paused: 'not available at present',
  'not-trained': 'not available at present',
  'final-stage': 'not available at present',
  language: 'another language',
  gender: 'another gender',
  'already-offered': 'already proposed',
  'must-not-met': 'without what is a must',
}

const languageName: Words['matters']['languageName'] = { fr: 'French', en: 'English' }

export const en: Words = {
  title: 'Accompany – peer support',
  otherLanguage: 'Français',
  opening: 'Opening…',
  retry: 'Try again',
  close: 'Finish',
  closed: 'This is finished. You can close this page.',
  skip: 'Skip to content',
  nurse: 'A medical question? Ask your nurse.',
  welcome: {
    title: 'Accompany',
    what: 'Someone who has been there can help. Accompany brings together a person touched by cancer and a mentor: a trained volunteer who has had cancer.',
    how: 'The app opens from the hospital’s record.',
  },
  problemTitle: 'That did not work',
  problem: {
    'bad-request': 'The request was not understood. Reload the page; nothing is lost.',
    'not-found': 'This page does not exist. Open the app from the record.',
    'not-allowed': 'Your role does not allow this. If that is a mistake, speak to the programme’s coordinator.',
    'launch-unknown': 'This opening does not exist in this browser. Open the app from the record.',
    'launch-closed': 'This opening has ended. Open the app from the record again; nothing is lost.',
    'issuer-missing': 'We do not know which record you came from. Open the app from the patient’s record.',
    'issuer-unknown': 'This record server is not one of this site’s. Speak to the IT team.',
    'login-cancelled': 'The sign-in was cancelled. Nothing was read. You can open the app from the record again.',
    'login-failed': 'The record did not confirm who you are. Close this page and open the app from the record again.',
    'login-expired': 'This opening has expired or was used already. Open the app from the record again.',
    'role-unknown': 'The site has not given you a role in this programme yet. Speak to the coordinator.',
    'patient-missing': 'No patient is open. Open the app from a patient’s record.',
    'scopes-missing': 'The record did not give the app the right to do this. Speak to the IT team.',
    'ehr-unreachable': 'The record does not answer. Nothing is lost; try again in a moment.',
    'ehr-refused': 'The record refused the request. Nothing is lost; if it goes on, speak to the IT team.',
    'ehr-misconfigured': 'The connection with the record is not set up well. Speak to the IT team.',
    'sign-in-needed': 'Your sign-in to the record has ended. Open the app from the record again; nothing is lost.',
    'patient-mismatch':
      'The record no longer matches the person shown. To be safe, nothing was written. Open the record again.',
    'patient-deceased': 'The record says that this person has died. No match is proposed.',
    'consent-missing': 'The person has not agreed to this, or has withdrawn.',
    'consent-text-outdated': 'The text of the agreement has changed. Reload the page to read the new one.',
    'record-not-read': 'The record has not been read yet.',
    'mentor-unknown': 'This mentor is no longer available. Choose another.',
    'mentor-full': 'This mentor has just taken someone else. Choose another.',
    'offer-open': 'An offer is already waiting for an answer. Reload the page to see it.',
    'offer-closed': 'This offer was answered already, or has expired.',
    'offer-not-accepted': 'The person has not said yes yet.',
    'note-changed': 'The note has changed since it was read. Read it again before signing.',
    'note-already-signed': 'This note is signed already.',
    'encounter-missing': 'This record needs an open visit to take a note. Open the app from the visit.',
    'too-large': 'That is too long. Shorten the text.',
    unexpected: 'Something went wrong on our side. Nothing is lost; try again.',
  },
  banner: {
    label: 'Open record',
    born: (date) => `born ${date}`,
    years: (age) => `${age} years old`,
    chart: (number) => `record ${number}`,
    gender: { female: 'female', male: 'male', other: 'other', unknown: 'sex unknown' },
    deceased: 'recorded as deceased',
    noBirthDate: 'date of birth unknown',
  },
  lacks: (lacks) =>
    `The record did not give the app the right to ${listInWords(
      'en',
      lacks.map((one) => lack[one]),
    )}. The rest works.`,
  consent: {
    title: 'The person’s agreement',
    readAloud: 'To be read aloud',
    intro:
      'Someone who has lived through cancer, a trained volunteer, could be with you on the way: listen, tell how it was for them. They give no medical advice. To find them we ask for your agreement, one thing at a time.',
    introSelf:
      'Someone who has been there could be with you on the way: listen, tell how it was. To find them we ask for your agreement, one thing at a time. You choose.',
    free: 'You may say no, or change your mind whenever you like. Your care stays the same. The agreement lasts one year.',
    purpose: {
      'read-record': {
        label: 'Read the record',
        means:
          'The app reads three things: who you are, your diagnoses and your treatments. It keeps only what serves the match.',
      },
      match: {
        label: 'Look for someone like you',
        means: 'These facts and what you say serve to propose people who have lived something similar.',
      },
      'write-note': {
        label: 'Write a note in the record',
        means: 'If you accept a mentor, a short note tells your team. It says nothing about the mentor.',
      },
      'share-with-mentor': {
        label: 'Show that note to your mentor',
        means: 'They can read the peer-support notes in your record, and nothing else.',
      },
    },
    agreesToAll: 'The person agrees to all',
    agreesToSome: 'Record what is ticked',
    iAgreeToAll: 'I agree to all',
    iAgreeToSome: 'I agree to what is ticked',
    given: (date, mode) => (mode === 'self' ? `agreed on screen on ${date}` : `agreed in person on ${date}`),
    withdrawn: (date) => `withdrawn on ${date}`,
    expired: 'expired',
    never: 'not asked yet',
    withdraw: 'Withdraw',
    withdrawOne: (label) => `Withdraw the agreement: ${label}`,
    withdrawAll: 'Withdraw all',
    manage: 'Agreements given',
  },
  record: {
    title: 'What the record says',
    titleSelf: 'What your record says',
    reading: 'Reading the record',
    resource: { Patient: 'Identity', Condition: 'Diagnoses', Procedure: 'Treatments' },
    pages: (count) => `${count} read`,
    done: (count) => `${count} read, done`,
    waiting: 'under way…',
    missing: (name, reason) => `${name}: ${missing[reason]}`,
    partial: 'The record was read only in part. What is missing is not a “no”.',
    readAgain: 'Read the record again',
    readAt: (moment) => `Read on ${moment}`,
    from: 'Where this comes from',
    unknown: (reason) => `We do not know: ${why[reason]}.`,
    probable: 'from the words of the record, or for want of anything else',
    label: {
      cancerStatus: 'Situation',
      currentSite: 'Illness',
      subtypes: 'Kind',
      metastatic: 'Spread',
      stageGroup: 'Recorded stage',
      phase: 'Moment on the way',
      diagnosedOn: 'Diagnosis',
      treatments: 'Treatments lived',
      ageBand: 'Age',
      gender: 'Recorded sex',
      language: 'Language',
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
    noTreatments: 'no treatment recorded',
    leftOut: (count) => `${count} entries were not used (in error, another person’s, or unreadable).`,
    noCancer:
      'The record speaks of no cancer. If the person says otherwise, their word counts: you can still look together for what would help.',
    timeline: 'The way so far, at a glance',
    today: 'today',
    ongoing: 'under way',
    undated: 'no date',
    fromTo: (from, to) => `${from} to ${to}`,
    since: (from) => `since ${from}`,
  },
  matters: {
    title: 'What matters to the person',
    titleSelf: 'What matters to you',
    optional: 'Optional. Without an answer we look by the record.',
    supports: 'What would help most?',
    style: 'Rather…',
    noPreference: 'no preference',
    gender: 'Preference for gender',
    formats: 'How to talk?',
    language: 'Language to talk in',
    topics: 'Topics to talk about',
    importance: 'What counts in the choice',
    importanceOf: criterion,
    level: { 'not-important': 'does not matter', nice: 'nice to have', important: 'important', must: 'a must' },
    languageName,
    update: 'Look with these answers',
  },
  candidates: {
    title: 'People to propose',
    titleSelf: 'People who have been there',
    searching: 'Looking…',
    suggestion: 'These are suggestions. The person chooses, and may choose nobody.',
    suggestionSelf: 'These are suggestions. You choose, or nobody.',
    partial: 'The record was read only in part: this list may change.',
    none: 'Nobody yet. None of the mentors available fits what is asked.',
    barrier,
    counted: (why, count) => `${why}: ${count}`,
    notShown: 'Mentors not proposed',
    reasons: 'Why',
    gap: 'What does not match',
    noGap: 'Nothing that counts speaks against it.',
    unknown: (criteria) =>
      `We do not know about ${listInWords(
        'en',
        criteria.map((one) => criterion[one]),
      )}.`,
    propose: (alias) => `Propose ${alias}`,
    choose: (alias) => `Choose ${alias}`,
    speaks: (languages) =>
      listInWords(
        'en',
        languages.map((one) => languageName[one]),
      ),
    course: {
      in_treatment: 'in treatment',
      living_with: 'lives with a cancer that stays',
      finished: 'treatment finished',
      final_stage: '',
    },
    pathways: 'The two pathways, side by side',
    person: 'the person',
    you: 'you',
    ahead: (count) => (count > 0 ? `${months(count)} ahead` : 'not ahead'),
    diagnosis: 'diagnosis',
    finding,
  },
  offer: {
    title: 'The person’s answer',
    proposed: (alias) => `${alias} was proposed to the person.`,
    question: 'What do they say? Nobody is ever asked why.',
    yes: 'Yes',
    notNow: 'Not now',
    no: 'No',
    accepted: (alias) => `The person said yes to ${alias}.`,
    acceptedSelf: (alias) => `You chose ${alias}. Your team has been told and will put you in touch.`,
    proposedSelf: (alias) => `${alias} was proposed to you.`,
    changed: 'The person changed their mind',
    changedSelf: 'I changed my mind',
    closed: (state) =>
      state === 'not-now'
        ? 'The person said “not now”. The door stays open.'
        : 'The person said no. It is not brought up again unless they ask.',
    chosenByPatient: 'The person chose on their own.',
    noEffect: 'This changes nothing about care.',
    another: 'Look for someone else',
  },
  note: {
    title: 'The note for the record',
    asItWillStand: 'This is the note, as it will stand in the record.',
    language: 'Language of the note',
    sign: (name, born) => `Sign and file in the record of ${name}, ${born}`,
    signing: 'Signing…',
    state: {
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
      'several-in-chart': 'Several notes like this one are in the record. Look, then tell us what you see.',
      'refused-content': 'The record refused the content of the note. Speak to the IT team.',
      'refused-rights': 'The record did not give the right to write. Speak to the IT team.',
      'patient-gone': 'The record no longer finds this person. Check the record.',
      'sign-in-needed': 'Open the app from this record again: the note will then leave.',
      'consent-withdrawn': 'The agreement was withdrawn before it left.',
      'patient-mismatch': 'The identity in the record changed since it was signed. To be safe, the note did not leave.',
    },
    uncertainAsk: 'Look in the record. Is the note there?',
    itIsThere: 'Yes, it is there',
    itIsNotThere: 'No, it is not there',
    consentNeeded: 'The person did not agree to a note in the record. There will be no note.',
    signedAt: (moment) => `signed on ${moment}`,
  },
  notes: {
    title: 'Peer-support notes in the record',
    none: 'No note yet.',
    refresh: 'Look again',
    inError: 'entered in error',
    superseded: 'replaced',
    untitled: 'Note',
  },
  patient: {
    hello: (name) => `Hello ${name},`,
    letter:
      'You do not have to go through this without talking to someone who knows. Here you decide everything, and you can stop whenever you like.',
    noEffect: 'Whatever you decide, your care stays the same.',
    noneOfThem: 'Nobody for me, not now',
    noneThanks: 'That is fine. Nothing is sent to anyone. You can come back whenever you like.',
    backToList: 'See the suggestions again',
  },
  mentor: {
    title: 'The people you accompany',
    none: 'You are not accompanying anyone at present.',
    one: (since) => `One person, since ${since}`,
    alias: 'You will be told their name when you have both agreed.',
    notes: 'Notes of the open record',
  },
  coordinator: {
    title: 'The programme today',
    mentors: 'Mentors and their places',
    places: (taken, capacity) => `${taken} of ${capacity} places taken`,
    noPlaces: 'takes nobody at present',
    paused: 'paused',
    notTrained: 'in training',
    notes: 'Notes that wait for someone',
    noNotes: 'No note is waiting.',
    count: (count) => (count === 1 ? '1 note' : `${count} notes`),
    noMentors: 'No mentor is enrolled.',
  },
  clinical,
}
