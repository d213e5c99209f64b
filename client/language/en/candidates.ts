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
  importanceSelf: 'For the mentor to have this in common with you…',
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
  suggestionSelf: 'These are suggestions. You choose, or nobody.',
  partial: 'The record was read only in part: this list may change.',
  none: 'Nobody yet. None of the mentors available fits what is asked.',
  noneTry: 'Changing what matters may open the list; the programme’s coordinator can also look elsewhere.',
  barrier: {
    full: 'not available at present',
    paused: 'not available at present',
    'not-trained': 'not available at present',
    'final-stage': 'not available at present',
    language: 'another language',
    gender: 'another gender',
    'already-offered': 'already proposed',
    'must-not-met': 'without what is a must',
  },
  counted: (why, count) => `${why}: ${count}`,
  notShown: (reasons) => `Mentors not proposed – ${reasons}`,
  reasons: 'What they have in common',
  gap: 'What does not match:',
  noGap: 'Nothing that counts speaks against it.',
  unknown: (criteria) =>
    `We do not know about ${listInWords(
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
  occupation: { working: 'works', retired: 'is retired', volunteer: 'volunteers', on_leave: 'is on leave' },
  shows: (alias) => `What ${alias} shows`,
  shown: {
    subtypes: 'Type',
    treatments: 'Treatments received',
    supports: 'Can help with',
    style: 'Way of supporting',
    topics: 'Topics they know',
    formats: 'Ways to talk',
    life: 'Everyday life',
  },
  pathways: 'The two paths, side by side',
  person: 'the person',
  you: 'you',
  since: (date) => `since ${date}`,
  ahead: (count) => (count > 0 ? `${months(count)} ahead` : 'not ahead'),
  finding,
}
