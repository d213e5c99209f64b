import type { Words } from '../fr.ts'

export const questionnaire: Words['questionnaire'] = {
  title: 'What matters to you',
  invite: 'Less than five minutes, nothing you must answer, for people closer to you.',
  begin: 'Answer the questions',
  noted: 'This is what you told your team. Change whatever you like, or add to it.',
  begun: 'You have begun to answer. Your answers are kept.',
  goOn: 'Carry on',
  change: 'Change my answers',
  lost: 'We can no longer read what you answered. You may say it again.',
  nothingSaid: 'You have answered nothing, and that is fine.',
  retired: 'One question is no longer asked. What you answered to it no longer counts.',
  step: (at, of) => `Step ${at} of ${of}`,
  back: 'Back',
  skip: 'Skip',
  next: 'Continue',
  finish: 'See the people',
  leave: 'Stop here and see the people',
  clear: 'Clear my answers on this step',
  saving: 'Saving…',
  saved: 'Kept',
  notSaved: 'Not kept yet',
  inChart: 'as your record says',
  tooLong: (most) =>
    `This is too long: ${most} characters at most. What you wrote stays here; make it shorter to keep it.`,
  shownToTeam: 'What the person shows you',
}
