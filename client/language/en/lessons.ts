import type { lessons as french } from '../fr/lessons.ts'

export const lessons: typeof french = {
  title: 'What feedback has taught',
  intro: (atMost) =>
    `What was met more fully in meetings that fitted counts a little more, and what was met less, a little less, for people who have not said what matters: never more than ${atMost}%.`,
  off: 'Your site has switched it off: none of this changes a ranking.',
  nothing: (least) => `Nothing yet. It takes at least ${least} meetings that fitted and ${least} that did not.`,
  counts: (percent) => (percent > 0 ? `${percent}% more` : `${-percent}% less`),
  met: (whenFitted, whenNot) => `met to ${whenFitted}% where the meeting fitted, to ${whenNot}% where it did not`,
  rest: 'Everything else counts as before: too little feedback, or no difference.',
}
