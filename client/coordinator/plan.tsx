import { type ReactNode, useCallback, useState } from 'react'
import type { PlanPin, PlanView } from '../../shared/planning.ts'
import { useActing } from '../acting.ts'
import type { LaunchApi } from '../api.ts'
import { useAsked } from '../asked.ts'
import { useWords } from '../language/language.tsx'
import { useArrival } from '../looking.ts'
import { ProblemLine, Refused } from '../ui/status.tsx'
import { Pair } from './pair.tsx'
import { Unserved } from './unserved.tsx'

/** More pairs than these are folded: what comes below is not to be looked for under them. */
const IN_SIGHT = 8

/** A plan for everybody who waits; each pair is confirmed by a person, or replaced by their own choice. */
export function Plan({ api, onConfirmed }: { api: LaunchApi; onConfirmed: () => void }) {
  const { words } = useWords()
  const { planning } = words
  const [pins, setPins] = useState<readonly PlanPin[]>([])
  const { asked, busy, again } = useAsked(useCallback(() => api.ask('plan', { pins: [...pins] }), [api, pins]))
  const [done, setDone] = useState<string | null>(null)
  /** How often a pair was answered, confirmed or not: it may be gone. */
  const [times, setTimes] = useState(0)
  const place = useArrival<HTMLElement>(`answered ${times}`)
  const { busy: confirming, problem, act } = useActing()

  const pin = (waiting: PlanPin['waiting'], mentor: PlanPin['mentor'] | null) =>
    setPins([...pins.filter((one) => one.waiting !== waiting), ...(mentor ? [{ waiting, mentor }] : [])])
  const confirm = (pair: PlanPin, alias: string) =>
    act(api.ask('confirmPair', { waiting: pair.waiting, mentor: pair.mentor }), async ({ ok }) => {
      setDone(ok ? planning.confirmed(alias) : null)
      setPins((now) => now.filter(({ waiting }) => waiting !== pair.waiting))
      if (!pins.some(({ waiting }) => waiting === pair.waiting)) await again()
      setTimes(times + 1)
      if (ok) onConfirmed()
    })
  const pairsOf = (plan: PlanView) =>
    plan.pairs.map((pair) => (
      <Pair
        key={pair.waiting}
        plan={plan}
        pair={pair}
        busy={busy || confirming}
        onPin={(mentor) => pin(pair.waiting, mentor)}
        onConfirm={(alias) => void confirm(pair, alias)}
      />
    ))
  return (
    <section className="card" aria-labelledby="plan-title" aria-busy={busy} ref={place} tabIndex={-1}>
      <h2 id="plan-title">{planning.title}</h2>
      {done && (
        <p className="box good" role="status">
          {done}
        </p>
      )}
      <Refused problem={problem} />
      {asked.state === 'loading' && <p role="status">{words.opening}</p>}
      {asked.state === 'failed' && (
        <ProblemLine
          problem={asked.problem}
          words={words}
          onRetry={() => (asked.problem === 'plan-outdated' ? setPins([]) : void again())}
        />
      )}
      {asked.state === 'ready' && asked.value.waiting.length === 0 && <p className="quiet">{planning.nobody}</p>}
      {asked.state === 'ready' && asked.value.waiting.length > 0 && (
        <>
          <Summary plan={asked.value} />
          <Pairs>{pairsOf(asked.value)}</Pairs>
          <Unserved plan={asked.value} />
        </>
      )}
    </section>
  )
}

function Summary({ plan: { pairs, waiting, oneByOne } }: { plan: PlanView }) {
  const { planning } = useWords().words
  return (
    <>
      <p className="quiet">{planning.intro}</p>
      <p>
        <strong>{planning.served(pairs.length, waiting.length)}</strong>.{' '}
        {planning.price(oneByOne.served, pairs.length - oneByOne.served)}
      </p>
    </>
  )
}

function Pairs({ children }: { readonly children: readonly ReactNode[] }) {
  const { planning } = useWords().words
  const folded = children.slice(IN_SIGHT)
  return (
    <>
      <ul className="pairs">{children.slice(0, IN_SIGHT)}</ul>
      {folded.length > 0 && (
        <details>
          <summary>{planning.more(folded.length)}</summary>
          <ul className="pairs">{folded}</ul>
        </details>
      )}
    </>
  )
}
