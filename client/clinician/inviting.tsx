import { useCallback, useState } from 'react'
import type { SpokenLanguage } from '../../shared/answers.ts'
import type { InvitationId } from '../../shared/ids.ts'
import type { InvitationMade, InvitationView } from '../../shared/invitation.ts'
import { useActing } from '../acting.ts'
import type { LaunchApi } from '../api.ts'
import { useAsked } from '../asked.ts'
import { dayOfMoment } from '../language/dates.ts'
import { useWords } from '../language/language.tsx'
import { fetched } from '../ui/fetched.tsx'
import { Press } from '../ui/press.tsx'
import { ProblemLine, Refused } from '../ui/status.tsx'
import './invitation.css'

const Card = fetched(() => import('./invitation-card.tsx'))

/** `language`: the one the chart says the patient speaks. */
type Props = { readonly api: LaunchApi; readonly language: SpokenLanguage | null }

/** The way to the patient's own door: a card to print, its state, and how to take it back. */
export function Inviting({ api, language }: Props) {
  const { words } = useWords()
  return (
    <section className="card">
      <details>
        <summary>
          <h2>{words.invitation.title}</h2>
        </summary>
        <Invitations api={api} language={language} />
      </details>
    </section>
  )
}

function Invitations({ api, language }: Props) {
  const { words } = useWords()
  const { asked, again } = useAsked(useCallback(() => api.ask('invitations'), [api]))
  const [made, setMade] = useState<InvitationMade | null>(null)
  const { busy, problem, act } = useActing()
  const invite = () =>
    act(api.ask('invite', {}), (answer) => {
      if (answer.ok) setMade(answer.value)
      return again()
    })
  const revoke = (invitation: InvitationId) =>
    act(api.ask('revokeInvitation', {}, { invitation }), ({ ok }) => {
      if (ok) setMade(null)
      return again()
    })
  const [newest] = asked.state === 'ready' ? asked.value : []
  const open = newest?.state === 'waiting' || newest?.state === 'opened'
  return (
    <div className="stack inviting">
      <p>{words.invitation.what}</p>
      <Refused problem={problem} />
      {asked.state === 'failed' && <ProblemLine problem={asked.problem} words={words} onRetry={() => void again()} />}
      {newest && <Line invitation={newest} busy={busy} onRevoke={(id) => void revoke(id)} />}
      {made ? (
        <Card made={made} language={language} onPutAway={() => setMade(null)} />
      ) : (
        <>
          <div className="row">
            <Press busy={busy} onClick={() => void invite()}>
              {open ? words.invitation.makeAnother : words.invitation.make}
            </Press>
          </div>
          {open && <p className="small quiet">{words.invitation.replaces}</p>}
        </>
      )}
    </div>
  )
}

type LineProps = {
  readonly invitation: InvitationView
  readonly busy: boolean
  readonly onRevoke: (id: InvitationId) => void
}

function Line({ invitation: { id, state, madeAt, expiresAt }, busy, onRevoke }: LineProps) {
  const { words, language } = useWords()
  const day = (at: string) => dayOfMoment(language, at)
  return (
    <div className="row spread">
      <p role="status">
        {words.invitation.state[state](day(expiresAt))}
        <span className="small quiet"> · {words.invitation.madeOn(day(madeAt))}</span>
      </p>
      {(state === 'waiting' || state === 'opened') && (
        <Press className="plain" busy={busy} onClick={() => onRevoke(id)}>
          {words.invitation.revoke}
        </Press>
      )}
    </div>
  )
}
