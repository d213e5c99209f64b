import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react'
import type { SpokenLanguage } from '../../shared/answers.ts'
import { en } from './en.ts'
import { fr, type Words } from './fr.ts'

const DICTIONARIES: Record<SpokenLanguage, Words> = { fr, en }
const KEY = 'accompany-language'

type Speaking = {
  readonly language: SpokenLanguage
  readonly words: Words
  /** Chosen by the person: kept in this browser. */
  choose(language: SpokenLanguage): void
  /** Fitting for this person, unless they chose before. */
  suggest(language: SpokenLanguage): void
}

const Context = createContext<Speaking>({
  language: 'fr',
  words: fr,
  choose: () => undefined,
  suggest: () => undefined,
})

/** The words of one language, whichever the page speaks. */
export const wordsIn = (language: SpokenLanguage): Words => DICTIONARIES[language]

export const useWords = () => useContext(Context)

export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<SpokenLanguage>(() => chosen() ?? ofBrowser())
  useEffect(() => {
    document.documentElement.lang = language
    document.title = DICTIONARIES[language].title
  }, [language])
  const choose = useCallback((next: SpokenLanguage) => {
    keep(next)
    setLanguage(next)
  }, [])
  const suggest = useCallback((next: SpokenLanguage) => {
    if (!chosen()) setLanguage(next)
  }, [])
  return <Context value={{ language, words: DICTIONARIES[language], choose, suggest }}>{children}</Context>
}

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
