import { listInWords } from '../dates.ts'
import type { mentor as french } from '../fr/mentor.ts'
import { clinical } from './clinical.ts'
import { months } from './finding.ts'

const some = (codes: readonly string[], words: Record<string, string>) =>
  listInWords(
    'en',
    codes.map((code) => words[code] ?? code),
  )

const alike: typeof french.alike = {
  site: () => 'You have lived with the same illness, or a similar one',
  spread: () => 'The illness is at the same point',
  treatments: ({ shared }) => `You had the same treatments: ${some(shared, clinical.treatment)}`,
  pathway: ({ months: ahead }) =>
    ahead !== null && ahead > 0 ? `You began this path ${months(ahead)} earlier` : 'You walk almost in step',
  supports: ({ shared }) => `You offer what would help: ${some(shared, clinical.support)}`,
  style: () => 'Your way of accompanying suits them',
  topics: ({ shared }) => `You know these topics: ${some(shared, clinical.topic)}`,
  gender: () => 'You are of the gender they wished for',
  ageBand: () => 'You are near in age',
  language: () => 'You speak their language',
  formats: ({ shared }) => `You can talk ${some(shared, clinical.format)}`,
}

const differs: typeof french.differs = {
  site: 'the illness is not the same',
  spread: 'the illness is not at the same point',
  treatments: 'the treatments are not the same',
  pathway: 'you are not at the same point on the path',
  supports: 'they look for another kind of support',
  style: 'they prefer another way of being accompanied',
  topics: 'their topics are not yours',
  gender: 'they would have wished for another gender',
  ageBand: 'you are not of the same age',
  language: 'they prefer another language',
  formats: 'they prefer other ways to talk',
}

export const mentor: typeof french = {
  hello: 'Hello,',
  thanks: 'Thank you for being here. You decide too: accept, decline, take a pause. Nobody asks why.',
  requests: 'Somebody would like to meet you',
  noRequests: 'Nobody is waiting for your answer at present.',
  request: 'A person would like to be accompanied',
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
    pathway: 'Path',
    place: {
      'under-six-months': 'for less than six months',
      'six-to-twelve-months': 'for six to twelve months',
      'one-to-two-years': 'for one to two years',
      'two-to-five-years': 'for two to five years',
      'over-five-years': 'for more than five years',
    },
    supports: 'What would help',
    style: 'Rather',
    topics: 'Topics',
    formats: 'Ways to talk',
    language: 'Language',
  },
  reasons: 'What you have in common',
  gap: 'What differs:',
  unknown: (count) => (count === 1 ? 'One thing is not known.' : `${count} things are not known.`),
  answerBy: (day) => `Without an answer by ${day}, somebody else will be proposed. That is all right.`,
  accept: 'I accept',
  decline: 'Not this time',
  declined: 'That is fine. The person will be offered somebody else.',
  accepted: 'Thank you. It begins now: the person is told.',
  rulesFirst: 'Before you accept, read the rules below.',
  title: 'The people you accompany',
  none: 'You are not accompanying anyone at present.',
  one: (since) => `One person, since ${since}`,
  summaries: 'Summaries the person lets you read',
  noSummaries: 'No summary yet.',
  notShared: 'The person prefers to keep these summaries to themselves. That is their choice.',
  summary: { begin: 'Beginning', change: 'Change', end: 'End' },
  availability: 'Your places and pauses',
  places: 'How many people at once?',
  taken: (taken, places) =>
    places === 0 ? 'You take nobody new.' : `${taken} of ${places} ${places === 1 ? 'place' : 'places'} taken`,
  pause: 'Take a pause',
  comeBack: 'I am back',
  paused: 'You are taking a pause. You are proposed to nobody. Come back whenever you like.',
  pauseMeans: 'No reason to give. Those you accompany will be told gently.',
  notes: 'Notes of the open record',
  notYours:
    'You do not accompany this person, or they prefer not to show you these notes. That is their choice. If it is a mistake, speak to the programme’s coordinator.',
  list: (items) => listInWords('en', items),
}
