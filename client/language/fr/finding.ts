import type { Criterion } from '../../../shared/answers.ts'
import type { Reading } from '../../../shared/candidate.ts'
import { listInWords } from '../dates.ts'
import { clinical } from './clinical.ts'
import { life } from './life.ts'

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
    case 'other-subtype':
      return 'A vécu un autre type de cancer'
    case 'same-site':
      return `A vécu ${one(some(shared, clinical.site))}`
    case 'same-family-of-cancers':
      return 'A vécu un cancer voisin'
    case 'another-cancer':
      return 'A vécu un autre cancer'
    case 'same-risk':
      return 'Vit aussi avec un risque dans la famille'
    case 'lives-with-a-risk':
      return 'Vit avec un risque de cancer, sans cancer'
    case 'has-been-there':
      return 'A aussi traversé un cancer'
    // Le même mot pour les deux : une carte ne dit à personne ce que son dossier laisse attendre.
    case 'both-live-with-it':
    case 'both-localised':
      return 'Sa maladie en est à un point semblable'
    case 'spread-differs':
      return 'Sa maladie en est à un autre point'
    case 'shares-treatments':
      return `A reçu les mêmes traitements : ${some(shared, clinical.treatment)}`
    case 'no-treatment-in-common':
      return 'N’a pas reçu les mêmes traitements'
    case 'knows-what-comes':
      return `A déjà vécu ce qui vient : ${some(shared, clinical.treatment)}`
    case 'has-not-had-what-comes':
      return 'N’a pas vécu le traitement qui vient'
    case 'alongside':
      return 'Avance presque au même pas'
    case 'some-months-ahead':
      return `A commencé ce parcours ${months(ahead ?? 0)} plus tôt`
    case 'far-ahead':
      return `A commencé ce parcours bien avant, ${months(ahead ?? 0)} plus tôt`
    case 'not-as-far':
      return 'A reçu son diagnostic plus tard'
    case 'same-moment':
      return shared.includes('living_with')
        ? 'Est à un moment semblable'
        : `Est à un moment semblable : ${some(shared, life.course)}`
    case 'near-moment':
      return 'En est à un moment proche'
    case 'another-moment':
      return 'Est à un autre moment du parcours'
    case 'recent-experience':
      return 'A une expérience récente des traitements'
    case 'older-experience':
      return 'A une expérience plus ancienne ; des choses ont pu changer'
    case 'perspective-of-years':
      return 'A le recul des années'
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
    case 'makes-room':
      return 'Laisse de la place aux jours difficiles'
    case 'encourages':
      return 'Aime encourager'
    case 'does-either':
      return 'Laisse de la place aux jours difficiles, et encourage aussi'
    case 'opposite-tone':
      return 'A une autre façon d’être là'
    case 'shares-topics':
      return `Connaît ces sujets : ${some(shared, clinical.topic)}`
    case 'no-topic-in-common':
      return 'Connaît d’autres sujets'
    case 'came-through-the-same':
      return `A traversé cela aussi : ${some(shared, life.hardship)}`
    case 'came-through-other-things':
      return 'A traversé d’autres épreuves'
    case 'strong-where-needed':
      return `Peut aider pour ceci : ${some(shared, life.strength)}`
    case 'strong-elsewhere':
      return 'Peut aider pour d’autres choses'
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
    case 'same-family-life':
      return `A une vie de famille semblable : ${some(shared, life.family)}`
    case 'other-family-life':
      return 'A une autre vie de famille'
    case 'same-work-life':
      return `Sa vie de travail est proche : ${some(shared, life.occupation)}`
    case 'other-work-life':
      return 'A une autre situation de travail'
    case 'same-menopause':
      return 'En est au même point avec la ménopause'
    case 'other-menopause':
      return 'N’en est pas au même point avec la ménopause'
    case 'shares-identity':
      return `Se décrit aussi ainsi : ${some(shared, life.identity)}`
    case 'no-identity-in-common':
      return 'Se décrit autrement'
    case 'shares-interests':
      return `Aime aussi ${some(shared, life.interest)}`
    case 'no-interest-in-common':
      return 'Aime autre chose'
    case 'speaks-the-language':
      return `Parle ${some(shared, life.language)}`
    case 'other-language':
      return 'Parle une autre langue'
    case 'lives-near':
      return `Une rencontre est possible près de ${some(shared, {})}`
    case 'lives-elsewhere':
      return 'Une rencontre n’est pas possible près de là'
    case 'meets-as-wished':
      return `On peut se parler ${some(shared, clinical.format)}`
    case 'meets-otherwise':
      return 'Préfère d’autres façons de se parler'
    case 'one-to-one':
      return 'À deux, pas en groupe'
    case 'free-at-the-same-times':
      return `A du temps aux mêmes moments : ${some(shared, life.times)}`
    case 'free-at-other-times':
      return 'A du temps à d’autres moments'
    case 'has-accompanied':
      return 'A déjà accompagné d’autres personnes'
    case 'new-to-it':
      return 'A encore accompagné peu de personnes'
    case 'is-trained':
      return 'A suivi la formation'
    case 'went-well-before':
      return 'Une première rencontre s’est bien passée'
    case 'did-not-fit-before':
      return 'Une première rencontre n’a pas convenu'
    case 'not-decided-before':
      return 'Une première rencontre a déjà eu lieu'
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

/** Ce qu’on compare, nommé dans une phrase : « pas encore connu : la langue ». */
export const criterion: Record<Criterion, string> = {
  site: 'la maladie',
  subtype: 'le type de cancer',
  spread: 'le point où en est la maladie',
  treatments: 'les traitements',
  coming: 'le traitement qui vient',
  pathway: 'l’avance sur le parcours',
  phase: 'le moment du parcours',
  recency: 'le temps passé depuis',
  support: 'la sorte de soutien',
  style: 'la façon d’accompagner',
  tone: 'la façon d’être là',
  topics: 'les sujets',
  hardships: 'les épreuves traversées',
  strengths: 'ce dont la personne a besoin',
  gender: 'le genre',
  age: 'l’âge',
  family: 'la vie de famille',
  work: 'la situation de travail',
  menopause: 'la ménopause',
  identity: 'la façon de se décrire',
  interests: 'les intérêts',
  language: 'la langue',
  region: 'la région',
  format: 'la façon de se parler',
  times: 'les moments libres',
  experience: 'l’expérience d’accompagner',
  feedback: 'les rencontres passées',
  load: 'la disponibilité',
}
