import type { Many } from '../../../shared/others.ts'
import { lessons } from './lessons.ts'
import { otherRoles } from './other-roles.ts'
import { uptake } from './uptake.ts'

/** Ce que dit la page de la coordonnatrice, et elle seule. */
export const programme = {
  title: 'Le programme aujourd’hui',
  mentors: 'Patients accompagnateurs et leurs places',
  places: (taken: number, capacity: number) =>
    `${taken < 2 ? `${taken} place prise` : `${taken} places prises`} sur ${capacity}`,
  free: (free: number, mentors: number) =>
    `${free < 2 ? `${free} place libre` : `${free} places libres`} chez ${mentors < 2 ? `${mentors} patient accompagnateur` : `${mentors} patients accompagnateurs`}`,
  place: { taken: 'une place prise', left: 'une place libre' },
  noPlaces: 'ne prend personne en ce moment',
  lentBy: (site: string) => `établissement prêteur : ${site}`,
  paused: 'en pause',
  notTrained: 'formation en cours',
  notes: 'Notes qui attendent quelqu’un',
  noNotes: 'Aucune note n’attend.',
  manyNotes: (many: Many) => (many === 'few' ? 'Quelques notes' : `Au moins ${many} notes`),
  noMentors: 'Aucun patient accompagnateur n’est inscrit.',
  lessons,
  scarce: (alias: string) => `${alias} conviendrait à plus de personnes qu’il ne lui reste de places.`,
  recruit: 'Qui chercher d’abord',
  recruitIntro: 'Un accompagnateur comme ceux qui sont libres, avec ceci de plus :',
  wanted: (what: string, value: string | null) => (value === null ? what : `${what} : ${value}`),
  notMet: 'quelqu’un que la personne ne connaît pas encore',
  wouldServe: (people: number) =>
    people < 2 ? `conviendrait à ${people} personne` : `conviendrait à ${people} personnes`,
  noneAlone: (people: number) =>
    `Pour ${people < 2 ? `${people} personne` : `${people} personnes`}, nous ne pouvons pas dire qui chercher : il manque plus d’une chose à la fois, ou ce qui manque ne peut pas être nommé ici.`,
  otherRoles: otherRoles.also,
  uptake,
}
