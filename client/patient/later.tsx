import { type FormEvent, useCallback, useId, useState } from 'react'
import type { LaterIn, LaterSaid } from '../../shared/later.ts'
import { REACH } from '../../shared/reach.ts'
import { useActing } from '../acting.ts'
import type { Answer, LaunchApi } from '../api.ts'
import { useAsked } from '../asked.ts'
import { dayInWords } from '../language/dates.ts'
import { useWords } from '../language/language.tsx'
import { useArrival } from '../looking.ts'
import { ChooseOne } from '../ui/choice.tsx'
import { Press } from '../ui/press.tsx'
import { ProblemLine, Refused } from '../ui/status.tsx'
import './later.css'

type Props = { readonly api: LaunchApi; readonly invites: boolean }

/** "Later I could help too"; whoever refused everything is invited to nothing, and only finds what they said before. */
export default function Later({ api, invites }: Props) {
  return invites ? <Folded api={api} /> : <SaidBefore api={api} />
}

function SaidBefore({ api }: { api: LaunchApi }) {
  const { asked } = useAsked(useCallback(() => api.ask('later'), [api]))
  return asked.state === 'ready' && asked.value.said && <Folded api={api} />
}

/** Closed until one opens it, so that it asks nothing of anybody; closed again, it keeps what was written. */
function Folded({ api }: { api: LaunchApi }) {
  const { words } = useWords()
  const [opened, setOpened] = useState(false)
  return (
    <details className="card later" onToggle={() => setOpened(true)}>
      <summary>
        <h2>{words.later.title}</h2>
      </summary>
      {opened && <Saying api={api} />}
    </details>
  )
}

function Saying({ api }: { api: LaunchApi }) {
  const { words } = useWords()
  const { asked, again } = useAsked(useCallback(() => api.ask('later'), [api]))
  const { busy, problem, act: change } = useActing()
  const place = useArrival(asked.state === 'ready' ? (asked.value.said ? 'said' : 'asking') : null)
  const act = (acting: Promise<Answer<unknown>>) => change(acting, ({ ok }) => ok && again())
  if (asked.state === 'loading') return <p role="status">{words.opening}</p>
  if (asked.state === 'failed')
    return <ProblemLine problem={asked.problem} words={words} onRetry={() => void again()} />
  return (
    <div className="stack" ref={place} tabIndex={-1}>
      <Refused problem={problem} />
      {asked.value.said ? (
        <Said {...asked.value.said} busy={busy} onTakeBack={() => void act(api.ask('takeBackLater', {}))} />
      ) : (
        <Asking busy={busy} onSay={(said) => void act(api.ask('sayLater', said))} />
      )}
    </div>
  )
}

type SaidProps = {
  readonly from: string
  readonly reach: string | null
  readonly askedOn: string | null
  readonly busy: boolean
  readonly onTakeBack: () => void
}

function Said({ from, reach, askedOn, busy, onTakeBack }: SaidProps) {
  const { words, language } = useWords()
  const { later } = words
  return (
    <>
      <p className="said" role="status">
        {askedOn ? later.asked(dayInWords(language, askedOn)) : later.said(dayInWords(language, from))}
      </p>
      <p className="quiet">{reach === null ? later.reachLost : later.at(reach)}</p>
      <div className="row">
        <Press className="plain edge" busy={busy} onClick={onTakeBack}>
          {later.takeBack}
        </Press>
      </div>
    </>
  )
}

const CHOICES: readonly LaterIn[] = [6, 12, 24]

function Asking({ busy, onSay }: { busy: boolean; onSay: (said: LaterSaid) => void }) {
  const { words } = useWords()
  const { later } = words
  const id = useId()
  const [months, setMonths] = useState<LaterIn>(12)
  const [reach, setReach] = useState('')
  const [tried, setTried] = useState(false)
  const { length } = reach.trim()
  const missing = length < REACH.least
  const tooLong = length > REACH.most
  const wrong = tooLong ? later.tooLong(REACH.most) : tried && missing ? later.missing : null
  const say = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!missing && !tooLong) onSay({ months, reach: reach.trim() })
  }
  return (
    <form className="stack" onSubmit={say} noValidate>
      <p>{later.what}</p>
      <ChooseOne
        legend={later.when}
        options={CHOICES.map((one) => [String(one), later.in[one]] as const)}
        chosen={String(months)}
        onChoose={(chosen) => setMonths(CHOICES.find((one) => String(one) === chosen) ?? months)}
      />
      <div className="reach">
        <label htmlFor={id}>{later.reach}</label>
        <input
          id={id}
          type="text"
          autoComplete="off"
          value={reach}
          aria-invalid={wrong !== null}
          aria-describedby={wrong ? `${id}-problem` : `${id}-why`}
          onChange={({ target }) => setReach(target.value)}
        />
        <p className="quiet small" id={`${id}-why`}>
          {later.reachWhy}
        </p>
        {wrong && (
          <p id={`${id}-problem`} className="box notice" role="alert">
            {wrong}
          </p>
        )}
      </div>
      <div className="row">
        <Press type="submit" busy={busy}>
          {later.say}
        </Press>
      </div>
    </form>
  )
}
