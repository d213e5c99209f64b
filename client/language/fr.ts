import type { Criterion, Importance, SpokenLanguage } from '../../shared/answers.ts'
import type { Barrier, Reading } from '../../shared/candidate.ts'
import type { Purpose } from '../../shared/consent.ts'
import type { WhyUnknown } from '../../shared/fact.ts'
import type { CancerStatus } from '../../shared/features.ts'
import type { Lack } from '../../shared/launch.ts'
import type { Course } from '../../shared/mentor.ts'
import type { NoteReason, NoteState } from '../../shared/note.ts'
import type { Problem } from '../../shared/problem.ts'
import type { MissingReason, ReadResource } from '../../shared/record.ts'
import { listInWords } from './dates.ts'
import { clinical } from './fr-clinical.ts'

const some = (codes: readonly string[], words: Record<string, string>) =>
  listInWords(
    'fr',
    codes.map((code) => words[code] ?? code),
  )

const months = (count: number) => {
  const years = Math.round(count / 12)
  return count < 24 ? `${count} mois` : `${years} ans`
}

/** Ce qui rapproche, ou non, un patient accompagnateur d’une personne. */
function finding({ finding: found, shared, months: ahead }: Reading): string {
  switch (found) {
    case 'same-subtype':
      return `A vécu le même type de ${some(shared.slice(0, 1), clinical.site)}`
    case 'same-site':
      return `A vécu un ${some(shared, clinical.site)}`
        .replace('un leucémie', 'une leucémie')
        .replace('un maladie', 'une maladie')
        .replace('un tumeur', 'une tumeur')
    case 'same-family-of-cancers':
      return 'A vécu un cancer voisin'
    case 'another-cancer':
      return 'A vécu un autre cancer'
    case 'both-live-with-it':
      return 'Vit aussi avec un cancer qui reste'
    case 'both-localised':
      return 'A aussi vécu un cancer localisé'
    case 'spread-differs':
      return 'Son cancer n’en est pas au même point'
    case 'shares-treatments':
      return `A reçu les mêmes traitements : ${some(shared, clinical.treatment)}`
    case 'no-treatment-in-common':
      return 'N’a pas reçu les mêmes traitements'
    case 'alongside':
      return 'Avance presque au même pas'
    case 'some-months-ahead':
      return `A commencé ce parcours ${months(ahead ?? 0)} plus tôt`
    case 'far-ahead':
      return `A commencé ce parcours bien avant, ${months(ahead ?? 0)} plus tôt`
    case 'not-as-far':
      return 'A reçu son diagnostic plus tard'
    case 'offers-the-support':
      return `Peut offrir ce qui est souhaité : ${some(shared, clinical.support)}`
    case 'offers-other-support':
      return 'Offre une autre sorte de soutien'
    case 'listens':
      return 'Sait écouter'
    case 'looks-for-solutions':
      return 'Cherche des solutions'
    case 'does-both':
      return 'Écoute, et cherche aussi des solutions'
    case 'opposite-style':
      return 'A l’autre façon d’accompagner'
    case 'shares-topics':
      return `Connaît ces sujets : ${some(shared, clinical.topic)}`
    case 'no-topic-in-common':
      return 'Connaît d’autres sujets'
    case 'gender-as-wished':
      return `Est ${some(shared, clinical.gender)}, comme souhaité`
    case 'gender-not-as-wished':
      return 'N’est pas du genre souhaité'
    case 'same-age-band':
      return 'Est du même âge'
    case 'near-in-age':
      return 'Est d’un âge proche'
    case 'far-in-age':
      return 'N’est pas du même âge'
    case 'speaks-the-language':
      return `Parle ${shared[0] === 'en' ? 'anglais' : 'français'}`
    case 'other-language':
      return 'Parle une autre langue'
    case 'meets-as-wished':
      return `Peut se parler ${some(shared, clinical.format)}`
    case 'meets-otherwise':
      return 'Préfère d’autres façons de se parler'
    case 'has-places':
      return 'A de la place maintenant'
    case 'unknown':
      return 'Nous ne savons pas'
    case 'not-asked':
      return 'N’a pas été demandé'
    default:
      return found satisfies never
  }
}

