import type { Format } from '../../../shared/answers.ts'
import type { Verdict } from '../../../shared/feedback.ts'

/** Ce que soutenir et être soutenu veut dire, et où cela s’arrête. Changer un mot, c’est changer la version. */
const rules = {
  title: 'Avant de vous parler',
  intro: 'Quelques règles simples, les mêmes pour vous deux.',
  list: [
    'On s’écoute, on raconte ce qu’on a vécu. Chacun dit ce qu’il veut, et rien de plus.',
    'Ce qui se dit entre vous reste entre vous. Personne ne lit ni n’écoute vos échanges.',
    'Un patient accompagnateur n’est ni médecin, ni psychologue, ni travailleur social. Il ne donne pas d’avis médical.',
    'On ne vend rien, on ne recommande ni traitement ni produit.',
    'On convient ensemble des moments et de la fréquence. On peut dire non, et s’arrêter quand on veut.',
    'Si quelqu’un est en danger, on appelle le 911. En cas de détresse, le 811 ou le 988, jour et nuit.',
  ],
  accept: 'J’ai lu, et je suis d’accord',
  acceptSpoken: 'Lu à la personne, qui est d’accord',
  acceptedSpoken: 'Les règles ont été lues à la personne, qui est d’accord.',
  readOut: 'Les règles, à lire à la personne',
  waiting: 'Vous pourrez convenir d’un moment quand l’autre aura lu les règles aussi.',
  reminder: 'Une question médicale ? Parlez-en à votre infirmière.',
  read: 'Relire les règles',
}

const contact = {
  title: 'Vous parler',
  lost: 'Quelque chose qui a été dit ici ne peut plus être lu. Vous pouvez le redire.',
  ways: (ways: string) => `Ce qui convient à chaque personne : ${ways}.`,
  noWay: 'Vous ne préférez pas la même façon de parler. Proposez-en une : l’autre dira si cela va.',
  how: {
    phone: {
      patient:
        'La personne vous appelle, avec son numéro caché : l’afficheur dira « inconnu » ou « privé ». Pour cela, montrez-lui un numéro où vous joindre, plus bas.',
      mentor:
        'C’est vous qui appelez. Faites d’abord le *67 : votre numéro ne s’affichera pas. Le numéro de la personne paraît ici quand chaque personne accepte de se montrer.',
    },
    video: {
      patient: 'Votre équipe vous remet un lien pour ce moment. Il ne montre ni votre nom ni votre numéro.',
      mentor: 'Le programme vous remet un lien pour ce moment. Choisissez votre prénom d’emprunt en entrant.',
    },
    in_person: {
      patient: 'Un endroit calme, où l’on ne vous entend pas. La première fois, de préférence à l’hôpital.',
      mentor: 'Un endroit calme, où l’on ne vous entend pas. La première fois, de préférence à l’hôpital.',
    },
    message: {
      patient: 'Pour vous écrire, montrez-vous d’abord un prénom et un numéro. Nous ne gardons aucun message.',
      mentor: 'Pour vous écrire, attendez que la personne vous montre un numéro. Nous ne gardons aucun message.',
    },
  } satisfies Record<Format, { patient: string; mentor: string }>,
  propose: 'Proposer un moment',
  proposeOther: 'Proposer autre chose',
  format: 'Comment ?',
  when: 'Quand ?',
  place: 'Où ? (facultatif)',
  placeHint: 'Un lieu, sans nom ni numéro : « jardin d’hiver, pavillon A »',
  isPrivate: 'On peut y parler sans être entendu',
  send: 'Proposer',
  cancel: 'Annuler',
  mine: (what: string) => `Vous proposez : ${what}. L’autre n’a pas encore répondu.`,
  theirs: (what: string) => `On vous propose : ${what}.`,
  agreed: (what: string) => `C’est convenu : ${what}.`,
  declined: 'Ce moment ne convient pas. Vous pouvez en proposer un autre.',
  agree: 'Cela me va',
  decline: 'Cela ne me va pas',
  takeBack: 'Reprendre ma proposition',
  anyTime: 'quand vous voudrez',
  noTime: 'sans heure fixée',
  inTouch: 'Nous nous sommes parlé aujourd’hui',
  contacts: (count: number) =>
    count === 0
      ? 'Vous ne vous êtes pas encore parlé.'
      : count === 1
        ? 'Vous vous êtes parlé une fois.'
        : `Vous vous êtes parlé ${count} fois.`,
  nudge: {
    'first-contact':
      'Le premier pas est souvent le plus long. Proposez un moment quand le moment vous semblera bon, ou pas.',
    'second-contact': 'Une deuxième conversation fait souvent plus de bien que la première. Si vous en avez envie.',
  },
}

