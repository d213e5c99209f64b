import type { Criterion } from '../../../shared/answers.ts'
import type { Reading } from '../../../shared/candidate.ts'
import { listInWords } from '../dates.ts'
import { clinical } from './clinical.ts'
import { life } from './life.ts'

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
    case 'other-subtype':
      return 'Has had another kind of cancer'
    case 'same-site':
      return `Has had ${some(shared, clinical.site)}`
    case 'same-family-of-cancers':
      return 'Has had a closely related cancer'
    case 'another-cancer':
      return 'Has had another cancer'
    case 'same-risk':
      return 'Also lives with a risk that runs in the family'
    case 'lives-with-a-risk':
      return 'Lives with a risk of cancer, without cancer'
    case 'has-been-there':
      return 'Has been through cancer too'
    // The same words for both: a card tells nobody what their record lets expect.
    case 'both-live-with-it':
    case 'both-localised':
      return 'Their illness is at a similar point'
    case 'spread-differs':
      return 'Their illness is at another point'
    case 'shares-treatments':
      return `Had the same treatments: ${some(shared, clinical.treatment)}`
    case 'no-treatment-in-common':
      return 'Did not have the same treatments'
    case 'knows-what-comes':
      return `Has been through what comes next: ${some(shared, clinical.treatment)}`
    case 'has-not-had-what-comes':
      return 'Has not had the treatment that comes next'
    case 'alongside':
      return 'Is going through it at nearly the same time'
    case 'some-months-ahead':
      return `Set out on this path ${months(ahead ?? 0)} earlier`
    case 'far-ahead':
      return `Set out on this path long before, ${months(ahead ?? 0)} earlier`
    case 'not-as-far':
      return 'Was diagnosed later'
    case 'same-moment':
      return shared.includes('living_with')
        ? 'Is at a similar moment'
        : `Is at a similar moment: ${some(shared, life.course)}`
    case 'near-moment':
      return 'Is at a moment close by'
    case 'another-moment':
      return 'Is at another moment of the path'
    case 'recent-experience':
      return 'Has recent experience of treatment'
    case 'older-experience':
      return 'Has older experience; things may have changed'
    case 'perspective-of-years':
      return 'Has the perspective of years'
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
    case 'makes-room':
      return 'Leaves room for hard days'
    case 'encourages':
      return 'Likes to encourage'
    case 'does-either':
      return 'Leaves room for hard days, and encourages too'
    case 'opposite-tone':
      return 'Has another way of being there'
    case 'shares-topics':
      return `Knows these topics: ${some(shared, clinical.topic)}`
    case 'no-topic-in-common':
      return 'Knows other topics'
    case 'came-through-the-same':
      return `Has come through this too: ${some(shared, life.hardship)}`
    case 'came-through-other-things':
      return 'Has come through other hard times'
    case 'strong-where-needed':
      return `Can help with this: ${some(shared, life.strength)}`
    case 'strong-elsewhere':
      return 'Can help with other things'
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
    case 'same-family-life':
      return `Has a similar family life: ${some(shared, life.family)}`
    case 'other-family-life':
      return 'Has another family life'
    case 'same-work-life':
      return `Their work life is close: ${some(shared, life.occupation)}`
    case 'other-work-life':
      return 'Is in another place with work'
    case 'same-menopause':
      return 'Is at the same point with menopause'
    case 'other-menopause':
      return 'Is not at the same point with menopause'
    case 'shares-identity':
      return `Describes themself this way too: ${some(shared, life.identity)}`
    case 'no-identity-in-common':
      return 'Describes themself another way'
    case 'shares-interests':
      return `Also enjoys ${some(shared, life.interest)}`
    case 'no-interest-in-common':
      return 'Enjoys other things'
    case 'speaks-the-language':
      return `Speaks ${some(shared, life.language)}`
    case 'other-language':
      return 'Speaks another language'
    case 'lives-near':
      return `Can meet near ${some(shared, {})}`
    case 'lives-elsewhere':
      return 'Cannot meet near there'
    case 'meets-as-wished':
      return `Can talk ${some(shared, clinical.format)}`
    case 'meets-otherwise':
      return 'Prefers other ways to talk'
    case 'one-to-one':
      return 'One to one, not in a group'
    case 'free-at-the-same-times':
      return `Has time at the same times: ${some(shared, life.times)}`
    case 'free-at-other-times':
      return 'Has time at other times'
    case 'has-accompanied':
      return 'Has accompanied others before'
    case 'new-to-it':
      return 'Has accompanied few people so far'
    case 'is-trained':
      return 'Has done the training'
    case 'went-well-before':
      return 'A first meeting went well'
    case 'did-not-fit-before':
      return 'A first meeting did not fit'
    case 'not-decided-before':
      return 'A first meeting has taken place'
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

/** What is compared, named in a sentence: “not yet known: language”. */
export const criterion: Record<Criterion, string> = {
  site: 'the illness',
  subtype: 'the kind of cancer',
  spread: 'the point the illness is at',
  treatments: 'the treatments',
  coming: 'the treatment that comes next',
  pathway: 'being some steps ahead',
  phase: 'the moment on the path',
  recency: 'the time since',
  support: 'the kind of support',
  style: 'the way of supporting',
  tone: 'the way of being there',
  topics: 'the topics',
  hardships: 'hard times come through',
  strengths: 'what is needed',
  gender: 'gender',
  age: 'age',
  family: 'family life',
  work: 'work',
  menopause: 'menopause',
  identity: 'how they describe themselves',
  interests: 'interests',
  language: 'language',
  region: 'the region',
  format: 'the way to talk',
  times: 'free times',
  experience: 'experience of accompanying',
  feedback: 'earlier meetings',
  load: 'availability',
}
