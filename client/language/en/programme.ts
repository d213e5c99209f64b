import type { programme as french } from '../fr/programme.ts'
import { lessons } from './lessons.ts'
import { otherRoles } from './other-roles.ts'
import { uptake } from './uptake.ts'

export const programme: typeof french = {
  title: 'The programme today',
  mentors: 'Mentors and their places',
  places: (taken, capacity) => `${taken} of ${capacity} ${capacity === 1 ? 'place' : 'places'} taken`,
  free: (free, mentors) =>
    `${free === 1 ? '1 free place' : `${free} free places`} among ${mentors === 1 ? '1 mentor' : `${mentors} mentors`}`,
  place: { taken: 'a place taken', left: 'a free place' },
  noPlaces: 'takes nobody at present',
  lentBy: (site) => `lent by ${site}`,
  paused: 'paused',
  notTrained: 'in training',
  notes: 'Notes that wait for someone',
  noNotes: 'No note is waiting.',
  manyNotes: (many) => (many === 'few' ? 'A few notes' : `At least ${many} notes`),
  noMentors: 'No mentor is enrolled.',
  lessons,
  scarce: (alias) => `${alias} would suit more people than they have places left.`,
  recruit: 'Whom to look for first',
  recruitIntro: 'A mentor like those who are free, with this as well:',
  wanted: (what, value) => (value === null ? what : `${what}: ${value}`),
  notMet: 'somebody whom the person has not met',
  wouldServe: (people) => (people === 1 ? 'would suit 1 person' : `would suit ${people} people`),
  noneAlone: (people) =>
    `For ${people === 1 ? '1 person' : `${people} people`} we cannot say whom to look for: more than one thing is missing at once, or what is missing cannot be named here.`,
  otherRoles: otherRoles.also,
  uptake,
}
