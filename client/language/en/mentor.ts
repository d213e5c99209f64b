import { listInWords } from '../dates.ts'
import type { mentor as french } from '../fr/mentor.ts'
import { clinical } from './clinical.ts'

const some = (codes: readonly string[], words: Record<string, string>) =>
  listInWords(
    'en',
    codes.map((code) => words[code] ?? code),
  )

const alike: typeof french.alike = {
  site: () => 'You have lived with the same illness, or a similar one',
  spread: () => 'The illness is at the same point',
  treatments: (shared) => `You had the same treatments: ${some(shared, clinical.treatment)}`,
  coming: () => 'You have been through the treatment that comes next',
  pathway: () => 'You are a little further along this path, or nearly in step',
  phase: () => 'You are at a similar moment',
  recency: () => 'The time since your treatments suits what would help',
  support: (shared) => `You offer what would help: ${some(shared, clinical.support)}`,
  style: () => 'Your way of accompanying suits them',
  tone: () => 'Your way of being there suits them',
  topics: (shared) => `You know these topics: ${some(shared, clinical.topic)}`,
  gender: () => 'You are of the gender they wished for',
  age: () => 'You are near in age',
  language: () => 'You speak their language',
  format: (shared) => `You can talk ${some(shared, clinical.format)}`,
}

const differs: typeof french.differs = {
  site: 'The illness is not the same',
  spread: 'The illness is not at the same point',
  treatments: 'The treatments are not the same',
  coming: 'You have not been through the treatment that comes next',
  pathway: 'You are not at the same point on the path',
  phase: 'You are at another moment',
  recency: 'Your treatments were some time ago, for what they would like to know',
  support: 'They look for another kind of support',
  style: 'They prefer another way of being accompanied',
  tone: 'They prefer another way of being there',
  topics: 'Their topics are not yours',
  gender: 'They would have wished for another gender',
  age: 'You are not of the same age',
  language: 'They prefer another language',
  format: 'They prefer other ways to talk',
}

export const mentor: typeof french = {
  hello: 'Hello,',
  notListed: 'Your account is not on the programme’s list of mentors. Speak to the coordinator, who can add it.',
  thanks: 'Thank you for being here. You decide too: accept, decline, take a pause. Nobody asks why.',
  requests: 'Who would like to meet you',
  noRequests: 'Nobody is waiting for your answer at present.',
  request: (nth, of) => `Somebody would like a mentor${of < 2 ? '' : ` (${nth} of ${of})`}`,
  toldNothing: 'They prefer to say nothing about themselves so far. You may accept, or not.',
  alike,
  differs,
  toldTitle: 'What they chose to tell you',
  told: {
    gender: 'Gender',
    ageBand: 'Age',
    site: 'Illness',
    spread: 'Spread',
    livesWithIt: 'lives with a cancer that stays',
    localised: 'a localised cancer',
    treatments: 'Treatments',
    pathway: 'On this path',
    place: {
      'under-six-months': 'for less than six months',
      'six-to-twelve-months': 'for six to twelve months',
      'one-to-two-years': 'for one to two years',
      'two-to-five-years': 'for two to five years',
      'over-five-years': 'for more than five years',
    },
    supports: 'What would help',
    style: 'Prefers',
    topics: 'Topics',
    formats: 'Ways to talk',
    language: 'Language',
  },
  reasons: 'What you have in common',
  gaps: 'What differs, and need not stand in the way',
  unknown: (what) => `What is not known: ${listInWords('en', what)}.`,
  answerBy: (day) => `Without an answer by ${day}, somebody else will be proposed. That is all right.`,
  accept: 'Yes, I will be their mentor',
  decline: 'Not this time',
  declined: 'That is fine. The person will be offered somebody else.',
  accepted: 'Thank you. The person will see it when they open their page.',
  rulesFirst: 'Before you say yes, read the rules just below. To say no, there is nothing to read.',
  readRules: 'Read the rules first',
  title: 'The people you accompany',
  none: 'You are not accompanying anyone at present.',
  one: (since) => `One person, since ${since}`,
  summaries: 'Summaries the person lets you read',
  noSummaries: 'No summary yet.',
  notShared: 'The person prefers to keep these summaries to themselves. That is their choice.',
  summary: { begin: 'Beginning', change: 'Change', end: 'End' },
  availability: 'Your places and pauses',
  places: 'How many people at once?',
  taken: (taken, places, held) => {
    const of = `${taken} of ${places} ${places === 1 ? 'place' : 'places'}`
    const kept = `held for the ${held === 1 ? 'request' : 'requests'} above`
    if (places === 0) return 'You take nobody new.'
    if (held === 0) return `${of} taken`
    return held >= taken ? `${of}, ${kept}` : `${of} taken, ${held} of them ${kept}`
  },
  pause: 'Take a pause',
  comeBack: 'I am back',
  paused: 'You are taking a pause. You are not offered to anyone. Come back whenever you like.',
  pauseMeans: 'No reason to give. Those you accompany will see it on their page.',
  notes: 'Notes of the open record',
  notYours:
    'You do not accompany this person, or they prefer not to show you these notes. That is their choice. If it is a mistake, speak to the programme’s coordinator.',
  list: (items) => listInWords('en', items),
}
