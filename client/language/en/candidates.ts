import { listInWords } from '../dates.ts'
import type { Words } from '../fr.ts'
import { criterion, finding, months } from './finding.ts'

const languageName: Words['matters']['languageName'] = { fr: 'French', en: 'English' }

export const matters: Words['matters'] = {
  title: 'What matters to the person',
  titleSelf: 'What matters to you',
  optional: 'Optional. Each answer helps the search.',
  supports: 'What would help most?',
  style: 'Rather…',
  noPreference: 'no preference',
  gender: 'Preference for gender',
  formats: 'How to talk?',
  language: 'Language to talk in',
  topics: 'Topics to talk about',
  importance: 'For the mentor to have this in common…',
  importanceOf: { ...criterion, pathway: 'being a few steps ahead', age: 'being near in age' },
  importanceSaid: (of, level) => `${of}: ${level}`,
  level: { 'not-important': 'does not matter', nice: 'is nice', important: 'is important', must: 'is a must' },
  languageName,
  update: 'Look with these answers',
  clear: 'Clear the answers',
}

export const candidates: Words['candidates'] = {
  title: 'People to propose',
  titleSelf: 'People who have been there',
  searching: 'Looking…',
  soon: 'They come as soon as the record is read.',
  suggestion: 'These are suggestions. The person chooses, and may choose nobody.',
  suggestionSelf: 'Choose someone, or no one. We then make sure that they are available, and you can change your mind.',
  partial: 'The record was read only in part: this list may change.',
  none: 'Nobody yet. None of the mentors available fits what is asked.',
  noneTry: 'Changing what matters may open the list; the programme’s coordinator can also look elsewhere.',
  noneSelf: 'We do not have anybody yet who meets what you ask. It is the programme that lacks somebody.',
  noneTrySelf: 'You can change what matters, or wait: the programme’s coordinator can also look elsewhere.',
  keptOut: {
    'not-available': 'not available at present',
    language: 'another language',
    gender: 'another gender',
    'less-suited': 'would suit less well',
    'too-new': 'little experience so far',
    'met-before': 'already met',
    'offered-before': 'already proposed',
    'must-not-met': 'without what is a must',
  },
  notShown: (reasons) => `Mentors not proposed – ${reasons}`,
  reasons: 'What they have in common',
  gap: 'What does not match:',
  whoIs: (alias) => `Who ${alias} is, and why`,
  smallGap: 'A difference, with no effect on this list:',
  doesNotSpeak: (languages) =>
    `does not speak ${listInWords(
      'en',
      languages.map((one) => languageName[one]),
    )}`,
  noGap: 'Nothing that counts speaks against it.',
  unknown: (criteria) =>
    `Not yet known: ${listInWords(
      'en',
      criteria.map((one) => criterion[one]),
    )}.`,
  propose: (alias) => `Propose ${alias}`,
  choose: (alias) => `Choose ${alias}`,
  speaks: (languages) =>
    `speaks ${listInWords(
      'en',
      languages.map((one) => languageName[one]),
    )}`,
  criterion,
  putAside: {
    intro: 'Nobody meets all that is asked. To propose somebody, these were put aside, one after the other:',
    introSelf: 'Nobody meets all that you ask. To propose somebody to you, we put these aside, one after the other:',
    orWait: 'The person may also wait for somebody who meets it all.',
    orWaitSelf: 'You may also wait for somebody who meets it all.',
    hardship: 'the same illness, to look for somebody who came through hard times with another',
    illness:
      'As the person wishes, the illness did not count: this list follows the support they look for and the way of accompanying.',
    illnessSelf:
      'As you wish, the illness did not count: this list follows the support you look for and the way of accompanying.',
  },
  fromElsewhere: 'from another hospital',
  course: {
    in_treatment: 'in treatment',
    living_with: 'lives with a cancer that stays',
    finished: 'treatment finished',
    final_stage: '',
  },
  family: {
    alone: 'lives without partner or children',
    couple: 'lives with a partner',
    children_at_home: 'has children at home',
  },
  occupation: {
    working: 'works',
    studying: 'studies',
    not_working: 'is without work',
    retired: 'is retired',
    volunteer: 'volunteers',
    on_leave: 'is on leave',
  },
  shows: (alias) => `What ${alias} shows`,
  shown: {
    gender: 'Gender',
    subtypes: 'Type',
    treatments: 'Treatments received',
    supports: 'Can help with',
    style: 'Way of supporting',
    topics: 'Topics they know',
    formats: 'Ways to talk',
    life: 'Everyday life',
    hardships: 'Has come through',
    identities: 'In their own words',
    interests: 'Likes',
  },
  pathways: 'The two paths, side by side',
  person: 'the person',
  you: 'you',
  since: (date) => `since ${date}`,
  setOut: (earlier) => {
    if (earlier === 0) return 'Set out on this path at the same time.'
    return `Set out on this path ${months(Math.abs(earlier))} ${earlier > 0 ? 'earlier' : 'later'}.`
  },
  finding,
}
