import type { Words } from '../fr.ts'

export const consent: Words['consent'] = {
  title: 'The person’s agreement',
  titleSelf: 'Your agreement',
  readAloud: 'To be read aloud',
  intro:
    'Someone who has lived through cancer, a trained volunteer, could be with you on the way: listen, tell how it was for them. They give no medical advice. To find them we ask for your agreement, one thing at a time.',
  introSelf:
    'Someone who has been there could be with you on the way: listen, tell how it was. To find them we ask for your agreement, one thing at a time. You choose.',
  free: 'You may say no, or change your mind whenever you like. Your care stays the same. The agreement lasts one year.',
  needed: 'Without the agreements to read and to look, nothing is read in the record and nobody is proposed.',
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
    'tell-mentor': {
      label: 'Tell the mentor you choose about you',
      means:
        'Before saying yes, they will know what you allow: your illness or your treatments, for example. Never your name.',
    },
    'write-note': {
      label: 'Write a note in the record',
      means: 'If you accept a mentor, a short note tells your team. It says nothing about the mentor.',
    },
    'share-summaries': {
      label: 'Share summaries of your meetings',
      means: 'Your mentor and your team can read each other’s peer-support notes, and nothing else.',
    },
  },
  agreesToAll: 'The person agrees to all of the above',
  agreesToSome: 'Record what is ticked',
  iAgreeToAll: 'I agree to all of the above',
  iAgreeToSome: 'I agree to what is ticked',
  given: (date, mode) => (mode === 'self' ? `agreed on screen on ${date}` : `agreed in person on ${date}`),
  withdrawn: (date) => `withdrawn on ${date}`,
  expired: 'expired',
  never: 'not given',
  withdraw: 'Withdraw',
  withdrawOne: (label) => `Withdraw the agreement: ${label}`,
  withdrawAll: 'Withdraw all',
  add: 'The person agrees',
  addSelf: 'I agree',
  addOne: (label) => `The person agrees: ${label}`,
  addOneSelf: (label) => `I agree: ${label}`,
  manage: 'Agreements',
  manageSelf: 'Your agreements',
}
