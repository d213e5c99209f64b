import { type ReactNode, useEffect, useRef } from 'react'
import type { Problem } from '../../shared/problem.ts'
import type { Words } from '../language/fr.ts'
import { useWords } from '../language/language.tsx'
import { useArrival } from '../looking.ts'

type SentenceProps = {
  readonly title: string
  readonly under?: ReactNode
  /** It came instead of the whole page. */
  readonly last?: boolean
  readonly children: ReactNode
}

/** A page that has one thing to say: that it opens, or that it is closed. */
export function Sentence({ title, under, last, children }: SentenceProps) {
  const place = useArrival(last ? 'over' : null, 'open')
  return (
    <div className="card narrow" ref={place} tabIndex={-1}>
      <h1 className="visually-hidden">{title}</h1>
      <p role="status">{children}</p>
      {under}
    </div>
  )
}

export const Waiting = ({ words }: { words: Words }) => (
  <Sentence title={words.title} under={<div className="bar" />}>
    {words.opening}
  </Sentence>
)

type ProblemProps = { readonly problem: Problem; readonly words: Words; readonly onRetry?: () => void }

/** Nothing went wrong, and trying again would not help. */
const CLOSED_DOORS: readonly Problem[] = [
  'minor-not-alone',
  'minor-with-team',
  'age-not-offered',
  'birth-date-unknown',
  'proxy-not-alone',
  'patient-deceased',
  'launch-idle',
  'invitation-unknown',
  'invitation-expired',
  'invitation-not-yours',
]

/** What happened and what to do, in the person's language; announced at once. */
export function ProblemBox({ problem, words, onRetry, children }: ProblemProps & { readonly children?: ReactNode }) {
  const closedDoor = CLOSED_DOORS.includes(problem)
  return (
    <section className="card narrow" role="alert">
      <h1>{closedDoor ? words.closedDoorTitle : words.problemTitle}</h1>
      <p>{words.problem[problem] ?? words.problem.unexpected}</p>
      {onRetry && !closedDoor && <Retry words={words} onRetry={onRetry} />}
      {children && <div className="row">{children}</div>}
    </section>
  )
}

/** Red says that something is wrong with the chart itself; of everything else nothing is lost. */
const ALARMS: readonly Problem[] = ['patient-mismatch']

/** The same inside a page that otherwise goes on. */
export function ProblemLine({ problem, words, onRetry }: ProblemProps) {
  return (
    <div className={ALARMS.includes(problem) ? 'box alarm' : 'box notice'} role="alert">
      <p>{words.problem[problem] ?? words.problem.unexpected}</p>
      {onRetry && <Retry words={words} onRetry={onRetry} />}
    </div>
  )
}

/** Why what was just pressed did not succeed, wherever on the page that was; null says nothing. */
export function Refused({ problem }: { readonly problem: Problem | null }) {
  const { words } = useWords()
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (problem) place.current?.scrollIntoView({ block: 'nearest' })
  }, [problem])
  if (!problem) return null
  return (
    <div ref={place}>
      <ProblemLine problem={problem} words={words} />
    </div>
  )
}

const Retry = ({ words, onRetry }: { words: Words; onRetry: () => void }) => (
  <div className="row">
    <button type="button" onClick={onRetry}>
      {words.retry}
    </button>
  </div>
)
