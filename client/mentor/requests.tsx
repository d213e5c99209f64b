import { type ReactNode, useId, useState } from 'react'
import type { MatchRequest } from '../../shared/request.ts'
import { useActing } from '../acting.ts'
import type { LaunchApi } from '../api.ts'
import type { Asking } from '../asked.ts'
import { dayInWords } from '../language/dates.ts'
import { useWords } from '../language/language.tsx'
import { useMentoringWords } from '../language/mentoring.ts'
import { useArrival } from '../looking.ts'
import { NotThereYet } from '../ui/not-there-yet.tsx'
import { Press } from '../ui/press.tsx'
import { Refused } from '../ui/status.tsx'
import { Told } from './told.tsx'
import '../ui/match.css'
import './requests.css'

/** Before the rules are read nobody is accepted; `asked` is not known yet. */
export type RulesRead = 'asked' | 'to-read' | 'read'

type Props = {
  readonly api: LaunchApi
  readonly asking: Asking<MatchRequest[]>
  readonly rules: RulesRead
  readonly onChange: () => Promise<unknown>
}

/** What was answered last, and who asked then: it is not said over who came since. */
type Said = { readonly what: 'accepted' | 'declined'; readonly among: Props['asking']['asked'] }

/** Who would like to meet this mentor. Yes or no; nobody asks why. */
export function Requests({ api, asking, rules, onChange }: Props) {
  const { mentor } = useMentoringWords()
  const { busy, problem, act } = useActing()
  const [said, setSaid] = useState<Said | null>(null)
  const [times, setTimes] = useState(0)
  const place = useArrival<HTMLElement>(rules === 'asked' ? null : `answered ${times}, rules ${rules}`)
  const { asked, again } = asking
  const answer = (id: string, accepts: boolean) =>
    act(api.ask('answerRequest', { accepts }, { offer: id }), ({ ok }) => {
      setSaid(ok ? { what: accepts ? 'accepted' : 'declined', among: asked } : null)
      if (ok) setTimes(times + 1)
      return onChange()
    })
  const what = said && !hasCome(asked, said.among) ? said.what : null
  return (
    <section className="card" aria-labelledby="requests-title" ref={place} tabIndex={-1}>
      <h2 id="requests-title">{mentor.requests}</h2>
      <NotThereYet asked={asked} again={again} />
      <Refused problem={problem} />
      {what && (
        <p className="box good" role="status">
          {mentor[what]}
        </p>
      )}
      {asked.state === 'ready' && asked.value.length === 0 && !what && <p>{mentor.noRequests}</p>}
      {asked.state === 'ready' && asked.value.length > 0 && (
        <ul className="stack">
          {asked.value.map((request, index) => (
            <Request
              key={request.id}
              request={request}
              title={mentor.request(index + 1, asked.value.length)}
              busy={busy}
              rules={rules}
              onAnswer={(accepts) => void answer(request.id, accepts)}
            />
          ))}
        </ul>
      )}
    </section>
  )
}

/** Somebody asks now who did not then. */
const hasCome = (now: Props['asking']['asked'], then: Props['asking']['asked']) =>
  now.state === 'ready' &&
  then.state === 'ready' &&
  now.value.some(({ id }) => !then.value.some((one) => one.id === id))

type RequestProps = {
  readonly request: MatchRequest
  readonly title: string
  readonly busy: boolean
  readonly rules: RulesRead
  readonly onAnswer: (accepts: boolean) => void
}

/** Who asks, why this mentor, what differs; then yes or no. */
function Request({ request, title, busy, rules, onAnswer }: RequestProps) {
  const { words, language } = useWords()
  const { mentor } = useMentoringWords()
  const { told, reasons, gaps, unknown, answerBy } = request
  const named = useId()
  return (
    <li className="match match-part request">
      <h3 id={named}>{title}</h3>
      {Object.keys(told).length === 0 ? (
        <p>{mentor.toldNothing}</p>
      ) : (
        <Part title={mentor.toldTitle}>
          <Told told={told} />
        </Part>
      )}
      {reasons.length > 0 && (
        <Part title={mentor.reasons}>
          <ul className="rules">
            {reasons.map(({ criterion, shared }) => (
              <li key={criterion}>{mentor.alike[criterion](shared)}</li>
            ))}
          </ul>
        </Part>
      )}
      {gaps.length > 0 && (
        <Part title={mentor.gaps}>
          <ul className="rules">
            {gaps.map(({ criterion }) => (
              <li key={criterion}>{mentor.differs[criterion]}</li>
            ))}
          </ul>
        </Part>
      )}
      {unknown.length > 0 && (
        <p className="small quiet">{mentor.unknown(unknown.map((one) => words.planning.criterion[one]))}</p>
      )}
      {rules === 'to-read' && <p>{mentor.rulesFirst}</p>}
      <div className="row">
        {rules === 'to-read' ? (
          <a className="button" href="#rules">
            {mentor.readRules}
          </a>
        ) : (
          <Press
            className="primary"
            aria-describedby={named}
            busy={busy || rules === 'asked'}
            onClick={() => onAnswer(true)}
          >
            {mentor.accept}
          </Press>
        )}
        <Press aria-describedby={named} busy={busy} onClick={() => onAnswer(false)}>
          {mentor.decline}
        </Press>
      </div>
      <p className="small quiet">{mentor.answerBy(dayInWords(language, answerBy))}</p>
    </li>
  )
}

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <div className="request-part">
    <h4>{title}</h4>
    {children}
  </div>
)
