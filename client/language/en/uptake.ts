import type { Many } from '../../../shared/others.ts'
import type { uptake as french } from '../fr/uptake.ts'

const count = (many: Many) => (many === 'few' ? 'fewer than 11' : `${many}+`)

export const uptake: typeof french = {
  title: 'Whom the programme reaches',
  intro:
    'From light to dark: to whom somebody was proposed, who said yes, who is or was accompanied. On the right, how much of what matters to them is found in the mentor proposed, on average.',
  nobody: 'Fewer than eleven people: nothing can be said yet without somebody being recognised.',
  exact:
    '31+ means 31 to 40. No exact number, and nothing of a group of fewer than eleven, so that nobody is recognised.',
  agreed: (many) => `People who agree today that we look for somebody: ${count(many)}.`,
  all: 'Everybody',
  by: { gender: 'Gender', age: 'Age', language: 'Language', prognosis: 'Path', rarity: 'Illness' },
  gender: { woman: 'women', man: 'men', non_binary: 'non-binary people' },
  age: { '0-44': 'under 45', '45-64': '45 to 64', '65+': '65 and over' },
  language: { fr: 'French', en: 'English', other: 'another language' },
  prognosis: { 'lives-with-it': 'lives with a cancer that stays', 'behind-them': 'treatment meant to end the cancer' },
  rarity: { rare: 'rare cancer', frequent: 'frequent cancer' },
  stages: ({ proposed, saidYes, accompanied, waiting }) =>
    [
      `proposed: ${count(proposed)}`,
      `yes: ${count(saidYes)}`,
      `accompanied: ${count(accompanied)}`,
      ...(waiting === 'few' ? [] : [`waiting: ${count(waiting)}`]),
    ].join(' · '),
  fit: (percent) => `${percent}%`,
  fitLabel: 'of what matters',
  broughtUp: 'What brought the programme to mind, in twelve months',
  times: (many) => `${many}+ times`,
}
