import { useCallback, useState } from 'react'
import type { MentorId } from '../../shared/ids.ts'
import type { Problem } from '../../shared/problem.ts'
import type { ChartRecord } from '../../shared/record.ts'
import type { LaunchApi } from '../api.ts'
import { useAsked } from '../asked.ts'
import { useWords } from '../language/language.tsx'
import { Matters, NO_ANSWERS } from '../ui/matters.tsx'
import { RankingView } from '../ui/ranking-view.tsx'
import { ProblemLine } from '../ui/status.tsx'

type Props = { readonly api: LaunchApi; readonly record: ChartRecord; readonly onProposed: () => void }

/** What matters, and whom to propose. The answers stay on this page: nothing of them is in an address. */
export function Suggestions({ api, record, onProposed }: Props) {
  const { words } = useWords()
  const [answers, setAnswers] = useState(NO_ANSWERS)
  const { asked, again } = useAsked(useCallback(() => api.ask('rank', { answers }), [api, answers]))
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)

  const propose = async (mentor: MentorId) => {
    setBusy(true)
    const proposed = await api.ask('propose', { mentor })
    setBusy(false)
    if (proposed.ok) return onProposed()
    setProblem(proposed.problem)
    if (proposed.problem === 'mentor-full' || proposed.problem === 'mentor-unknown') await again()
  }

  const { diagnosedOn } = record.features
  return (
    <>
      <section className="card">
        <details>
          <summary>
            <h2>{words.matters.title}</h2>
          </summary>
          <Matters answers={answers} busy={asked.state === 'loading'} onAnswer={setAnswers} />
        </details>
      </section>
      <section className="card" aria-labelledby="candidates-title">
        <h2 id="candidates-title">{words.candidates.title}</h2>
        {problem && <ProblemLine problem={problem} words={words} />}
        {asked.state === 'loading' && <p role="status">{words.candidates.searching}</p>}
        {asked.state === 'failed' && <ProblemLine problem={asked.problem} words={words} onRetry={() => void again()} />}
        {asked.state === 'ready' && (
          <RankingView
            ranking={asked.value}
            person={{ label: words.candidates.person, since: diagnosedOn.known ? diagnosedOn.value : null }}
            today={record.readAt.slice(0, 10)}
            busy={busy}
            suggestion={words.candidates.suggestion}
            action={words.candidates.propose}
            onChoose={(mentor) => void propose(mentor)}
          />
        )}
      </section>
    </>
  )
}