const reveal = {
  title: 'Se dire qui l’on est',
  explain:
    'Jusqu’ici, l’autre ne connaît ni votre nom ni votre numéro. Écrivez ce que vous acceptez de montrer : cela ne se verra que si l’autre accepte aussi.',
  explainMentor:
    'Jusqu’ici, la personne ne connaît que votre prénom d’emprunt. Écrivez le prénom que vous acceptez de montrer : elle ne le verra que si elle accepte aussi. Votre numéro ne lui est jamais montré.',
  firstName: 'Prénom',
  phone: 'Numéro de téléphone (facultatif)',
  noName: 'Écrivez le prénom que vous acceptez de montrer.',
  noPhone: 'Écrivez le numéro en chiffres, par exemple 418 555-0199.',
  ready: 'J’accepte de le montrer',
  waiting: 'C’est noté. L’autre n’a pas encore accepté, ou préfère ne pas le faire : c’est son choix.',
  theyAreReady: 'L’autre accepte de se montrer. Rien ne vous oblige.',
  both: 'Chaque personne a accepté.',
  theirName: (name: string) => `Prénom : ${name}`,
  theirPhone: (phone: string) => `Téléphone : ${phone}`,
  takeBack: 'Ne plus rien montrer',
}

const verdict: Record<Verdict, string> = {
  good_fit: 'C’est la bonne personne',
  undecided: 'Je ne sais pas encore',
  not_a_fit: 'Ce n’est pas la bonne personne',
}

const feedback = {
  title: 'Et maintenant ?',
  question: 'Comment est-ce, avec cette personne ? On ne vous demande pas pourquoi.',
  verdict,
  another: 'Quelqu’un d’autre, s’il vous plaît',
  anotherMeans: 'En un geste, sans explication. Cette personne ne saura rien de plus que « c’est terminé ».',
  satisfaction: {
    'first-contact': 'Ce premier contact vous a-t-il fait du bien ?',
    end: 'Cet accompagnement vous a-t-il fait du bien ?',
  },
  scale: ['pas du tout', 'un peu', 'assez', 'beaucoup', 'énormément'] as readonly string[],
  words: 'Quelque chose à ajouter ? (facultatif)',
  wordsHint: 'Pour le programme seulement. L’autre ne le lira pas.',
  send: 'Envoyer',
  thanks: 'Merci. C’est noté.',
}

const stop = {
  title: 'S’arrêter',
  button: 'Arrêter l’accompagnement',
  /** Tant que l’autre n’a pas encore répondu. */
  request: {
    button: 'Reprendre ma demande',
    sure: 'Reprendre votre demande maintenant ? Personne ne demande pourquoi, et vos soins restent les mêmes.',
    yes: 'Oui, la reprendre',
    no: 'Non, attendre la réponse',
  },
  sure: 'Arrêter maintenant ? Personne ne demande pourquoi, et vos soins restent les mêmes.',
  sureMentor: 'Arrêter maintenant ? Personne ne demande pourquoi. On proposera quelqu’un d’autre à la personne.',
  yes: 'Oui, arrêter',
  no: 'Non, continuer',
}

const offered = {
  title: 'Votre accompagnement',
  asked: (alias: string) =>
    `On demande à ${alias} si c’est possible. La réponse paraîtra ici, sans message : revenez voir dans quelques jours.`,
  answerBy: (day: string) => `Au plus tard le ${day}. Sans réponse ce jour-là, on cherche quelqu’un d’autre avec vous.`,
  accepted: (alias: string) => `${alias} vous accompagne.`,
  mentorDeclined: (alias: string) =>
    `${alias} ne peut pas accompagner quelqu’un de plus en ce moment. Cela n’a rien à voir avec vous.`,
  next: (alias: string) => `Voici une autre personne qui est passée par là : ${alias}.`,
  nextBy: (day: string) =>
    `Nous vous proposerons quelqu’un d’autre d’ici le ${day}. Vous pouvez aussi regarder vous-même.`,
  paused: (alias: string) => `${alias} prend une pause. Vous pouvez attendre son retour, ou choisir quelqu’un d’autre.`,
  endedByPatient: 'C’est terminé, comme vous l’avez voulu. Vos soins restent les mêmes.',
  endedByMentor: (alias: string) => `${alias} a dû s’arrêter. Cela n’a rien à voir avec vous.`,
  kept: 'Pour plus tard',
  keep: 'Pour plus tard',
  letGo: 'Ne plus garder',
  choose: (alias: string) => `Choisir ${alias}`,
  quiet: (day: string) => `La personne a dit non. Jusqu’au ${day}, on n’en reparle que si elle le demande.`,
  quietNobody: (day: string) =>
    `La personne préfère ne choisir personne pour le moment. Jusqu’au ${day}, on n’en reparle que si elle le demande.`,
  patientAsks: 'La personne le demande elle-même',
}

export const match = { rules, contact, reveal, feedback, stop, offered }
