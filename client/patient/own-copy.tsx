import { type ReactNode, useState } from 'react'
import type { MyData as Copy } from '../../shared/my-data.ts'
import type { Problem } from '../../shared/problem.ts'
import type { QuestionnaireView } from '../../shared/questionnaire.ts'
import type { Answer, LaunchApi } from '../api.ts'
import { dayInWords, dayOfMoment } from '../language/dates.ts'
import { useWords } from '../language/language.tsx'
import { Facts } from '../ui/facts.tsx'
import { Press } from '../ui/press.tsx'
import { ProblemLine } from '../ui/status.tsx'
import { stepsFrom } from '../ui/steps-from.ts'
import { Timeline } from '../ui/timeline.tsx'
import { answersIn } from './answers-in.ts'
import '../ui/record.css'

type Made = { readonly copy: Copy; readonly questionnaire: Answer<QuestionnaireView> }

/** A copy of everything, to be read here and kept as a file. */
export function OwnCopy({ api }: { readonly api: LaunchApi }) {
  const { words } = useWords()
  const { myData } = words
  const [made, setMade] = useState<Made | null>(null)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const make = async () => {
    setBusy(true)
    const [copy, questionnaire] = await Promise.all([api.ask('myData', {}), api.ask('questionnaire')])
    setBusy(false)
    setProblem(copy.ok ? null : copy.problem)
    if (copy.ok) setMade({ copy: copy.value, questionnaire })
  }
  return (
    <section aria-labelledby="copy-title" className="stack">
      <h3 id="copy-title">{myData.copy}</h3>
      <p>{myData.copyWhat}</p>
      {problem && <ProblemLine problem={problem} words={words} onRetry={() => void make()} />}
      {made ? (
        <Readable {...made} onRetry={() => void make()} />
      ) : (
        <div className="row">
          <Press busy={busy} onClick={() => void make()}>
            {myData.make}
          </Press>
        </div>
      )}
    </section>
  )
}

/** Subject by subject, folded: nobody needs to see all of it again to have it. */
function Readable({ copy, questionnaire, onRetry }: Made & { readonly onRetry: () => void }) {
  const { words, language } = useWords()
  const { myData, consent, later, offer } = words
  const { agreements, record, matches, waitingSince, later: said } = copy
  return (
    <div className="box">
      <Folded title={myData.agreements}>
        <ul>
          {agreements.map(({ purpose, state }) => (
            <li key={purpose}>
              {consent.purpose[purpose].label} – {myData.state[state]}
            </li>
          ))}
        </ul>
      </Folded>
      {record && (
        <Folded title={words.record.titleSelf}>
          <OwnRecord record={record} />
        </Folded>
      )}
      {questionnaire.ok && <OwnAnswers questionnaire={questionnaire.value} />}
      {!questionnaire.ok && copy.questionnaireResponse && (
        <Folded title={myData.thing.answers}>
          <ProblemLine problem={questionnaire.problem} words={words} onRetry={onRetry} />
        </Folded>
      )}
      <Folded title={myData.matches}>
        {matches.length === 0 && waitingSince === null && <p>{myData.noMatches}</p>}
        {waitingSince && <p>{words.planning.waits(dayInWords(language, waitingSince))}</p>}
        <ul>
          {matches.map(({ alias, proposedAt, state }) => (
            <li key={proposedAt}>
              {myData.since(alias, dayOfMoment(language, proposedAt))}
              {state === 'entered-in-error' && ` – ${offer.closed[state]}`}
            </li>
          ))}
        </ul>
      </Folded>
      {said && (
        <Folded title={later.title}>
          <p>{later.said(dayInWords(language, said.from))}</p>
          <p>{said.reach === null ? later.reachLost : later.at(said.reach)}</p>
        </Folded>
      )}
      <p className="quiet">{myData.also}</p>
      <div className="row">
        <button type="button" className="primary" onClick={() => save(copy)}>
          {myData.download}
        </button>
      </div>
    </div>
  )
}

function Folded({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <details>
      <summary>
        <h4>{title}</h4>
      </summary>
      {children}
    </details>
  )
}

function OwnRecord({ record: { features, readAt } }: { readonly record: NonNullable<Copy['record']> }) {
  const { words } = useWords()
  const steps = stepsFrom(features, words.record.label.diagnosedOn, words.clinical.treatment, null)
  return (
    <>
      {steps.length > 0 && <Timeline steps={steps} today={readAt.slice(0, 10)} speech={null} />}
      <Facts features={features} speech={null} />
    </>
  )
}

function OwnAnswers({ questionnaire }: { readonly questionnaire: QuestionnaireView }) {
  const { words, language } = useWords()
  const answers = answersIn(questionnaire, language)
  if (answers.length === 0) return null
  return (
    <Folded title={words.myData.thing.answers}>
      <dl className="answered">
        {answers.map(({ id, question, said }) => (
          <div key={id}>
            <dt className="quiet">{question}</dt>
            <dd>{said.join(' · ')}</dd>
          </div>
        ))}
      </dl>
    </Folded>
  )
}

/** Some browsers take a file only a while after the click. */
const LET_GO_AFTER_MS = 40_000

/** The file stays between the browser and the person: no address leads to it. */
function save(copy: Copy): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([JSON.stringify(copy, null, 2)], { type: 'application/json' }))
  link.download = 'accompany.json'
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), LET_GO_AFTER_MS)
}
