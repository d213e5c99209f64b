import type { Words } from '../fr.ts'
import { criterion } from './finding.ts'

const many = (count: number, one: string, more: string) => (count === 1 ? `1 ${one}` : `${count} ${more}`)

export const planning: Words['planning'] = {
  wait: 'Put the person on the waiting list',
  waitSelf: 'Put me on the waiting list',
  waits: (day) => `On the waiting list since ${day}.`,
  waitsMeaning: 'The coordinator is looking. Any proposal goes through the person, who is free to say no.',
  waitsMeaningSelf: 'The coordinator is looking. You decide on any proposal, and may say no.',
  stop: 'Take off the list',
  stopSelf: 'Take me off the list',
  title: 'Waiting list',
  nobody: 'Nobody is waiting.',
  intro: 'A plan for everybody who waits. Nothing is decided until you confirm it.',
  served: (served, waiting) => `This plan has somebody for ${served} of ${many(waiting, 'person', 'people')}`,
  price: (served, more) =>
    more > 0
      ? `One by one, in order of arrival, it would be ${served}: ${more} fewer.`
      : 'One by one, in order of arrival, it would be as many.',
  since: (day) => `waiting since ${day}`,
  unknownSite: 'illness not known',
  goesTo: 'With',
  pinned: 'your choice',
  notNearest: (alias) => `${alias} would be nearest, but somebody else needs ${alias} more.`,
  barrier: 'Something that is a must is not met: this is your decision.',
  confirm: (alias) => `Propose ${alias}`,
  confirmed: (alias) => `${alias} is proposed. The person will decide.`,
  instead: 'Choose somebody else',
  leaveToPlan: 'Let the plan choose',
  free: (free) => many(free, 'free place', 'free places'),
  more: (others) => many(others, 'other person', 'other people'),
  unserved: 'Nobody for them yet',
  why: {
    'nobody-fits': 'Nobody fits what is asked.',
    'too-far': 'Those who are free are too far from what is asked.',
    'places-taken': 'The places that would fit go to others.',
  },
  criterion,
  opens: (of, mentors) =>
    `If “${criterion[of]}” did not count, ${many(mentors, 'mentor would fit', 'mentors would fit')}.`,
  coverage: 'Whom the programme lacks',
  coverageIntro: 'One dot for each person who waits: filled if somebody can accompany them, empty if nobody can.',
  complete: 'Everybody can be accompanied.',
  by: { site: 'Illness', ageBand: 'Age', language: 'Language' },
  cell: ({ by, waiting, unserved, noneAlike }) =>
    [
      many(waiting, 'is waiting', 'are waiting'),
      ...(unserved > 0 ? [`${unserved} with nobody`] : []),
      ...(noneAlike ? [by === 'language' ? 'nobody who is free speaks it' : 'nobody who is free has had it'] : []),
    ].join(' · '),
}
