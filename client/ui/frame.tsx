import type { MouseEvent, ReactNode } from 'react'
import type { Identity } from '../../shared/launch.ts'
import { useWords } from '../language/language.tsx'
import type { Ending } from '../use-ending.ts'
import { PatientBanner } from './patient-banner.tsx'
import './frame.css'

type Props = {
  /** Whose chart is open: always at the top, in the same place, with the same words. */
  readonly patient?: Identity | null
  readonly letter?: boolean
  /** Opens the list of agreements, from wherever one is. */
  readonly agreements?: { readonly label: string; readonly open: () => void }
  readonly ending?: Ending
  readonly children: ReactNode
}

export function Frame({ patient, letter = false, agreements, ending, children }: Props) {
  const { words, language, choose } = useWords()
  return (
    <>
      {/* biome-ignore lint/a11y/useValidAnchor: it leads where it says, and leaves no step in the browser's history */}
      <a className="skip" href="#content" onClick={skip}>
        {words.skip}
      </a>
      <header className={letter ? 'top letter' : 'top'}>
        <div className="top-row">
          {patient ? <PatientBanner identity={patient} /> : <span className="brand">Accompany</span>}
          <div className="top-actions">
            <button
              type="button"
              className="plain"
              lang={language === 'fr' ? 'en' : 'fr'}
              onClick={() => choose(language === 'fr' ? 'en' : 'fr')}
            >
              <span className="whole">{words.otherLanguage}</span>
              <span className="short" aria-hidden="true">
                {language === 'fr' ? 'EN' : 'FR'}
              </span>
            </button>
            {agreements && (
              <button type="button" className="plain" aria-haspopup="dialog" onClick={agreements.open}>
                {agreements.label}
              </button>
            )}
            {ending && (
              <button type="button" className="plain" onClick={ending.end}>
                {words.close}
              </button>
            )}
          </div>
        </div>
      </header>
      <main id="content" tabIndex={-1} className={letter ? 'letter' : ''}>
        {ending?.state === 'not-closed' && (
          <p className="box alarm" role="alert">
            {words.notClosed}
          </p>
        )}
        {children}
      </main>
    </>
  )
}

/** To the content, without a step in the browser's history: the steps of a page count those. */
function skip(event: MouseEvent): void {
  event.preventDefault()
  const content = document.getElementById('content')
  content?.focus()
  content?.scrollIntoView()
}
