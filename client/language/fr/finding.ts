import type { Criterion } from '../../../shared/answers.ts'
import type { Reading } from '../../../shared/candidate.ts'
import { listInWords } from '../dates.ts'
import { clinical } from './clinical.ts'

const some = (codes: readonly string[], words: Record<string, string>) =>
  listInWords(
    'fr',
    codes.map((code) => words[code] ?? code),
  )

export const months = (count: number) => (count < 24 ? `${count} mois` : `${Math.round(count / 12)} ans`)

/** « un cancer du sein », « une leucémie ». */
const one = (illness: string) => `${/^(leucémie|maladie|tumeur)/.test(illness) ? 'une' : 'un'} ${illness}`

/** Ce qui rapproche, ou non, un patient accompagnateur d’une personne. */
export function finding({ finding: found, shared, months: ahead }: Reading): string {
  switch (found) {
    case 'same-subtype':
      return `A vécu le même type de ${some(shared.slice(0, 1), clinical.site)}`
    case 'same-site':
      return `A vécu ${one(some(shared, clinical.site))}`
    case 'same-family-of-cancers':
      return 'A vécu un cancer voisin'
    case 'another-cancer':
      return 'A vécu un autre cancer'
    case 'both-live-with-it':
      return 'Vit aussi avec un cancer qui reste'
    case 'both-localised':
      return 'A aussi vécu un cancer localisé'
    case 'spread-differs':
      return 'Son cancer n’en est pas au même point'
    case 'shares-treatments':
      return `A reçu les mêmes traitements : ${some(shared, clinical.treatment)}`
    case 'no-treatment-in-common':
      return 'N’a pas reçu les mêmes traitements'
    case 'alongside':
      return 'Avance presque au même pas'
    case 'some-months-ahead':
      return `A commencé ce parcours ${months(ahead ?? 0)} plus tôt`
    case 'far-ahead':
      return `A commencé ce parcours bien avant, ${months(ahead ?? 0)} plus tôt`
    case 'not-as-far':
      return 'A reçu son diagnostic plus tard'
    case 'offers-the-support':
      return `Peut offrir ce qui est souhaité : ${some(shared, clinical.support)}`
    case 'offers-other-support':
      return 'Offre une autre sorte de soutien'
    case 'listens':
      return 'Sait écouter'
    case 'looks-for-solutions':
      return 'Cherche des solutions'
    case 'does-both':
      return 'Écoute, et cherche aussi des solutions'
    case 'opposite-style':
      return 'A l’autre façon d’accompagner'
    case 'shares-topics':
      return `Connaît ces sujets : ${some(shared, clinical.topic)}`
    case 'no-topic-in-common':
      return 'Connaît d’autres sujets'
    case 'gender-as-wished':
      return `Est ${some(shared, clinical.gender)}, comme souhaité`
    case 'gender-not-as-wished':
      return 'N’est pas du genre souhaité'
    case 'same-age-band':
      return 'Est du même âge'
    case 'near-in-age':
      return 'Est d’un âge proche'
    case 'far-in-age':
      return 'N’est pas du même âge'
    case 'speaks-the-language':
      return `Parle ${shared[0] === 'en' ? 'anglais' : 'français'}`
    case 'other-language':
      return 'Parle une autre langue'
    case 'meets-as-wished':
      return `Peut se parler ${some(shared, clinical.format)}`
    case 'meets-otherwise':
      return 'Préfère d’autres façons de se parler'
    case 'has-places':
      return 'A de la place maintenant'
    case 'unknown':
      return 'Nous ne savons pas'
    case 'not-asked':
      return 'N’a pas été demandé'
    default:
      return found satisfies never
  }
}

/** Ce qu’on compare, nommé dans une phrase : « nous ne savons pas pour la langue ». */
export const criterion: Record<Criterion, string> = {
  site: 'la maladie',
  spread: 'l’étendue de la maladie',
  treatments: 'les traitements',
  pathway: 'le moment du parcours',
  support: 'la sorte de soutien',
  style: 'la façon d’accompagner',
  topics: 'les sujets',
  gender: 'le genre',
  age: 'l’âge',
  language: 'la langue',
  format: 'la façon de se parler',
  load: 'la disponibilité',
}
