import type { Tone } from '../../../shared/answers.ts'
import type { Menopause } from '../../../shared/life.ts'
import type { Disclosable, Strain } from '../../../shared/mentor.ts'

const field: Record<Disclosable, string> = {
  gender: 'Genre',
  ageBand: 'Âge',
  region: 'Région',
  site: 'Maladie',
  subtypes: 'Type exact',
  spread: 'Où vous en êtes',
  treatments: 'Traitements',
  dates: 'Dates',
  family: 'Vie de famille',
  occupation: 'Travail',
  menopause: 'Ménopause',
  hardships: 'Ce que vous avez traversé',
  identities: 'Comment vous vous décrivez',
  interests: 'Ce que vous aimez',
}

const tones: Record<Tone, string> = {
  vent: 'laisser la place à la colère et à la peine',
  encourage: 'encourager, voir le bon côté',
  both: 'l’un et l’autre',
}

const menopause: Record<Menopause, string> = { before: 'avant', during: 'en ce moment', after: 'après' }

const levels: Record<Strain, string> = { none: 'pas vraiment', some: 'un peu', high: 'beaucoup' }

export const ownProfile = {
  title: 'Votre carte',
  intro: 'Voici ce qu’une personne lit de vous quand on vous propose. C’est vous qui décidez de ce qu’elle montre.',
  kept: 'C’est gardé.',
  fields: 'Ce que vous montrez',
  noField: 'Rien : votre prénom d’emprunt, vos langues et votre façon d’accompagner suffisent.',
  tick: 'Ce qu’on peut lire de vous',
  tickMeans:
    'Ce que vous ne cochez pas sert à chercher qui vous conviendrait, et n’est montré ni aux personnes ni à leur équipe, pas même comme raison. On ne vous propose pas à une personne pour qui c’est indispensable.',
  field,
  manner: 'Votre façon d’accompagner',
  style: 'Vous êtes plutôt…',
  tone: 'Quand c’est difficile, vous savez surtout…',
  tones,
  supports: 'Ce qu’on trouve auprès de vous (au moins une chose ; la première cochée compte le plus)',
  topics: 'Les sujets que vous connaissez',
  formats: 'Comment se parler (au moins une façon)',
  times: 'Quand vous pouvez parler',
  life: 'Votre vie, si vous le voulez',
  noLife: 'Rien n’est dit. Rien ne vous y oblige.',
  menopause,
  strengths: 'Ce que vous savez faire',
  unsaid: 'je préfère ne rien dire',
  listed:
    'Votre maladie, vos traitements, votre âge et votre région viennent de la liste du programme. Une erreur ? Dites-le à la coordonnatrice.',
}

export const strain = {
  title: 'En ce moment, accompagner vous pèse…',
  levels,
  means:
    'Un peu : on vous propose un peu moins. Beaucoup : on ne vous propose à personne de nouveau, tant que vous le dites. Cette réponse ne sert à rien d’autre.',
}
