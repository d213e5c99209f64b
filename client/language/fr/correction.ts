import type { Word } from '../../../shared/correction.ts'

type By<T> = Readonly<Record<'self' | 'spoken', T>>

/** Ce que la personne dit de son dossier : à son propre écran, ou rapporté par qui l’entend. */
const choice: By<Record<Word, string>> = {
  self: {
    right: 'C’est exact',
    'not-right': 'Ce n’est pas exact',
    'rather-not-say': 'Je préfère ne pas répondre',
  },
  spoken: {
    right: 'C’est exact',
    'not-right': 'Ce n’est pas exact',
    'rather-not-say': 'Préfère ne pas répondre',
  },
}

const said: By<Record<Word, string>> = {
  self: {
    right: 'Vous dites : c’est exact.',
    'not-right': 'Vous dites : ce n’est pas exact.',
    'rather-not-say': 'Vous préférez ne pas répondre. Nous n’en tenons pas compte.',
  },
  spoken: {
    right: 'La personne dit : c’est exact.',
    'not-right': 'La personne dit : ce n’est pas exact.',
    'rather-not-say': 'La personne préfère ne pas répondre. Nous n’en tenons pas compte.',
  },
}

const hint: By<string> = {
  self: 'Ouvrez une ligne pour voir d’où elle vient et dire si c’est exact. Votre parole compte pour les propositions ; le dossier, lui, ne change pas.',
  spoken: 'Ouvrez une ligne pour voir d’où elle vient, et noter ce que la personne en dit.',
}

const instead: By<(value: string) => string> = {
  self: (value) => `Vous dites : ${value}.`,
  spoken: (value) => `La personne dit : ${value}.`,
}

export const correction = {
  choice,
  said,
  hint,
  instead,
  question: { self: 'Est-ce exact ?', spoken: 'Qu’en dit la personne ?' } as By<string>,
  questionUnknown: { self: 'Voulez-vous le dire ?', spoken: 'La personne veut-elle le dire ?' } as By<string>,
  tell: 'Le dire',
  saidOn: (date: string) => `(dit le ${date})`,
  what: 'Qu’est-ce qui serait exact ?',
  answer: { self: 'Votre réponse', spoken: 'Sa réponse' } as By<string>,
  whichYear: 'En quelle année ?',
  withoutMore: 'Sans préciser',
  chooseOne: 'Choisissez dans la liste',
  yearWrong: 'Écrivez une année passée, en quatre chiffres.',
  save: 'Enregistrer',
  cancel: 'Annuler',
  saving: 'Enregistrement…',
  saved: 'C’est noté.',
  notSaved: 'Ce n’est pas enregistré ; ce que vous avez choisi est encore là.',
  lost: 'Ce qui a été dit de ce dossier ne peut plus être lu. Vous pouvez le redire. D’ici là, le dossier ne sert pas à chercher quelqu’un.',
  notLoaded: 'Ce qui a été dit de ce dossier n’a pas pu être relu.',
  takeBack: { self: 'Retirer ce que j’ai dit', spoken: 'Retirer cette parole' } as By<string>,
}
