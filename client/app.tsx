import { lazy, Suspense, useCallback, useMemo } from 'react'
import { Route, Switch, useSearchParams } from 'wouter'
import type { LaunchView, Role } from '../shared/launch.ts'
import type { Problem } from '../shared/problem.ts'
import { apiFor, type LaunchApi } from './api.ts'
import { useAsked } from './asked.ts'
import { useWords } from './language/language.tsx'
import { Standing } from './standing.tsx'
import { touches } from './touched.ts'
import { Frame } from './ui/frame.tsx'
import { ProblemBox, Waiting } from './ui/status.tsx'

const touchedSince = touches()

export type AudienceProps = { readonly api: LaunchApi; readonly launch: LaunchView }

const AUDIENCES: Record<Role, ReturnType<typeof lazy<(props: AudienceProps) => React.JSX.Element>>> = {
  clinician: lazy(() => import('./clinician/page.tsx')),
  patient: lazy(() => import('./patient/page.tsx')),
  mentor: lazy(() => import('./mentor/page.tsx')),
  coordinator: lazy(() => import('./coordinator/page.tsx')),
}

export function App() {
  return (
    <Switch>
      <Route path="/c/:launch">{({ launch }) => <Launch key={launch} id={launch} />}</Route>
      <Route path="/i/:card">{({ card }) => <Invited card={card} />}</Route>
      <Route path="/problem">
        <LaunchProblem />
      </Route>
      <Route>
        <Welcome />
      </Route>
    </Switch>
  )
}

/** One launch, for ever its own patient: the id in the address decides, nothing else. */
function Launch({ id }: { id: string }) {
  const { words } = useWords()
  const api = useMemo(() => apiFor(id, touchedSince), [id])
  const { asked, again } = useAsked(useCallback(() => api.ask('launch'), [api]))
  if (asked.state === 'loading')
    return (
      <Frame>
        <Waiting words={words} />
      </Frame>
    )
  if (asked.state === 'failed')
    return (
      <Frame>
        <ProblemBox problem={asked.problem} words={words} onRetry={() => void again()} />
      </Frame>
    )
  const Audience = AUDIENCES[asked.value.role]
  const ended = (problem: Problem) => (
    <Frame>
      <ProblemBox problem={problem} words={words} />
    </Frame>
  )
  return (
    <Suspense
      fallback={
        <Frame>
          <Waiting words={words} />
        </Frame>
      }
    >
      <Standing api={api} ended={ended}>
        <Audience api={api} launch={asked.value} />
      </Standing>
    </Suspense>
  )
}

/** Where the server sends somebody whose launch did not open: a code, and never anything about a patient. */
function LaunchProblem() {
  const { words } = useWords()
  const [params] = useSearchParams()
  const code = params.get('code') ?? ''
  const known = Object.hasOwn(words.problem, code) ? (code as Problem) : 'unexpected'
  return (
    <Frame>
      <ProblemBox problem={known} words={words} />
    </Frame>
  )
}

/** Where the card leads: what this is, and the way to sign in. */
function Invited({ card }: { card: string }) {
  const { words } = useWords()
  const { title, what, next, go, free } = words.invitation.landing
  return (
    <Frame letter>
      <section className="card">
        <h1>{title}</h1>
        <p>{what}</p>
        <p>{next}</p>
        <div className="row">
          <a className="button" href={`/launch/invited?card=${encodeURIComponent(card)}`}>
            {go}
          </a>
        </div>
        <p className="quiet">{free}</p>
      </section>
    </Frame>
  )
}

function Welcome() {
  const { words } = useWords()
  return (
    <Frame>
      <section className="card narrow">
        <h1>{words.welcome.title}</h1>
        <p>{words.welcome.what}</p>
        <p>{words.welcome.how}</p>
      </section>
    </Frame>
  )
}
