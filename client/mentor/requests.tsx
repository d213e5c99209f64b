import { useState } from 'react'
import type { Problem } from '../../shared/problem.ts'
import type { MatchRequest } from '../../shared/request.ts'
import type { LaunchApi } from '../api.ts'
import type { Asking } from '../asked.ts'
import { dayInWords } from '../language/dates.ts'
import { useWords } from '../language/language.tsx'
import { useMentoringWords } from '../language/mentoring.ts'
import { useArrival } from '../looking.ts'
import { NotThereYet } from '../ui/not-there-yet.tsx'
import { Press } from '../ui/press.tsx'
import { ProblemLine } from '../ui/status.tsx'
import { Told } from './told.tsx'

type Props = {
  readonly api: LaunchApi
  readonly asking: Asking<MatchRequest[]>
  /** The rules were read: before that nobody is accepted. */
  readonly rulesAccepted: boolean
  readonly onChange: () => void
}

/** Who would like to meet this mentor. Yes or no; nobody asks why. */
export function Requests({ api, asking, rulesAccepted, onChange }: Props) {
  const { words } = useWords()
  const { mentor } = useMentoringWords()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [said, setSaid] = useState<'accepted' | 'declined' | null>(null)
  const [times, setTimes] = useState(0)
  const place = useArrival<HTMLElement>(`answered ${times}, rules ${rulesAccepted}`)
  const answer = async (id: string, accepts: boolean) => {
    setBusy(true)
    const answered = await api.ask('answerRequest', { accepts }, { offer: id })
    setBusy(false)
    setProblem(answered.ok ? null : answered.problem)
    setSaid(answered.ok ? (accepts ? 'accepted' : 'declined') : null)
    if (answered.ok) setTimes(times + 1)
    onChange()
  }
  const { asked, again } = asking
  return (
    <section className="card" aria-labelledby="requests-title" ref={place} tabIndex={-1}>
      <h2 id="requests-title">{mentor.requests}</h2>
      <NotThereYet asked={asked} again={again} />
      {problem && <ProblemLine problem={problem} words={words} />}
      {said && (
        <p className="box good" role="status">
          {mentor[said]}
        </p>
      )}
      {asked.state === 'ready' && asked.value.length === 0 && !said && <p>{mentor.noRequests}</p>}
      {asked.state === 'ready' && asked.value.length > 0 && (
        <ul className="stack">
          {asked.value.map((request) => (
            <Request
              key={request.id}
              request={request}
              busy={busy}
              mayAccept={rulesAccepted}
              onAnswer={(accepts) => void answer(request.id, accepts)}
            />
          ))}
        </ul>
      )}
    </section>
  )
}

type RequestProps = {
  readonly request: MatchRequest
  readonly busy: boolean
  readonly mayAccept: boolean
  readonly onAnswer: (accepts: boolean) => void
}

function Request({ request, busy, mayAccept, onAnswer }: RequestProps) {
  const { language } = useWords()
  const { mentor } = useMentoringWords()
  const { told, reasons, gaps, unknown, answerBy } = request
  return (
    <li className="match match-part">
      <h3>{mentor.request}</h3>
      {Object.keys(told).length === 0 ? (
        <p>{mentor.toldNothing}</p>
      ) : (
        <>
          <p className="quiet">{mentor.toldTitle}</p>
          <Told told={told} />
        </>
      )}
      {reasons.length > 0 && (
        <>
          <p className="quiet">{mentor.reasons}</p>
          <ul className="rules">
            {reasons.map(({ criterion, shared }) => (
              <li key={criterion}>{mentor.alike[criterion](shared)}</li>
            ))}
          </ul>
        </>
      )}
      {gaps.length > 0 && (
        <>
          <p className="quiet">{mentor.gaps}</p>
          <ul className="rules">
            {gaps.map(({ criterion }) => (
              <li key={criterion}>{mentor.differs[criterion]}</li>
            ))}
          </ul>
        </>
      )}
      {unknown.length > 0 && <p className="small quiet">{mentor.unknown(unknown.length)}</p>}
      {!mayAccept && <p className="box notice">{mentor.rulesFirst}</p>}
      <div className="row">
        <Press className="primary" busy={busy} disabled={!mayAccept} onClick={() => onAnswer(true)}>
          {mentor.accept}
        </Press>
        <Press busy={busy} onClick={() => onAnswer(false)}>
          {mentor.decline}
        </Press>
      </div>
      <p className="small quiet">{mentor.answerBy(dayInWords(language, answerBy))}</p>
    </li>
  )
}
