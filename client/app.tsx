import { type FunctionComponent, useCallback, useMemo } from 'react'
import { Route, Switch, useSearchParams } from 'wouter'
import type { LaunchView, Role } from '../shared/launch.ts'
import type { Problem } from '../shared/problem.ts'
import { apiFor, type LaunchApi } from './api.ts'
import { useAsked } from './asked.ts'
import { useWords } from './language/language.tsx'
import { Standing } from './standing.tsx'
import { touches } from './touched.ts'
import { fetched } from './ui/fetched.tsx'
import { Frame } from './ui/frame.tsx'
import { ProblemBox, Waiting } from './ui/status.tsx'

const touchedSince = touches()

export type AudienceProps = { readonly api: LaunchApi; readonly launch: LaunchView }

const Opening = () => {
  const { words } = useWords()
  return (
    <Frame>
      <Waiting words={words} />
    </Frame>
  )
}
function Failed({ problem = 'unexpected', onRetry }: { readonly problem?: Problem; readonly onRetry: () => void }) {
  const { words } = useWords()
  return (
    <Frame>
      <ProblemBox problem={problem} words={words} onRetry={onRetry} />
    </Frame>
  )
}

const WHOLE_PAGE = { waiting: Opening, failed: Failed }
const PAGES: Record<Role, FunctionComponent<AudienceProps>> = {
  clinician: fetched(() => import('./clinician/page.tsx'), WHOLE_PAGE),
  patient: fetched(() => import('./patient/page.tsx'), WHOLE_PAGE),
  mentor: fetched(() => import('./mentor/page.tsx'), WHOLE_PAGE),
  coordinator: fetched(() => import('./coordinator/page.tsx'), WHOLE_PAGE),
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
  if (asked.state === 'loading') return <Opening />
  if (asked.state === 'failed') return <Failed problem={asked.problem} onRetry={() => void again()} />
  const Page = PAGES[asked.value.role]
  const ended = (problem: Problem) => (
    <Frame>
      <ProblemBox problem={problem} words={words} />
    </Frame>
  )
  return (
    <Standing api={api} ended={ended}>
      <Page api={api} launch={asked.value} />
    </Standing>
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