const criterion: Record<Criterion, string> = {
  site: 'la maladie',
  spread: 'l’étendue de la maladie',
  treatments: 'les traitements',
  pathway: 'le moment du parcours',
  support: 'la sorte de soutien',
  style: 'la façon d’accompagner',
  topics: 'les sujets',
  gender: 'le genre',
  age: 'l’âge',
  language: 'la langue',
  format: 'la façon de se parler',
  load: 'la disponibilité',
}

const importance: Record<Importance, string> = {
  'not-important': 'sans importance',
  nice: 'un plus',
  important: 'important',
  must: 'indispensable',
}

const problem: Record<Problem, string> = {
  'bad-request': 'La demande n’a pas été comprise. Rechargez la page ; rien n’est perdu.',
  'not-found': 'Cette page n’existe pas. Ouvrez l’application depuis le dossier.',
  'not-allowed': 'Votre rôle ne permet pas de voir ceci. Si c’est une erreur, parlez à la coordonnatrice du programme.',
  'launch-unknown': 'Cette ouverture n’existe pas dans ce navigateur. Ouvrez l’application depuis le dossier.',
  'launch-closed':
    'Cette ouverture est terminée. Ouvrez de nouveau l’application depuis le dossier ; rien n’est perdu.',
  'issuer-missing': 'Nous ne savons pas de quel dossier vous venez. Ouvrez l’application depuis le dossier du patient.',
  'issuer-unknown': 'Ce serveur de dossiers ne fait pas partie de cet établissement. Parlez au service informatique.',
  'login-cancelled':
    'La connexion a été annulée. Rien n’a été lu. Vous pouvez rouvrir l’application depuis le dossier.',
  'login-failed':
    'Le dossier n’a pas confirmé qui vous êtes. Fermez cette page et ouvrez de nouveau l’application depuis le dossier.',
  'login-expired': 'Cette ouverture a expiré ou a déjà servi. Ouvrez de nouveau l’application depuis le dossier.',
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
  'patient-deceased': 'Le dossier indique que cette personne est décédée. Aucun jumelage n’est proposé.',
  'consent-missing': 'La personne n’a pas donné son accord pour cela, ou l’a retiré.',
  'consent-text-outdated': 'Le texte de l’accord a changé. Rechargez la page pour lire le nouveau.',
  'record-not-read': 'Le dossier n’a pas encore été lu.',
  'mentor-unknown': 'Cette personne n’est plus disponible. Choisissez-en une autre.',
  'mentor-full': 'Cette personne vient d’accepter quelqu’un d’autre. Choisissez-en une autre.',
  'offer-open': 'Une offre attend déjà une réponse. Rechargez la page pour la voir.',
  'offer-closed': 'Cette offre a déjà reçu une réponse, ou elle a expiré.',
  'offer-not-accepted': 'La personne n’a pas encore dit oui.',
  'note-changed': 'La note a changé depuis sa lecture. Lisez-la de nouveau avant de signer.',
  'note-already-signed': 'Cette note est déjà signée.',
  'encounter-missing':
    'Ce dossier exige une visite ouverte pour recevoir une note. Ouvrez l’application depuis la visite.',
  'too-large': 'C’est trop long. Raccourcissez le texte.',
  unexpected: 'Quelque chose n’a pas fonctionné de notre côté. Rien n’est perdu ; essayez de nouveau.',
}

