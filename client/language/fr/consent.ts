import { fr as text } from '../../../shared/consent-text/fr.ts'

/** Ce qui entoure le texte de l’accord ; le texte lui-même est gardé mot pour mot avec chaque accord. */
export const consent = {
  ...text,
  title: 'L’accord de la personne',
  titleSelf: 'Votre accord',
  readAloud: 'À lire à voix haute',
  parent:
    'Cette personne a moins de 14 ans : l’accord est donné par un parent ou un tuteur, présent. Lisez le texte aux deux.',
  onBehalf: 'Vous répondez pour la personne. Décidez avec elle, autant qu’elle le peut.',
  intro:
    'Une personne qui a vécu un cancer, formée et bénévole, pourrait vous accompagner : écouter, raconter comment c’était pour elle. Elle ne donne pas de conseils médicaux. Pour la trouver, nous demandons votre accord, une chose à la fois.',
  introSelf:
    'Quelqu’un qui est passé par là pourrait vous accompagner : écouter, raconter comment c’était. Pour le trouver, nous vous posons quelques questions, une à la fois.',
  free: 'Vous pouvez dire non, ou changer d’avis quand vous voulez. Vos soins restent les mêmes.',
  needed: 'Sans l’accord de chercher, personne n’est proposé. Sans celui de lire, les réponses suffisent.',
  step: (at: number, of: number) => `Question ${at} sur ${of}`,
  yes: 'J’accepte',
  no: 'Non merci',
  wayBack: 'Pour changer d’avis : « Vos accords », en haut de chaque page.',
  tellWhat: 'Ce qu’elle peut savoir',
  tellNothing: 'Rien n’est coché : elle saura seulement qu’une personne aimerait un accompagnement.',
  tellNone: 'Rien n’est coché.',
  tellAlso: `Pour inscrire ce qu’elle peut savoir, cochez aussi « ${text.purpose['tell-mentor'].label} ».`,
  tellCount: (count: number) =>
    count === 0 ? 'Rien n’est coché.' : count === 1 ? '1 chose cochée.' : `${count} choses cochées.`,
  change: 'Changer ce qui est coché',
  changeTo: 'Enregistrer ce qui est coché',
  noMatch: 'Sans votre accord de chercher, personne ne vous est proposé. C’est très bien ainsi, si vous le voulez.',
  noMatchHow: 'Vous pouvez changer d’avis dans « Vos accords », aujourd’hui ou plus tard.',
  answersAlone:
    'Le dossier n’a pas été lu. Les propositions viennent seulement de ce que la personne dit : la maladie et les traitements ne sont pas comparés, sauf si elle en parle.',
  answersAloneSelf:
    'Votre dossier n’a pas été lu, comme vous l’avez voulu. Les propositions viennent seulement de ce que vous dites : votre maladie et vos traitements ne sont pas comparés, sauf ce que vous en dites dans vos réponses.',
  agreesToAll: 'La personne accepte tout ce qui précède',
  agreesToSome: 'Inscrire ce qui est coché',
  more: 'Sans l’un de ces accords, et pour revenir en arrière',
  given: (date: string, mode: 'spoken' | 'self' | 'parent' | 'proxy' | null) => {
    if (mode === 'parent') return `accord donné pour l’enfant par un parent ou un tuteur le ${date}`
    if (mode === 'proxy') return `accord donné pour la personne le ${date}`
    return mode === 'self' ? `accord donné à l’écran le ${date}` : `accord donné de vive voix le ${date}`
  },
  until: (date: string) => `jusqu’au ${date}`,
  textRead: (version: string, language: 'fr' | 'en') =>
    `texte ${version}, lu en ${language === 'fr' ? 'français' : 'anglais'}`,
  withdrawn: (date: string) => `retiré le ${date}`,
  declined: 'vous avez dit non',
  declinedOf: 'la personne a dit non',
  expired: 'expiré',
  never: 'pas donné',
  withdraw: 'Retirer',
  withdrawOne: (label: string) => `Retirer l’accord : ${label}`,
  withdrawAll: 'Tout retirer',
  add: 'La personne accepte',
  addSelf: 'J’accepte',
  addOne: (label: string) => `La personne accepte : ${label}`,
  addOneSelf: (label: string) => `J’accepte : ${label}`,
  manage: 'Accords',
  manageSelf: 'Vos accords',
  manageWhat: 'Ce à quoi la personne a dit oui. Chaque accord se retire seul, tout de suite, sans effet sur les soins.',
  manageWhatSelf: 'Ce à quoi vous avez dit oui. Chaque accord se retire seul, tout de suite, sans effet sur vos soins.',
  close: 'Fermer',
  summary: {
    title: 'Un résumé pour le dossier',
    what: 'Un résumé de ces accords peut être versé au dossier, si la personne le veut.',
    whatSelf: 'Un résumé de ces accords peut être versé à votre dossier, si vous le voulez.',
    needs: 'Pour cela, il faut l’accord d’écrire au dossier.',
    show: 'Lire le résumé',
    file: 'Verser ce résumé au dossier',
    inChart: 'Le résumé d’aujourd’hui est au dossier.',
    upToDate: 'Le résumé d’aujourd’hui est en route vers le dossier.',
    outdated: 'Un résumé plus ancien a été versé. Les accords ont changé depuis.',
    lost: 'Le dossier n’a pas pris le résumé. Vérifiez que c’est le bon dossier, puis versez le résumé de nouveau.',
  },
}
