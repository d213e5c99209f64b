import type { InCommon, PathPlace } from '../../../shared/told.ts'
import { listInWords } from '../dates.ts'
import { clinical } from './clinical.ts'

const some = (codes: readonly string[], words: Record<string, string>) =>
  listInWords(
    'fr',
    codes.map((code) => words[code] ?? code),
  )

/** Ce qui rapproche, vu par le patient accompagnateur : de ce que la personne a bien voulu dire, et de rien d’autre. */
const alike: Record<InCommon, (shared: readonly string[]) => string> = {
  site: () => 'Vous avez vécu la même maladie, ou une maladie voisine',
  spread: () => 'La maladie en est au même point',
  treatments: (shared) => `Vous avez reçu les mêmes traitements : ${some(shared, clinical.treatment)}`,
  coming: () => 'Vous avez déjà vécu le traitement qui vient',
  pathway: () => 'Vous êtes un peu plus loin sur ce parcours, ou presque au même pas',
  phase: () => 'Vous êtes à un moment semblable',
  recency: () => 'Le temps passé depuis vos traitements convient à ce qui aiderait',
  support: (shared) => `Vous offrez ce qui aiderait : ${some(shared, clinical.support)}`,
  style: () => 'Votre façon d’accompagner lui convient',
  tone: () => 'Votre façon d’être là lui convient',
  topics: (shared) => `Vous connaissez ces sujets : ${some(shared, clinical.topic)}`,
  gender: () => 'Vous êtes du genre souhaité',
  age: () => 'Vous êtes d’un âge proche',
  language: () => 'Vous parlez sa langue',
  format: (shared) => `Vous pouvez vous parler ${some(shared, clinical.format)}`,
}

const differs: Record<InCommon, string> = {
  site: 'La maladie n’est pas la même',
  spread: 'La maladie n’en est pas au même point',
  treatments: 'Les traitements ne sont pas les mêmes',
  coming: 'Vous n’avez pas vécu le traitement qui vient',
  pathway: 'Vous n’en êtes pas au même point du parcours',
  phase: 'Vous êtes à un autre moment',
  recency: 'Vos traitements datent un peu, pour ce que la personne aimerait savoir',
  support: 'La personne cherche une autre sorte de soutien',
  style: 'La personne préfère une autre façon d’être accompagnée',
  tone: 'La personne préfère une autre façon d’être là',
  topics: 'Ses sujets ne sont pas les vôtres',
  gender: 'La personne aurait souhaité un autre genre',
  age: 'Vous n’êtes pas du même âge',
  language: 'La personne préfère une autre langue',
  format: 'La personne préfère d’autres façons de se parler',
}

/** Depuis quand, en termes assez larges pour que personne ne s’y reconnaisse. */
const place: Record<PathPlace, string> = {
  'under-six-months': 'depuis moins de six mois',
  'six-to-twelve-months': 'depuis six mois à un an',
  'one-to-two-years': 'depuis un à deux ans',
  'two-to-five-years': 'depuis deux à cinq ans',
  'over-five-years': 'depuis plus de cinq ans',
}

export const mentor = {
  hello: 'Bonjour,',
  notListed:
    'Votre compte n’est pas sur la liste des patients accompagnateurs du programme. Parlez à la coordonnatrice, qui peut l’y ajouter.',
  thanks:
    'Merci d’être là. Ici, vous décidez aussi : accepter, refuser, faire une pause. Personne ne demande pourquoi.',
  requests: 'Qui aimerait vous rencontrer',
  noRequests: 'Personne n’attend votre réponse en ce moment.',
  request: (nth: number, of: number) => `Une personne aimerait un accompagnement${of < 2 ? '' : ` (${nth} sur ${of})`}`,
  toldNothing: 'Elle préfère ne rien dire d’elle pour l’instant. Vous pouvez accepter, ou non.',
  alike,
  differs,
  toldTitle: 'Ce qu’elle a choisi de vous dire',
  told: {
    gender: 'Genre',
    ageBand: 'Âge',
    site: 'Maladie',
    spread: 'Étendue',
    livesWithIt: 'vit avec un cancer qui reste',
    localised: 'un cancer localisé',
    treatments: 'Traitements',
    pathway: 'Sur ce parcours',
    place,
    supports: 'Ce qui aiderait',
    style: 'Préfère',
    topics: 'Sujets',
    formats: 'Façons de parler',
    language: 'Langue',
  },
  reasons: 'Ce que vous avez en commun',
  gaps: 'Ce qui diffère, et n’empêche rien',
  unknown: (what: readonly string[]) => `Ce qu’on ne sait pas : ${listInWords('fr', what)}.`,
  answerBy: (day: string) => `Sans réponse d’ici le ${day}, on proposera quelqu’un d’autre. Ce n’est pas grave.`,
  accept: 'J’accepte de l’accompagner',
  decline: 'Pas cette fois',
  declined: 'C’est entendu. On proposera quelqu’un d’autre à cette personne.',
  accepted: 'Merci. La personne le verra en ouvrant sa page.',
  rulesFirst: 'Avant de dire oui, lisez les règles, juste après. Pour dire non, rien à lire.',
  readRules: 'Lire les règles d’abord',
  title: 'Les personnes que vous accompagnez',
  none: 'Vous n’accompagnez personne en ce moment.',
  one: (since: string) => `Une personne, depuis ${since}`,
  summaries: 'Résumés que la personne vous laisse lire',
  noSummaries: 'Aucun résumé pour l’instant.',
  notShared: 'La personne préfère garder ces résumés pour elle. C’est son choix.',
  summary: { begin: 'Début', change: 'Changement', end: 'Fin' },
  availability: 'Vos places et vos pauses',
  places: 'Combien de personnes à la fois ?',
  /** `held` : gardées pour les demandes qui attendent une réponse ; elles comptent parmi les places prises. */
  taken: (taken: number, places: number, held: number) => {
    if (places === 0) return 'Vous ne prenez personne de nouveau.'
    if (held === 0) return `${taken < 2 ? `${taken} place prise` : `${taken} places prises`} sur ${places}`
    const kept = held < 2 ? 'gardée pour la demande ci-dessus' : 'gardées pour les demandes ci-dessus'
    if (held >= taken) return `${taken < 2 ? `${taken} place` : `${taken} places`} sur ${places}, ${kept}`
    return `${taken} places prises sur ${places}, dont ${held} ${kept}`
  },
  pause: 'Faire une pause',
  comeBack: 'Je suis de retour',
  paused: 'Vous êtes en pause. On ne vous propose à personne. Revenez quand vous voulez.',
  pauseMeans: 'Aucune raison à donner. Les personnes que vous accompagnez le verront sur leur page.',
  notes: 'Notes du dossier ouvert',
  notYours:
    'Vous n’accompagnez pas cette personne, ou elle préfère ne pas vous montrer ces notes. C’est son choix. Si c’est une erreur, parlez à la coordonnatrice du programme.',
  list: (items: readonly string[]) => listInWords('fr', items),
}
