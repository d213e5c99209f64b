import { en as text } from '../../../shared/consent-text/en.ts'
import type { Words } from '../fr.ts'

export const consent: Words['consent'] = {
  ...text,
  title: 'The person’s agreement',
  titleSelf: 'Your agreement',
  readAloud: 'To be read aloud',
  parent: 'This person is under 14: a parent or tutor who is present gives the agreement. Read the text to both.',
  onBehalf: 'You are answering for the person. Decide with them, as far as they can.',
  intro:
    'Someone who has lived through cancer, a trained volunteer, could be with you on the way: listen, tell how it was for them. They give no medical advice. To find them we ask for your agreement, one thing at a time.',
  introSelf:
    'Someone who has been there could be with you on the way: listen, tell how it was. To find them we ask you a few questions, one at a time.',
  free: 'You may say no, or change your mind whenever you like. Your care stays the same.',
  needed: 'Without the agreement to look, nobody is proposed. Without the one to read, the answers are enough.',
  step: (at, of) => `Question ${at} of ${of}`,
  yes: 'I agree',
  no: 'No, thank you',
  wayBack: 'To change your mind: “Your agreements”, at the top of every page.',
  tellWhat: 'What they may know',
  tellNothing: 'Nothing is ticked: they will know only that someone would like a mentor.',
  tellNone: 'Nothing is ticked.',
  tellAlso: `To record what they may know, tick “${text.purpose['tell-mentor'].label}” too.`,
  tellCount: (count) =>
    count === 0 ? 'Nothing is ticked.' : count === 1 ? '1 thing ticked.' : `${count} things ticked.`,
  change: 'Change what is ticked',
  changeTo: 'Save what is ticked',
  noMatch: 'Without your agreement to look, nobody is proposed to you. That is fine, if it is what you want.',
  noMatchHow: 'You can change your mind in “Your agreements”, today or later.',
  answersAlone:
    'The record was not read. The suggestions come only from what the person says: illness and treatments are not compared unless they speak of them.',
  answersAloneSelf:
    'Your record was not read, as you wished. The suggestions come only from what you say: your illness and your treatments are not compared, except what you say of them in your answers.',
  agreesToAll: 'The person agrees to all of the above',
  agreesToSome: 'Record what is ticked',
  more: 'Without one of these agreements, and the way back',
  given: (date, mode) => {
    if (mode === 'parent') return `agreed for the child by a parent or a tutor on ${date}`
    if (mode === 'proxy') return `agreed for the person on ${date}`
    return mode === 'self' ? `agreed on screen on ${date}` : `agreed in person on ${date}`
  },
  until: (date) => `until ${date}`,
  textRead: (version, language) => `text ${version}, read in ${language === 'fr' ? 'French' : 'English'}`,
  withdrawn: (date) => `withdrawn on ${date}`,
  declined: 'you said no',
  declinedOf: 'the person said no',
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
  manageWhat: 'What the person said yes to. Each agreement is withdrawn alone, at once, with no effect on care.',
  manageWhatSelf: 'What you said yes to. Each agreement is withdrawn alone, at once, with no effect on your care.',
  close: 'Close',
  summary: {
    title: 'A summary for the record',
    what: 'A summary of these agreements can be filed in the record, if the person wishes.',
    whatSelf: 'A summary of these agreements can be filed in your record, if you wish.',
    needs: 'This needs the agreement to write in the record.',
    show: 'Read the summary',
    file: 'File this summary in the record',
    inChart: 'Today’s summary is in the record.',
    upToDate: 'Today’s summary is on its way to the record.',
    outdated: 'An older summary was filed. The agreements have changed since.',
    lost: 'The record did not take the summary. Check that this is the right record, then file it again.',
  },
}
