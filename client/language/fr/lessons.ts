export const lessons = {
  title: 'Ce que les avis ont appris',
  intro: (atMost: number) =>
    `Ce que l’on trouve surtout dans les rencontres qui ont convenu compte un peu plus ; surtout dans les autres, un peu moins. Jamais de plus de ${atMost} %, et seulement pour qui n’a pas dit ce qui compte.`,
  off: 'Votre site l’a désactivé : rien de ceci ne change un classement.',
  nothing: (least: number) =>
    `Rien encore. Il faut au moins ${least} rencontres qui ont convenu et ${least} qui n’ont pas convenu.`,
  counts: (percent: number) => (percent > 0 ? `${percent} % de plus` : `${-percent} % de moins`),
  met: (whenFitted: number, whenNot: number) =>
    `critère rempli à ${whenFitted} % quand la rencontre a convenu, à ${whenNot} % sinon`,
  rest: 'Le reste compte comme avant : trop peu d’avis, ou pas de différence.',
}
