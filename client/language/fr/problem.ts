import type { Problem } from '../../../shared/problem.ts'

/** Ce qui s’est passé, et ce qu’on peut faire. */
export const problem: Record<Problem, string> = {
  'bad-request': 'La demande n’a pas été comprise. Rechargez la page ; rien n’est perdu.',
  'not-found': 'Cette page n’existe pas. Ouvrez l’application depuis le dossier.',
  'not-allowed': 'Votre rôle ne permet pas de voir ceci. Si c’est une erreur, parlez à la coordonnatrice du programme.',
  'launch-unknown': 'Cette ouverture n’existe pas dans ce navigateur. Ouvrez l’application depuis le dossier.',
  'launch-closed':
    'Cette ouverture est terminée. Ouvrez de nouveau l’application depuis le dossier ; rien n’est perdu.',
  'launch-idle':
    'Personne n’a touché à cette page depuis un moment : par prudence, elle s’est fermée. Ce qui était enregistré l’est toujours ; ouvrez de nouveau l’application comme la première fois.',
  'issuer-missing': 'Nous ne savons pas de quel dossier vous venez. Ouvrez l’application depuis le dossier du patient.',
  'issuer-unknown': 'Ce serveur de dossiers ne fait pas partie de cet établissement. Parlez au service informatique.',
  'login-cancelled':
    'La connexion a été annulée. Rien n’a été lu. Vous pouvez rouvrir l’application depuis le dossier.',
  'login-failed':
    'Le dossier n’a pas confirmé qui vous êtes. Fermez cette page et ouvrez de nouveau l’application depuis le dossier.',
  'login-expired': 'Cette ouverture a expiré ou a déjà servi. Ouvrez de nouveau l’application depuis le dossier.',
  'cookies-refused':
    'Votre navigateur n’a pas gardé le témoin (cookie) de cette ouverture. Autorisez les témoins pour cette page, ou ouvrez l’application dans une fenêtre à part.',
  'role-unknown': 'L’établissement ne vous a pas encore donné de rôle dans ce programme. Parlez à la coordonnatrice.',
  'patient-missing': 'Aucun patient n’est ouvert. Ouvrez l’application depuis le dossier d’un patient.',
  'scopes-missing': 'Le dossier n’a pas donné à l’application le droit de faire cela. Parlez au service informatique.',
  'ehr-unreachable': 'Le dossier ne répond pas. Rien n’est perdu ; essayez de nouveau dans un moment.',
  'ehr-refused': 'Le dossier a refusé la demande. Rien n’est perdu ; si cela continue, parlez au service informatique.',
  'ehr-misconfigured': 'La connexion avec le dossier est mal réglée. Parlez au service informatique.',
  'sign-in-needed':
    'Votre connexion au dossier est terminée. Ouvrez de nouveau l’application depuis le dossier ; rien n’est perdu.',
  'patient-mismatch':
    'Le dossier ne correspond plus à la personne affichée. Par prudence, rien n’a été écrit. Ouvrez de nouveau le dossier.',
  'patient-deceased':
    'Le dossier indique que cette personne est décédée. Aucun jumelage n’est proposé, et aucun message ne part. Si c’est une erreur, l’équipe de soins peut corriger le dossier.',
  'consent-missing': 'Il manque un accord pour cela, ou il a été retiré.',
  'consent-text-outdated': 'Le texte de l’accord a changé. Rechargez la page pour lire le nouveau.',
  'record-read-less':
    'Le dossier n’a pas pu être relu en entier. Ce qui avait été lu reste ; essayez de nouveau dans un moment.',
  'record-not-read': 'Le dossier n’a pas encore été lu.',
  'mentor-unknown': 'Cette personne n’est plus disponible. Choisissez-en une autre.',
  'mentor-full': 'Cette personne vient d’accepter quelqu’un d’autre. Choisissez-en une autre.',
  'plan-outdated': 'La liste d’attente ou les places ont changé entre-temps. Le plan vient d’être refait.',
  'offer-open': 'Une offre attend déjà une réponse. Rechargez la page pour la voir.',
  'offer-closed': 'Cette offre a déjà reçu une réponse, ou elle a expiré.',
  'offer-not-accepted': 'La personne n’a pas encore dit oui.',
  'quiet-time': 'La personne a dit non il y a peu. On n’en reparle que si elle le demande.',
  'answers-changed':
    'Vos réponses ont changé sur un autre appareil. Rien n’est perdu ; vérifiez, puis essayez de nouveau.',
  'rules-not-accepted': 'Il faut d’abord que chaque personne ait lu et accepté les règles du soutien par les pairs.',
  'rules-outdated': 'Le texte des règles a changé. Rechargez la page pour lire le nouveau.',
  'meeting-changed': 'Une autre rencontre a été proposée entre-temps. La voici : répondez à celle-ci.',
  'place-not-private':
    'Pour se voir en personne, il faut un endroit où l’on ne vous entend pas. Pensez-y, puis cochez la case.',
  'names-somebody':
    'Le lieu ne doit contenir ni numéro ni adresse : on pourrait vous y retrouver. Écrivez seulement où.',
  'earlier-note-first': 'Une note plus ancienne attend encore d’être signée. Lisez-la d’abord.',
  'note-changed': 'La note a changé depuis sa lecture. Lisez-la de nouveau avant de signer.',
  'note-already-signed': 'Cette note est déjà signée.',
  'encounter-missing':
    'Ce dossier exige une visite ouverte pour recevoir une note. Ouvrez l’application depuis la visite.',
  'too-large': 'C’est trop long. Raccourcissez le texte.',
  'too-many-at-once':
    'Trop de demandes sont parties en même temps d’ici. Rien n’est perdu ; attendez un instant, puis essayez de nouveau.',
  'server-busy': 'L’application a trop à faire en ce moment. Rien n’est perdu ; essayez de nouveau dans une minute.',
  'minor-not-alone':
    'Avant 14 ans, l’accord est donné par un parent ou un tuteur. Parlez-en ensemble à votre infirmière : elle ouvre cette page avec vous.',
  'minor-with-team':
    'Entre 14 et 17 ans, cette page s’ouvre avec votre équipe. Parlez-en à votre infirmière. Rien n’a été lu.',
  'age-not-offered':
    'Cet établissement n’offre pas le jumelage à cet âge. L’équipe de soins connaît d’autres soutiens ; parlez-lui-en.',
  'birth-date-unknown':
    'Le dossier ne donne pas de date de naissance. Par prudence, cette page s’ouvre avec votre équipe, qui peut aussi compléter le dossier.',
  'proxy-not-alone':
    'Cette page est pour la personne elle-même. Si vous l’aidez, ouvrez-la ensemble, avec son infirmière.',
  'invitation-unknown':
    'Cette invitation n’existe pas, ou elle a été reprise. Votre équipe de soins peut vous en donner une autre.',
  'invitation-expired': 'Cette invitation a expiré. Votre équipe de soins peut vous en donner une autre.',
  'invitation-not-yours':
    'Cette invitation est pour quelqu’un d’autre que le compte qui vient de se connecter. Rien n’a été ouvert. Si elle est pour vous, ouvrez-la de nouveau avec votre propre compte ; sinon, rendez-la à l’équipe de soins.',
  unexpected:
    'Quelque chose n’a pas fonctionné, de notre côté ou dans la connexion. Rien n’est perdu ; essayez de nouveau.',
}
