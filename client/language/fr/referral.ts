/** Ce qui fait penser à un accompagnement, dit par qui soigne. */
export const referral = {
  title: 'Pourquoi vous en parlez',
  optional: 'Facultatif.',
  what: 'Facultatif. Le programme compte ces raisons sans garder de qui. Elles n’entrent ni dans la note, ni chez la personne qui accompagne.',
  reasons: 'Raisons',
  given: (count: number) => (count < 2 ? `${count} raison` : `${count} raisons`),
  reason: {
    isolation: 'isolement',
    impasse: 'les soins piétinent',
    poverty: 'pauvreté',
    missed_visits: 'rendez-vous manqués',
    violence: 'violence',
    many_complaints: 'plaintes nombreuses',
  },
  takes: 'Il faudrait',
  experienced: 'quelqu’un qui a déjà accompagné plusieurs personnes',
  stays:
    'Dès que vous proposez quelqu’un, cela vaut aussi pour la liste que la personne ouvre elle-même, jusqu’à ce qu’on le décoche ici.',
}
