export const later = {
  title: 'Plus tard, je pourrais aider à mon tour',
  what: 'Un jour, si le cœur vous en dit, vous pourriez écouter quelqu’un à votre tour. Rien ne presse : nous n’en parlons à personne avant la date que vous choisissez.',
  when: 'Me le demander…',
  in: { 6: 'dans six mois', 12: 'dans un an', 24: 'dans deux ans' },
  reach: 'Comment vous joindre ce jour-là ? (téléphone ou courriel)',
  reachWhy: 'Seule la coordination du programme le lira, et pas avant cette date.',
  missing: 'Écrivez un numéro de téléphone ou un courriel.',
  tooLong: (most: number) => `C’est trop long : ${most} caractères au plus.`,
  say: 'Je pourrais aider plus tard',
  said: (day: string) =>
    `C’est noté. Nous vous le demanderons à partir du ${day}, jamais avant. Vous pourrez dire non.`,
  at: (reach: string) => `Nous vous joindrons ici : ${reach}`,
  reachLost: 'Nous ne pouvons plus lire comment vous joindre. Vous pouvez le retirer, puis le redire.',
  asked: (day: string) => `La coordination vous a fait signe le ${day}. Vous décidez.`,
  takeBack: 'Retirer',
  couldHelp: 'Pourraient aider à leur tour',
  couldHelpWhat:
    'Ces personnes ont demandé qu’on leur fasse signe à partir de la date indiquée. Elles peuvent dire non.',
  nobody: 'Personne pour l’instant.',
  notYet: (count: number) =>
    count === 1
      ? 'Pour une autre personne, la date n’est pas encore venue.'
      : `Pour ${count} autres, la date n’est pas encore venue.`,
  since: (day: string) => `à partir du ${day}`,
  markAsked: 'Je lui ai fait signe',
  askedOn: (day: string) => `On lui a fait signe le ${day}.`,
}
