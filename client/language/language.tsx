import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react'
import type { SpokenLanguage } from '../../shared/answers.ts'
import type { Words } from './fr.ts'

/** A page speaks one language, and only that one is loaded. */
const DICTIONARIES: Record<SpokenLanguage, () => Promise<Words>> = {
  fr: () => import('./fr.ts').then(({ fr }) => fr),
  en: () => import('./en.ts').then(({ en }) => en),
}
const KEY = 'accompany-language'

type Speaking = {
  readonly language: SpokenLanguage
  readonly words: Words
  /** Chosen by the person: kept in this browser. */
  choose(language: SpokenLanguage): void
  /** Fitting for this person, unless they chose before. */
  suggest(language: SpokenLanguage): void
}

const Context = createContext<Speaking | null>(null)

const loaded = new Map<SpokenLanguage, Promise<Words>>()
function dictionary(language: SpokenLanguage): Promise<Words> {
  const known = loaded.get(language) ?? DICTIONARIES[language]()
  loaded.set(language, known)
  return known
}

export function useWords(): Speaking {
  const speaking = useContext(Context)
  if (!speaking) throw new Error('Words are asked for outside of a LanguageProvider')
  return speaking
}

/** A language and its words. */
export type Spoken = Pick<Speaking, 'language' | 'words'>

/** A language that can be changed: what is on the screen stays until the other words are there, and when they cannot be had. */
export function useSpeaking(first: Spoken): { spoken: Spoken; speak: (next: SpokenLanguage) => void } {
  const [spoken, setSpoken] = useState(first)
  const speak = useCallback((next: SpokenLanguage) => {
    spokenIn(next).then(setSpoken, () => loaded.delete(next))
  }, [])
  return { spoken, speak }
}

export function LanguageProvider({ first, children }: { readonly first: Spoken; readonly children: ReactNode }) {
  const { spoken, speak } = useSpeaking(first)
  const { language, words } = spoken
  useEffect(() => {
    document.documentElement.lang = language
    document.title = words.title
  }, [language, words])
  const choose = useCallback(
    (next: SpokenLanguage) => {
      keep(next)
      speak(next)
    },
    [speak],
  )
  const suggest = useCallback(
    (next: SpokenLanguage) => {
      if (!chosen()) speak(next)
    },
    [speak],
  )
  return <Context value={{ language, words, choose, suggest }}>{children}</Context>
}

const spokenIn = async (language: SpokenLanguage): Promise<Spoken> => ({ language, words: await dictionary(language) })

/** In a frame of another site the browser may forbid storage: then the choice lasts as long as the page. */
function chosen(): SpokenLanguage | null {
  try {
    const kept = localStorage.getItem(KEY)
    return kept === 'fr' || kept === 'en' ? kept : null
  } catch {
    return null
  }
}

function keep(language: SpokenLanguage): void {
  try {
    localStorage.setItem(KEY, language)
  } catch {
    // forbidden here: nothing is lost but the memory of a click
  }
}

const ofBrowser = (): SpokenLanguage => (navigator.language.toLowerCase().startsWith('en') ? 'en' : 'fr')

/** On its way while the rest of the app is still being read. */
export const spokenFirst = spokenIn(chosen() ?? ofBrowser())