const purpose: Record<Purpose, { label: string; means: string }> = {
  'read-record': {
    label: 'Lire le dossier',
    means:
      'L’application lit trois choses : qui vous êtes, vos diagnostics et vos traitements. Elle ne garde que ce qui sert au jumelage.',
  },
  match: {
    label: 'Chercher quelqu’un qui vous ressemble',
    means:
      'Ces renseignements et ce que vous dites servent à vous proposer des personnes qui ont vécu quelque chose de semblable.',
  },
  'write-note': {
    label: 'Écrire une note au dossier',
    means:
      'Si vous acceptez d’être accompagné, une courte note le dit à votre équipe. Elle ne dit rien de la personne qui vous accompagne.',
  },
  'share-with-mentor': {
    label: 'Montrer cette note à la personne qui vous accompagne',
    means: 'Elle peut lire les notes de soutien par les pairs de votre dossier, et rien d’autre.',
  },
}

const noteState: Record<NoteState, string> = {
  waiting: 'La note attend d’être versée au dossier.',
  'in-chart': 'La note est au dossier.',
  'for-review': 'L’hôpital a reçu la note et la révise.',
  uncertain: 'Le dossier n’a pas confirmé. Nous vérifions avant de renvoyer quoi que ce soit.',
  held: 'La note est retenue.',
  'needs-attention': 'La note n’est pas au dossier : quelqu’un doit s’en occuper.',
  stopped: 'La note a été arrêtée.',
}

const noteReason: Record<NoteReason, string> = {
  'ehr-unreachable': 'Le dossier ne répond pas ; nous essaierons encore.',
  'ehr-busy': 'Le dossier est occupé ; nous essaierons encore.',
  'no-proof': 'Une réponse du dossier s’est perdue en chemin.',
  'several-in-chart': 'Plusieurs notes semblables se trouvent au dossier. Regardez, puis dites-nous ce que vous voyez.',
  'refused-content': 'Le dossier a refusé le contenu de la note. Parlez au service informatique.',
  'refused-rights': 'Le dossier n’a pas donné le droit d’écrire. Parlez au service informatique.',
  'patient-gone': 'Le dossier ne trouve plus cette personne. Vérifiez le dossier.',
  'sign-in-needed': 'Ouvrez de nouveau l’application depuis ce dossier : la note partira alors.',
  'consent-withdrawn': 'L’accord a été retiré avant son départ.',
  'patient-mismatch': 'L’identité au dossier a changé depuis la signature. Par prudence, la note n’est pas partie.',
}

const missing: Record<MissingReason, string> = {
  refused: 'le dossier a refusé',
  'not-granted': 'l’application n’en a pas le droit',
  'too-slow': 'le dossier a mis trop de temps',
  unreachable: 'le dossier n’a pas répondu',
  'too-large': 'il y en a trop',
  malformed: 'la réponse était illisible',
  incomplete: 'la réponse était incomplète',
}

const resource: Record<ReadResource, string> = {
  Patient: 'Identité',
  Condition: 'Diagnostics',
  Procedure: 'Traitements',
}

const lack: Record<Lack, string> = {
  conditions: 'lire les diagnostics',
  procedures: 'lire les traitements',
  'write-notes': 'écrire une note',
  'read-notes': 'lire les notes',
}

const why: Record<WhyUnknown, string> = {
  'not-recorded': 'rien n’est inscrit au dossier',
  'not-read': 'cette partie du dossier n’a pas pu être lue',
  'not-understood': 'ce qui est inscrit n’a pas été compris',
  conflicting: 'le dossier se contredit',
  withheld: 'la personne préfère ne pas le dire',
}

const status: Record<CancerStatus, string> = {
  confirmed: 'cancer confirmé',
  history_only: 'antécédent de cancer',
  in_situ_only: 'in situ seulement',
  suspected: 'cancer soupçonné, non confirmé',
  none: 'aucun cancer trouvé au dossier',
}

const course: Record<Course, string> = {
  in_treatment: 'en traitement',
  living_with: 'vit avec un cancer qui reste',
  finished: 'traitements terminés',
  final_stage: '',
}

