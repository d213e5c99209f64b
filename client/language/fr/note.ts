import type { NoteReason, NoteState } from '../../../shared/note.ts'
import type { OfferState } from '../../../shared/offer.ts'

const state: Record<NoteState, string> = {
  'to-sign': 'La note attend d’être lue et signée.',
  waiting: 'La note attend d’être versée au dossier.',
  'in-chart': 'La note est au dossier.',
  'for-review': 'L’hôpital a reçu la note et la révise.',
  uncertain: 'Le dossier n’a pas confirmé. Nous vérifions avant de renvoyer quoi que ce soit.',
  held: 'La note est retenue.',
  'needs-attention': 'La note n’est pas au dossier : quelqu’un doit s’en occuper.',
  stopped: 'La note a été arrêtée.',
}

const reason: Record<NoteReason, string> = {
  'ehr-unreachable': 'Le dossier ne répond pas ; nous essaierons encore.',
  'ehr-busy': 'Le dossier est occupé ; nous essaierons encore.',
  'no-proof': 'Une réponse du dossier s’est perdue en chemin.',
  'ehr-warned':
    'Le dossier l’a prise avec un avertissement. Le service informatique en trouve la nature au journal de l’application.',
  'several-in-chart': 'Plusieurs notes semblables se trouvent au dossier. Regardez, puis dites-nous ce que vous voyez.',
  'no-version':
    'Le dossier ne dit pas quelle version de la note il tient. Pour n’effacer les mots de personne, nous n’y changeons rien. Changez-la au dossier, puis dites-nous si c’est fait.',
  'refused-content': 'Le dossier a refusé le contenu de la note. Parlez au service informatique.',
  'refused-rights': 'Le dossier n’a pas donné le droit d’écrire. Parlez au service informatique.',
  'patient-gone': 'Le dossier ne trouve plus cette personne. Vérifiez le dossier.',
  'sign-in-needed': 'Ouvrez de nouveau l’application depuis ce dossier : la note partira alors.',
  'consent-withdrawn': 'L’accord a été retiré avant son départ.',
  'patient-mismatch':
    'L’identité au dossier a changé depuis la signature. Par prudence, elle n’est pas partie. Vérifiez le nom, puis signez-la de nouveau.',
}

/** « de » devant un prénom : « d’Élise », « de Marc ». */
const of = (name: string) => (/^[aeiouyhàâéèêëîïôöùûü]/i.test(name) ? `d’${name}` : `de ${name}`)

const closed: Record<Exclude<OfferState, 'proposed' | 'accepted'>, string> = {
  'not-now': 'La personne a dit « pas maintenant ». La porte reste ouverte.',
  declined: 'La personne a dit non. On n’en reparle que si elle le demande.',
  withdrawn: 'La proposition est retirée, comme la personne l’a voulu.',
  expired: 'Cette proposition a expiré sans réponse.',
  kept: 'La personne garde cette proposition pour plus tard.',
  asked: 'La personne a dit oui. On attend la réponse du patient accompagnateur.',
  'mentor-declined': 'Ce patient accompagnateur n’est pas disponible en ce moment. On propose quelqu’un d’autre.',
  ended: 'Ce jumelage est terminé.',
  'entered-in-error': 'Proposition faite par erreur, puis reprise.',
}

export const offer = {
  title: 'La réponse de la personne',
  proposed: (alias: string) => `On a proposé ${alias} à la personne.`,
  question: 'Que répond-elle ? On ne demande jamais pourquoi.',
  yes: 'Oui',
  notNow: 'Pas maintenant',
  no: 'Non',
  accepted: (alias: string) => `La personne a dit oui à ${alias}.`,
  proposedSelf: (alias: string) => `On vous a proposé ${alias}. Vous pouvez dire oui, non, ou attendre.`,
  changed: 'La personne a changé d’avis',
  mistake: 'C’était une erreur : revenir à la liste',
  closed,
  chosenByPatient: 'La personne a choisi elle-même.',
  chosenByProgramme: 'Proposée à la suite de la précédente.',
  noEffect: 'Cela ne change rien aux soins.',
  another: 'Chercher quelqu’un d’autre',
}

export const note = {
  title: 'La note pour le dossier',
  asItWillStand: 'Voici la note, telle qu’elle sera au dossier.',
  language: 'Langue de la note',
  sign: (name: string, born: string) => `Signer et verser au dossier ${of(name)}, ${born}`,
  signing: 'Signature…',
  state,
  reason,
  uncertainAsk: 'Regardez au dossier. La note y est-elle ?',
  itIsThere: 'Oui, elle y est',
  itIsNotThere: 'Non, elle n’y est pas',
  consentNeeded: 'La personne n’a pas accepté qu’une note soit écrite à son dossier. Il n’y aura pas de note.',
  consentAdd: 'Si elle accepte maintenant, inscrivez-le sous « Accords ».',
  signedAt: (moment: string) => `Signée le ${moment}.`,
  sentAt: (moment: string) => `Au dossier depuis le ${moment}.`,
  nextTryAt: (moment: string) => `Prochain essai le ${moment}.`,
}

export const toSign = {
  title: 'À lire et à signer',
  explain: 'Quelque chose s’est passé depuis la dernière visite. La note attend votre signature.',
  kind: {
    begin: (day: string) => `Un jumelage a commencé le ${day}.`,
    change: (day: string) => `La personne a changé d’accompagnateur le ${day}.`,
    end: (day: string) => `Le jumelage a pris fin le ${day}.`,
    mistake: (day: string) => `Une note du ${day} est à marquer comme erreur.`,
  },
  byPatient: 'La personne a choisi elle-même.',
  read: 'Lire la note',
  mistake: 'Cette note n’aurait pas dû être là',
  mistakeSure: 'Marquer comme inscrite par erreur ?',
  mistakeYes: 'Oui, la marquer',
  mistakeNo: 'Non, la laisser',
}

export const notes = {
  title: 'Notes de soutien par les pairs au dossier',
  none: 'Aucune note pour l’instant.',
  refresh: 'Regarder de nouveau',
  inError: 'inscrite par erreur',
  superseded: 'remplacée',
  untitled: 'Note',
  noText: 'Le texte de cette note n’a pas pu être lu ici. Ouvrez-la au dossier.',
}
