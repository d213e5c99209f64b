import { type FunctionComponent, useCallback, useMemo } from 'react'
import { Route, Switch, useSearchParams } from 'wouter'
import type { LaunchView, Role } from '../shared/launch.ts'
import type { Problem } from '../shared/problem.ts'
import { apiFor, type LaunchApi } from './api.ts'
import { type Asking, useAsked } from './asked.ts'
import { useWords } from './language/language.tsx'
import { Standing } from './standing.tsx'
import { touches } from './touched.ts'
import { fetched } from './ui/fetched.tsx'
import { Frame } from './ui/frame.tsx'
import { ProblemBox, Waiting } from './ui/status.tsx'

const touchedSince = touches()

export type AudienceProps = { readonly api: LaunchApi; readonly launch: LaunchView }

/** As `NotThereYet`, for a whole page. */
function NotOpenYet({ asked, again }: Pick<Asking<unknown>, 'asked' | 'again'>) {
  const { words } = useWords()
  if (asked.state === 'ready') return null
  return (
    <Frame>
      {asked.state === 'loading' ? (
        <Waiting words={words} />
      ) : (
        <ProblemBox problem={asked.problem} words={words} onRetry={() => void again()} />
      )}
    </Frame>
  )
}

const PAGES: Record<Role, FunctionComponent<AudienceProps>> = {
  clinician: fetched(() => import('./clinician/page.tsx'), NotOpenYet),
  patient: fetched(() => import('./patient/page.tsx'), NotOpenYet),
  mentor: fetched(() => import('./mentor/page.tsx'), NotOpenYet),
  coordinator: fetched(() => import('./coordinator/page.tsx'), NotOpenYet),
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
  if (asked.state !== 'ready') return <NotOpenYet asked={asked} again={again} />
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
  const launch = new URLSearchParams([...params].filter(([name]) => name === 'iss' || name === 'launch'))
  const elsewhere = known === 'cookies-refused' && launch.has('iss') && window.self !== window.top
  return (
    <Frame>
      <ProblemBox problem={known} words={words}>
        {elsewhere && (
          <a className="button" href={`/launch.html?${launch}`} target="_blank" rel="noreferrer">
            {words.ownWindow}
          </a>
        )}
      </ProblemBox>
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
