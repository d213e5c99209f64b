import type { lessons as french } from '../fr/lessons.ts'

export const lessons: typeof french = {
  title: 'What feedback has taught',
  intro: (atMost) =>
    `What is found mostly in meetings that fitted counts a little more; mostly in the others, a little less. Never by more than ${atMost}%, and only for people who have not said what matters.`,
  off: 'Your site has switched it off: none of this changes a ranking.',
  nothing: (least) => `Nothing yet. It takes at least ${least} meetings that fitted and ${least} that did not.`,
  counts: (percent) => (percent > 0 ? `${percent}% more` : `${-percent}% less`),
  met: (whenFitted, whenNot) => `met to ${whenFitted}% where the meeting fitted, to ${whenNot}% where it did not`,
  rest: 'Everything else counts as before: too little feedback, or no difference.',
}
