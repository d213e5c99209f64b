import type { CoverageCell } from '../../../shared/planning.ts'
import { criterion } from './finding.ts'

const many = (count: number, one: string, more: string) => (count < 2 ? `${count} ${one}` : `${count} ${more}`)

export const planning = {
  wait: 'Inscrire la personne sur la liste d’attente',
  waitSelf: 'M’inscrire sur la liste d’attente',
  waits: (day: string) => `Sur la liste d’attente depuis le ${day}.`,
  waitsMeaning: 'La coordonnatrice cherche. Toute proposition passera par la personne, qui reste libre de dire non.',
  waitsMeaningSelf: 'La coordonnatrice cherche. Vous déciderez de toute proposition, et pouvez dire non.',
  stop: 'Retirer de la liste',
  stopSelf: 'Me retirer de la liste',
  title: 'Liste d’attente',
  nobody: 'Personne n’attend.',
  intro: 'Un plan pour toutes les personnes qui attendent. Rien n’est décidé tant que vous n’avez pas confirmé.',
  served: (served: number, waiting: number) =>
    `Ce plan a quelqu’un pour ${served} ${served < 2 ? 'personne' : 'personnes'} sur ${waiting}`,
  price: (served: number, more: number) =>
    more > 0
      ? `Une par une, dans l’ordre d’arrivée, ce serait ${served} : ${more} de moins.`
      : 'Une par une, dans l’ordre d’arrivée, ce serait autant.',
  since: (day: string) => `attend depuis le ${day}`,
  unknownSite: 'maladie non connue',
  goesTo: 'Avec',
  pinned: 'votre choix',
  notNearest: (alias: string) => `La personne la plus proche serait ${alias}, mais quelqu’un d’autre en a plus besoin.`,
  barrier: 'Un critère indispensable n’est pas rempli : c’est votre décision.',
  confirm: (alias: string) => `Proposer ${alias}`,
  confirmed: (alias: string) => `${alias} : la proposition est faite. La personne décidera.`,
  instead: 'Choisir quelqu’un d’autre',
  leaveToPlan: 'Laisser le plan choisir',
  free: (free: number) => many(free, 'place libre', 'places libres'),
  more: (others: number) => many(others, 'autre personne', 'autres personnes'),
  unserved: 'Sans personne pour l’instant',
  why: {
    'nobody-fits': 'Personne ne convient à ce qui est demandé.',
    'too-far': 'Les personnes libres sont trop loin de ce qui est demandé.',
    'places-taken': 'Les places qui conviendraient vont à d’autres.',
  },
  criterion,
  opens: (of: keyof typeof criterion, mentors: number) =>
    `Si « ${criterion[of]} » ne comptait pas, ${many(mentors, 'personne conviendrait', 'personnes conviendraient')}.`,
  coverage: 'Qui manque au programme',
  coverageIntro: 'Un point pour chaque personne qui attend : plein si quelqu’un peut l’accompagner, vide sinon.',
  complete: 'Tout le monde peut être accompagné.',
  by: { site: 'Maladie', ageBand: 'Âge', language: 'Langue' },
  cell: ({ by, waiting, unserved, noneAlike }: CoverageCell) =>
    [
      many(waiting, 'attend', 'attendent'),
      ...(unserved > 0 ? [`${unserved} sans personne`] : []),
      ...(noneAlike ? [by === 'language' ? 'personne de libre ne la parle' : 'personne de libre ne l’a vécue'] : []),
    ].join(' · '),
}
