import type { ConsentText } from '../consent-text.ts'

/** Le texte de l’accord, tel qu’il est lu ou montré. Changer un mot, c’est changer la version. */
export const fr: ConsentText = {
  purpose: {
    'read-record': {
      label: 'Lire votre dossier',
      means:
        'L’application lit qui vous êtes, vos diagnostics, vos traitements et, dans certains établissements, des résultats d’examens. Elle n’en garde que ce qui aide à trouver quelqu’un.',
      without: 'Sans cet accord, ce que vous dites suffit pour chercher. Votre dossier reste fermé.',
      back: 'Si vous le retirez, la lecture s’arrête tout de suite. Ce qui a été compris de votre dossier est effacé.',
    },
    match: {
      label: 'Chercher quelqu’un qui vous ressemble',
      means:
        'Ce que vous dites sert à vous proposer des personnes qui ont vécu quelque chose de semblable. Ce qui a été lu sert aussi, si vous le permettez.',
      without: 'Sans cet accord, personne ne vous est proposé.',
      back: 'Si vous le retirez, les propositions et le jumelage prennent fin. Les notes qui attendent ne partent pas.',
    },
    'tell-mentor': {
      label: 'Dire un peu de vous',
      means:
        'La personne que vous choisirez doit dire oui, elle aussi. Elle verra ce que vous cochez ici, et rien d’autre. Jamais votre nom.',
      without: 'Sans cet accord, elle saura seulement que quelqu’un aimerait être accompagné.',
      back: 'Si vous le retirez, elle ne voit plus rien de vous.',
    },
    'write-note': {
      label: 'Écrire une note à votre dossier',
      means:
        'Quand un jumelage commence, change ou prend fin, une courte note le dit à votre équipe. Elle ne dit rien de la personne qui vous accompagne.',
      without: 'Sans cet accord, rien n’est écrit à votre dossier.',
      back: 'Si vous le retirez, une note qui attend ne part pas. Une note déjà écrite reste au dossier.',
    },
    'share-summaries': {
      label: 'Partager les résumés de vos rencontres',
      means:
        'De courts résumés passent entre la personne qui vous accompagne et votre équipe, dans les deux sens. Vos conversations, jamais.',
      without: 'Sans cet accord, aucun résumé ne passe de l’une à l’autre.',
      back: 'Si vous le retirez, plus aucun résumé ne passe et ceux qui étaient ouverts se ferment.',
    },
  },
  field: {
    supports: 'le soutien que vous cherchez',
    topics: 'les sujets dont vous aimeriez parler',
    style: 'si vous voulez surtout être écouté, ou chercher des solutions',
    formats: 'comment vous aimeriez vous parler',
    language: 'votre langue',
    ageBand: 'votre tranche d’âge',
    gender: 'votre genre',
    site: 'votre maladie',
    spread: 'si la maladie s’est étendue',
    treatments: 'vos traitements',
    pathway: 'depuis combien de temps',
  },
  lasts: (days) => `Cet accord dure ${lengthFr(days)}, ou jusqu’à ce que vous le retiriez.`,
}

const YEAR = 365

function lengthFr(days: number): string {
  if (days % YEAR !== 0) return days === 1 ? 'un jour' : `${days} jours`
  return days === YEAR ? 'un an' : `${days / YEAR} ans`
}
