import type { Many } from '../../../shared/others.ts'
import type { Uptake } from '../../../shared/uptake.ts'

const count = (many: Many) => (many === 'few' ? 'moins de 11' : `${many}+`)

export const uptake = {
  title: 'Qui le programme rejoint',
  intro:
    'Du plus clair au plus foncé : à qui quelqu’un a été proposé, qui a dit oui, qui est ou a été accompagné. À droite, quelle part de ce qui compte pour ces personnes se retrouve chez la personne proposée, en moyenne.',
  nobody: 'Moins de onze personnes : rien ne peut encore être dit sans que quelqu’un soit reconnu.',
  exact:
    '31+ veut dire de 31 à 40. Aucun nombre exact, et rien d’un groupe de moins de onze, pour que personne ne soit reconnu.',
  agreed: (many: Many) => `Personnes qui acceptent aujourd’hui qu’on leur cherche quelqu’un : ${count(many)}.`,
  all: 'Tout le monde',
  by: { gender: 'Genre', age: 'Âge', language: 'Langue', prognosis: 'Parcours', rarity: 'Maladie' },
  gender: { woman: 'femmes', man: 'hommes', non_binary: 'personnes non binaires' },
  age: { '0-44': 'moins de 45 ans', '45-64': '45 à 64 ans', '65+': '65 ans et plus' },
  language: { fr: 'français', en: 'anglais', other: 'autre langue' },
  prognosis: {
    'lives-with-it': 'vit avec un cancer qui reste',
    'behind-them': 'traitements qui visent la fin du cancer',
  },
  rarity: { rare: 'cancer rare', frequent: 'cancer fréquent' },
  stages: ({ proposed, saidYes, accompanied, waiting }: Uptake) =>
    [
      `proposé : ${count(proposed)}`,
      `oui : ${count(saidYes)}`,
      `accompagnées : ${count(accompanied)}`,
      ...(waiting === 'few' ? [] : [`en attente : ${count(waiting)}`]),
    ].join(' · '),
  fit: (percent: number) => `${percent} %`,
  fitLabel: 'de ce qui compte',
  broughtUp: 'Ce qui a fait penser au programme, en douze mois',
  times: (many: number) => `${many}+ fois`,
}
