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
  served: (served, waiting) => `${served} of ${many(waiting, 'person served', 'people served')}`,
  price: (served, more) =>
    more > 0
      ? `One by one, in order of arrival, ${served} would be: the plan serves ${more} more.`
      : `One by one, in order of arrival, ${served} would be too.`,
  since: (day) => `waiting since ${day}`,
  unknownSite: 'illness not known',
  goesTo: 'With',
  pinned: 'your choice',
  notNearest: (alias) => `Nearest would be ${alias}, whom somebody else needs more.`,
  barrier: 'Something indispensable is not met: this is your decision.',
  confirm: (alias) => `Propose ${alias}`,
  confirmed: (alias) => `${alias} is proposed. The person will decide.`,
  instead: 'Choose somebody else',
  leaveToPlan: 'Let the plan choose',
  free: (free) => many(free, 'free place', 'free places'),
  unserved: 'Nobody for them yet',
  why: {
    'nobody-fits': 'Nobody fits what is asked.',
    'too-far': 'Those who are free are too far from it.',
    'places-taken': 'The places that would fit go to others.',
  },
  criterion,
  opens: (of, mentors) => `Without “${criterion[of]}”, ${many(mentors, 'mentor would fit', 'mentors would fit')}.`,
  coverage: 'Whom the programme lacks',
  coverageIntro:
    'Each filled dot is somebody who waits and whom somebody can accompany; each circle, somebody whom nobody can.',
  complete: 'Everybody can be accompanied.',
  by: { site: 'Illness', ageBand: 'Age', language: 'Language' },
  cell: ({ by, waiting, unserved, noneAlike }) =>
    [
      many(waiting, 'is waiting', 'are waiting'),
      ...(unserved > 0 ? [`${unserved} with nobody`] : []),
      ...(noneAlike ? [by === 'language' ? 'nobody who is free speaks it' : 'nobody who is free has had it'] : []),
    ].join(' · '),
}
