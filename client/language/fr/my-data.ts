import type { Act } from '../../../shared/audit.ts'
import type { KeptThing } from '../../../shared/my-data.ts'

const act: Record<Act, string> = {
  opened: 'ouverture de l’application',
  'record-read': 'lecture de votre dossier',
  'record-seen': 'consultation de ce que dit votre dossier',
  'record-corrected': 'votre parole sur votre dossier',
  'answers-seen': 'consultation de vos réponses',
  'answers-given': 'réponses aux questions',
  'agreements-seen': 'consultation de vos accords',
  'agreements-changed': 'changement de vos accords',
  'people-looked-for': 'recherche de personnes',
  'match-seen': 'consultation de votre accompagnement',
  'match-changed': 'changement dans votre accompagnement',
  'waiting-changed': 'changement sur la liste d’attente',
  'shown-to-mentor': 'ce que vous acceptez de dire de vous',
  'notes-seen': 'consultation des notes',
  'note-signed': 'texte signé pour votre dossier',
  'invitation-changed': 'carte d’invitation',
  'later-said': 'votre « plus tard, je pourrais aider »',
  'later-seen': 'consultation de « plus tard, je pourrais aider »',
  'data-seen': 'consultation de cette liste',
  'data-copied': 'copie de vos données',
  'data-erased': 'effacement de vos données',
}

const thing: Record<KeptThing, string> = {
  access: 'Ce qui nous ouvre votre dossier, sauf si une note doit encore y partir',
  record: 'Ce qui a été compris de votre dossier',
  answers: 'Vos réponses',
  later: '« Plus tard, je pourrais aider »',
  matches: 'Ce qui concerne vos accompagnements',
  agreements: 'Vos accords, et leur fin',
  notes: 'Qu’une note est partie au dossier, et quand',
  audit: 'Qui a vu quoi',
}

export const myData = {
  title: 'Vos données',
  seen: 'Qui a vu quoi',
  seenWhat: 'Chaque fois que quelqu’un regarde ou change quelque chose de vous, cela s’inscrit ici.',
  nobody: 'Personne n’a encore rien regardé.',
  all: 'Tout voir',
  more: 'Les plus anciennes sont dans la copie.',
  act,
  /** Entre qui et quoi. */
  joint: ' : ',
  who: {
    own: 'Vous',
    patient: 'Quelqu’un en votre nom',
    clinician: 'Quelqu’un de votre équipe',
    mentor: 'Un patient accompagnateur',
    coordinator: 'La coordination du programme',
  },
  refused: 'ce fut refusé',
  copy: 'Une copie de tout',
  copyWhat: 'Ce que nous gardons de vous, en un fichier. Gardez-le en lieu sûr : il parle de votre santé.',
  make: 'Préparer ma copie',
  download: 'Enregistrer le fichier (JSON)',
  agreements: 'Vos accords',
  state: { active: 'oui', declined: 'non', withdrawn: 'retiré', expired: 'échu', never: 'jamais demandé' },
  matches: 'Vos accompagnements',
  noMatches: 'Aucun.',
  since: (alias: string, day: string) => `${alias}, le ${day}`,
  also: 'Le fichier contient tout cela, ce que vous avez dit et montré dans vos accompagnements, et chaque ligne de « Qui a vu quoi ».',
  kept: 'Combien de temps nous gardons',
  thing,
  days: (days: number) => {
    const years = days / 365
    const few = days === 1 ? 'un jour' : `${days} jours`
    const time = years === 1 ? 'un an' : Number.isInteger(years) ? `${years} ans` : few
    return `${time}, ou jusqu’à ce que vous y mettiez fin`
  },
  law: 'aussi longtemps que la loi le demande ; rien de votre maladie n’y est',
  erase: 'Tout effacer',
  eraseWhat:
    'Vos accords prennent fin, l’accompagnement aussi. Vos réponses, ce qui a été lu et ce que vous avez écrit sont effacés.',
  eraseStays:
    'Ce qui est au dossier de l’hôpital y reste. Nous gardons la preuve que vous aviez dit oui, et qui a vu quoi.',
  eraseSure: 'Effacer maintenant ? On ne peut pas revenir en arrière. Vos soins restent les mêmes.',
  eraseYes: 'Oui, tout effacer',
  eraseNo: 'Non, garder',
  erased: 'C’est effacé. Vous pouvez fermer cette page, et revenir un jour si vous le voulez.',
}