const barrier: Record<Barrier, string> = {
  full: 'pas disponibles en ce moment',
  paused: 'pas disponibles en ce moment',
  'not-trained': 'pas disponibles en ce moment',
  'final-stage': 'pas disponibles en ce moment',
  language: 'autre langue',
  gender: 'autre genre',
  'already-offered': 'déjà proposées',
  'must-not-met': 'sans ce qui est indispensable',
}

const languageName: Record<SpokenLanguage, string> = { fr: 'français', en: 'anglais' }

/** « 3 mai 2026 », et non « mai 2026 » ni « 2026 ». */
const isDay = (date: string) => /^\d{1,2}(er)? /.test(date)

/** « de » devant un prénom : « d’Élise », « de Marc ». */
const of = (name: string) => (/^[aeiouyhàâéèêëîïôöùûü]/i.test(name) ? `d’${name}` : `de ${name}`)

export const fr = {
  title: 'Accompany – soutien par les pairs',
  otherLanguage: 'English',
  opening: 'Ouverture…',
  retry: 'Essayer de nouveau',
  close: 'Terminer',
  closed: 'C’est terminé. Vous pouvez fermer cette page.',
  skip: 'Aller au contenu',
  nurse: 'Une question médicale ? Parlez-en à votre infirmière.',
  welcome: {
    title: 'Accompany',
    what: 'Quelqu’un qui est passé par là peut aider. Accompany met en contact une personne touchée par le cancer et un patient accompagnateur : un bénévole formé, qui a eu un cancer.',
    how: 'L’application s’ouvre depuis le dossier de l’hôpital.',
  },
  problemTitle: 'Cela n’a pas fonctionné',
  problem,
  banner: {
    label: 'Dossier ouvert',
    born: (date: string, gender: string | null) =>
      `${gender === 'male' ? 'né' : gender === 'female' ? 'née' : 'naissance'} le ${date}`,
    years: (age: number) => `${age} ans`,
    chart: (number: string) => `dossier ${number}`,
    gender: { female: 'femme', male: 'homme', other: 'autre', unknown: 'sexe inconnu' } as Record<string, string>,
    deceased: 'décès inscrit au dossier',
    noBirthDate: 'date de naissance inconnue',
  },
  lacks: (lacks: readonly Lack[]) =>
    `Le dossier n’a pas donné à l’application le droit de ${listInWords(
      'fr',
      lacks.map((one) => lack[one]),
    )}. Le reste fonctionne.`,
  consent: {
    title: 'L’accord de la personne',
    readAloud: 'À lire à voix haute',
    intro:
      'Une personne qui a vécu un cancer, formée et bénévole, pourrait vous accompagner : écouter, raconter comment c’était pour elle. Elle ne donne pas de conseils médicaux. Pour la trouver, nous demandons votre accord, une chose à la fois.',
    introSelf:
      'Quelqu’un qui est passé par là pourrait vous accompagner : écouter, raconter comment c’était. Pour le trouver, nous vous demandons votre accord, une chose à la fois. Vous choisissez.',
    free: 'Vous pouvez dire non, ou changer d’avis quand vous voulez. Vos soins restent les mêmes. L’accord dure un an.',
    purpose,
    agreesToAll: 'La personne accepte tout',
    agreesToSome: 'Inscrire ce qui est coché',
    iAgreeToAll: 'J’accepte tout',
    iAgreeToSome: 'J’accepte ce qui est coché',
    given: (date: string, mode: 'spoken' | 'self' | null) =>
      mode === 'self' ? `accord donné à l’écran le ${date}` : `accord donné de vive voix le ${date}`,
    withdrawn: (date: string) => `retiré le ${date}`,
    expired: 'expiré',
    never: 'pas encore demandé',
    withdraw: 'Retirer',
    withdrawOne: (label: string) => `Retirer l’accord : ${label}`,
    withdrawAll: 'Tout retirer',
    manage: 'Accords donnés',
  },
  record: {
    title: 'Ce que dit le dossier',
    titleSelf: 'Ce que dit votre dossier',
    reading: 'Lecture du dossier',
    resource,
    pages: (count: number) => `${count} lus`,
    done: (count: number) => `${count} lus, terminé`,
    waiting: 'en cours…',
    missing: (name: string, reason: MissingReason) => `${name} : ${missing[reason]}`,
    partial: 'Le dossier n’a été lu qu’en partie. Ce qui manque n’est pas un « non ».',
    readAgain: 'Relire le dossier',
    readAt: (moment: string) => `Lu le ${moment}`,
    from: 'D’où cela vient',
    unknown: (reason: WhyUnknown) => `Nous ne savons pas : ${why[reason]}.`,
    probable: 'd’après les mots du dossier, ou faute d’indication contraire',
    label: {
      cancerStatus: 'Situation',
      currentSite: 'Maladie',
      subtypes: 'Type',
      metastatic: 'Étendue',
      stageGroup: 'Stade inscrit',
      phase: 'Moment du parcours',
      diagnosedOn: 'Diagnostic',
      treatments: 'Traitements vécus',
      ageBand: 'Âge',
      gender: 'Sexe au dossier',
      language: 'Langue',
    },
    spread: (metastatic: boolean): string =>
      metastatic ? 'le cancer touche plus d’un endroit' : 'rien n’indique que le cancer touche un autre endroit',
    status,
    noTreatments: 'aucun traitement inscrit',
    leftOut: (count: number) => `${count} inscriptions n’ont pas été utilisées (erreur, autre personne ou illisibles).`,
    noCancer:
      'Le dossier ne parle d’aucun cancer. Si la personne dit autre chose, sa parole compte : vous pouvez quand même chercher avec elle ce qui l’aiderait.',
    timeline: 'Le parcours en un coup d’œil',
    today: 'aujourd’hui',
    ongoing: 'en cours',
    undated: 'sans date',
    fromTo: (from: string, to: string) => (isDay(from) && isDay(to) ? `du ${from} au ${to}` : `de ${from} à ${to}`),
    since: (from: string) => (isDay(from) ? `depuis le ${from}` : `depuis ${from}`),
  },
  matters: {
    title: 'Ce qui compte pour la personne',
    titleSelf: 'Ce qui compte pour vous',
    optional: 'Facultatif. Sans réponse, nous cherchons d’après le dossier.',
    supports: 'Qu’est-ce qui aiderait le plus ?',
    style: 'Plutôt…',
    noPreference: 'peu importe',
    gender: 'Préférence pour le genre',
    formats: 'Comment se parler ?',
    language: 'Langue pour se parler',
    topics: 'Des sujets à aborder',
    importance: 'Ce qui compte dans le choix',
    importanceOf: criterion,
    level: importance,
    languageName,
    update: 'Chercher avec ces réponses',
  },
  candidates: {
    title: 'Des personnes à proposer',
    titleSelf: 'Des personnes qui sont passées par là',
    searching: 'Recherche…',
    suggestion: 'Ce sont des suggestions. La personne choisit, et peut n’en choisir aucune.',
    suggestionSelf: 'Ce sont des suggestions. Vous choisissez, ou aucune.',
    partial: 'Le dossier n’a été lu qu’en partie : cette liste pourrait changer.',
    none: 'Personne pour l’instant. Aucune des personnes disponibles ne convient à ce qui est demandé.',
    barrier,
    counted: (why: string, count: number) => `${why} : ${count}`,
    notShown: 'Personnes non proposées',
    reasons: 'Pourquoi',
    gap: 'Ce qui ne correspond pas',
    noGap: 'Rien de ce qui compte ne s’y oppose.',
    unknown: (criteria: readonly Criterion[]) =>
      `Nous ne savons pas pour ${listInWords(
        'fr',
        criteria.map((one) => criterion[one]),
      )}.`,
    propose: (alias: string) => `Proposer ${alias}`,
    choose: (alias: string) => `Choisir ${alias}`,
    speaks: (languages: readonly SpokenLanguage[]) =>
      listInWords(
        'fr',
        languages.map((one) => languageName[one]),
      ),
    course,
    pathways: 'Les deux parcours, côte à côte',
    person: 'la personne',
    you: 'vous',
    ahead: (count: number) => (count > 0 ? `${months(count)} d’avance` : 'pas en avance'),
    diagnosis: 'diagnostic',
    finding,
  },
  offer: {
    title: 'La réponse de la personne',
    proposed: (alias: string) => `${alias} a été proposé à la personne.`,
    question: 'Que répond-elle ? On ne demande jamais pourquoi.',
    yes: 'Oui',
    notNow: 'Pas maintenant',
    no: 'Non',
    accepted: (alias: string) => `La personne a dit oui à ${alias}.`,
    acceptedSelf: (alias: string) => `Vous avez choisi ${alias}. Votre équipe est prévenue et vous mettra en contact.`,
    proposedSelf: (alias: string) => `On vous a proposé ${alias}.`,
    changed: 'La personne a changé d’avis',
    changedSelf: 'J’ai changé d’avis',
    closed: (state: string): string =>
      state === 'not-now'
        ? 'La personne a dit « pas maintenant ». La porte reste ouverte.'
        : 'La personne a dit non. On n’en reparle que si elle le demande.',
    chosenByPatient: 'La personne a choisi elle-même.',
    noEffect: 'Cela ne change rien aux soins.',
    another: 'Chercher quelqu’un d’autre',
  },
  note: {
    title: 'La note pour le dossier',
    asItWillStand: 'Voici la note, telle qu’elle sera au dossier.',
    language: 'Langue de la note',
    sign: (name: string, born: string) => `Signer et verser au dossier ${of(name)}, ${born}`,
    signing: 'Signature…',
    state: noteState,
    reason: noteReason,
    uncertainAsk: 'Regardez au dossier. La note y est-elle ?',
    itIsThere: 'Oui, elle y est',
    itIsNotThere: 'Non, elle n’y est pas',
    consentNeeded: 'La personne n’a pas accepté qu’une note soit écrite à son dossier. Il n’y aura pas de note.',
    signedAt: (moment: string) => `signée le ${moment}`,
  },
  notes: {
    title: 'Notes de soutien par les pairs au dossier',
    none: 'Aucune note pour l’instant.',
    refresh: 'Regarder de nouveau',
    inError: 'inscrite par erreur',
    superseded: 'remplacée',
    untitled: 'Note',
  },
  patient: {
    hello: (name: string) => `Bonjour ${name},`,
    letter:
      'Vous n’avez pas à traverser cela sans parler à quelqu’un qui sait. Ici, vous décidez de tout, et vous pouvez vous arrêter quand vous voulez.',
    noEffect: 'Quoi que vous décidiez, vos soins restent les mêmes.',
    noneOfThem: 'Personne pour moi, pas maintenant',
    noneThanks: 'C’est entendu. Rien n’est envoyé à personne. Vous pouvez revenir quand vous voulez.',
    backToList: 'Revoir les propositions',
  },
  mentor: {
    title: 'Les personnes que vous accompagnez',
    none: 'Vous n’accompagnez personne en ce moment.',
    one: (since: string) => `Une personne, depuis le ${since}`,
    alias: 'Son nom vous sera dit quand vous serez tous deux d’accord.',
    notes: 'Notes du dossier ouvert',
  },
  coordinator: {
    title: 'Le programme aujourd’hui',
    mentors: 'Patients accompagnateurs et leurs places',
    places: (taken: number, capacity: number) => `${taken} sur ${capacity} places prises`,
    noPlaces: 'ne prend personne en ce moment',
    paused: 'en pause',
    notTrained: 'formation en cours',
    notes: 'Notes qui attendent quelqu’un',
    noNotes: 'Aucune note n’attend.',
    count: (count: number) => (count === 1 ? '1 note' : `${count} notes`),
    noMentors: 'Aucun patient accompagnateur n’est inscrit.',
  },
  clinical,
}

export type Words = typeof fr
