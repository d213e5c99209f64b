import type { Words } from '../fr.ts'

export const correction: Words['correction'] = {
  choice: {
    self: { right: 'This is right', 'not-right': 'This is not right', 'rather-not-say': 'I would rather not say' },
    spoken: { right: 'It is right', 'not-right': 'It is not right', 'rather-not-say': 'Would rather not say' },
  },
  said: {
    self: {
      right: 'You say: this is right.',
      'not-right': 'You say: this is not right.',
      'rather-not-say': 'You would rather not say. We leave it out.',
    },
    spoken: {
      right: 'The person says: it is right.',
      'not-right': 'The person says: it is not right.',
      'rather-not-say': 'The person would rather not say. We leave it out.',
    },
  },
  hint: {
    self: 'Open a line to see where it comes from and to say whether it is right. Your word counts for who is proposed; the record itself does not change.',
    spoken: 'Open a line to see where it comes from, and to write down what the person says of it.',
  },
  instead: {
    self: (value) => `You say: ${value}.`,
    spoken: (value) => `The person says: ${value}.`,
  },
  question: { self: 'Is this right?', spoken: 'What does the person say?' },
  questionUnknown: { self: 'Would you like to say?', spoken: 'Would the person like to say?' },
  tell: 'Say it',
  saidOn: (date) => `(said on ${date})`,
  what: 'What would be right?',
  answer: { self: 'Your answer', spoken: 'Their answer' },
  whichYear: 'In which year?',
  withoutMore: 'Without saying more',
  chooseOne: 'Choose from the list',
  yearWrong: 'Write a past year, in four digits.',
  save: 'Save',
  cancel: 'Cancel',
  saving: 'Saving…',
  saved: 'Noted.',
  notSaved: 'It is not saved; what you chose is still here.',
  lost: 'What was said of this record can no longer be read. You may say it again. Until then, the record is not used to look for somebody.',
  notLoaded: 'What was said of this record could not be loaded.',
  takeBack: { self: 'Take back what I said', spoken: 'Take this back' },
}
