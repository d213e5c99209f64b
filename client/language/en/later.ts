import type { Words } from '../fr.ts'

export const later: Words['later'] = {
  title: 'Later I could help too',
  what: 'One day, if you feel like it, you could listen to someone in your turn. There is no hurry: we tell nobody before the date you choose.',
  when: 'Ask me…',
  in: { 6: 'in six months', 12: 'in a year', 24: 'in two years' },
  reach: 'How can we reach you then? (phone or e-mail)',
  reachWhy: 'Only the programme’s coordinator will read it, and not before that date.',
  missing: 'Write a phone number or an e-mail address.',
  tooLong: (most) => `This is too long: ${most} characters at most.`,
  say: 'I could help later',
  said: (day) => `Noted. We will ask you from ${day} on, never before. You may say no.`,
  at: (reach) => `We will reach you here: ${reach}`,
  reachLost: 'We can no longer read how to reach you. You may take this back, then say it again.',
  asked: (day) => `The coordinator was in touch on ${day}. You decide.`,
  takeBack: 'Take it back',
  couldHelp: 'Could help in their turn',
  couldHelpWhat: 'These people wished to be asked from the date shown. They may say no.',
  nobody: 'Nobody at present.',
  notYet: (count) =>
    count === 1
      ? 'For one other person, the date has not come yet.'
      : `For ${count} others, the date has not come yet.`,
  since: (day) => `from ${day}`,
  markAsked: 'I asked them',
  askedOn: (day) => `They were asked on ${day}.`,
}
