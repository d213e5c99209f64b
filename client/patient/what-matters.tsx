import { useWords } from '../language/language.tsx'
import { fetched } from '../ui/fetched.tsx'
import { NotThereYet } from '../ui/not-there-yet.tsx'
import { ProblemLine } from '../ui/status.tsx'
import { saidIn } from './said-in.ts'
import type { Answering } from './use-answering.ts'

const Questions = fetched(() => import('./questions.tsx'))

type Props = {
  readonly answering: Answering
  readonly open: boolean
  readonly onOpen: () => void
  readonly onClose: () => void
}

/** The way into the questions, and what was said so far; opened, the questions themselves. */
export function WhatMatters({ answering, open, onOpen, onClose }: Props) {
  const { words, language } = useWords()
  const { asked, again } = answering
  const { questionnaire } = words
  if (asked.state !== 'ready')
    return (
      <section className="card" aria-labelledby="matters-title">
        <h2 id="matters-title">{questionnaire.title}</h2>
        <NotThereYet asked={asked} again={again} />
      </section>
    )
  if (open)
    return (
      <section className="card questions" aria-labelledby="questions-title">
        <Questions answering={answering} view={asked.value} onClose={onClose} />
      </section>
    )
  const { state, noted, retired, lost } = asked.value
  const { given, keeping, retry } = answering
  const stage = noted ? 'noted' : state
  const { intro, way } = {
    none: { intro: questionnaire.invite, way: questionnaire.begin },
    noted: { intro: questionnaire.noted, way: questionnaire.change },
    begun: { intro: questionnaire.begun, way: questionnaire.goOn },
    finished: { intro: null, way: questionnaire.change },
  }[stage]
  const nothing = Object.keys(given).length === 0 ? questionnaire[lost ? 'lost' : 'nothingSaid'] : null
  const said = saidIn({ ...asked.value, given }, language).join(' · ') || nothing
  return (
    <section className="card" aria-labelledby="matters-title">
      <h2 id="matters-title">{questionnaire.title}</h2>
      {intro !== null && <p>{intro}</p>}
      {stage !== 'none' && said !== null && <p className="said">{said}</p>}
      {keeping !== 'kept' && keeping !== 'on-its-way' && (
        <ProblemLine problem={keeping} words={words} onRetry={retry} />
      )}
      {retired && <p className="quiet">{questionnaire.retired}</p>}
      <div className="row">
        <button type="button" className={stage === 'none' || stage === 'begun' ? 'primary' : ''} onClick={onOpen}>
          {way}
        </button>
      </div>
    </section>
  )
}
