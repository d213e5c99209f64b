import type { Criterion } from '../../../shared/answers.ts'
import type { Reading } from '../../../shared/candidate.ts'
import { listInWords } from '../dates.ts'
import { clinical } from './clinical.ts'

const some = (codes: readonly string[], words: Record<string, string>) =>
  listInWords(
    'en',
    codes.map((code) => words[code] ?? code),
  )

export const months = (count: number) =>
  count < 24 ? `${count} ${count === 1 ? 'month' : 'months'}` : `${Math.round(count / 12)} years`

/** What brings a mentor and a person together, or does not. */
export function finding({ finding: found, shared, months: ahead }: Reading): string {
  switch (found) {
    case 'same-subtype':
      return `Has had the same kind of ${some(shared.slice(0, 1), clinical.site)}`
    case 'same-site':
      return `Has had ${some(shared, clinical.site)}`
    case 'same-family-of-cancers':
      return 'Has had a closely related cancer'
    case 'another-cancer':
      return 'Has had another cancer'
    case 'both-live-with-it':
      return 'Also lives with a cancer that stays'
    case 'both-localised':
      return 'Also had a cancer that stayed in one place'
    case 'spread-differs':
      return 'Their cancer is not at the same point'
    case 'shares-treatments':
      return `Had the same treatments: ${some(shared, clinical.treatment)}`
    case 'no-treatment-in-common':
      return 'Did not have the same treatments'
    case 'alongside':
      return 'Is going through it at nearly the same time'
    case 'some-months-ahead':
      return `Set out on this path ${months(ahead ?? 0)} earlier`
    case 'far-ahead':
      return `Set out on this path long before, ${months(ahead ?? 0)} earlier`
    case 'not-as-far':
      return 'Was diagnosed later'
    case 'offers-the-support':
      return `Can offer what is wished for: ${some(shared, clinical.support)}`
    case 'offers-other-support':
      return 'Offers another kind of support'
    case 'listens':
      return 'Is a good listener'
    case 'looks-for-solutions':
      return 'Looks for solutions'
    case 'does-both':
      return 'Listens, and looks for solutions too'
    case 'opposite-style':
      return 'Has the other way of supporting'
    case 'shares-topics':
      return `Knows these topics: ${some(shared, clinical.topic)}`
    case 'no-topic-in-common':
      return 'Knows other topics'
    case 'gender-as-wished':
      return `Is ${some(shared, clinical.gender)}, as wished`
    case 'gender-not-as-wished':
      return 'Is not of the gender wished for'
    case 'same-age-band':
      return 'Is of the same age'
    case 'near-in-age':
      return 'Is near in age'
    case 'far-in-age':
      return 'Is not of the same age'
    case 'speaks-the-language':
      return `Speaks ${shared[0] === 'fr' ? 'French' : 'English'}`
    case 'other-language':
      return 'Speaks another language'
    case 'meets-as-wished':
      return `Can talk ${some(shared, clinical.format)}`
    case 'meets-otherwise':
      return 'Prefers other ways to talk'
    case 'has-places':
      return 'Has room now'
    case 'unknown':
      return 'We do not know'
    case 'not-asked':
      return 'Was not asked'
    default:
      return found satisfies never
  }
}

/** What is compared, named in a sentence: “we do not know about language”. */
export const criterion: Record<Criterion, string> = {
  site: 'the illness',
  spread: 'how far it has spread',
  treatments: 'the treatments',
  pathway: 'the point reached',
  support: 'the kind of support',
  style: 'the way of supporting',
  topics: 'the topics',
  gender: 'gender',
  age: 'age',
  language: 'language',
  format: 'the way to talk',
  load: 'availability',
}
