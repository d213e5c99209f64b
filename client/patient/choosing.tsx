import { useState } from 'react'
import type { Correction } from '../../shared/correction.ts'
import type { ChartRecord } from '../../shared/record.ts'
import type { LaunchApi } from '../api.ts'
import { useWords } from '../language/language.tsx'
import { Matters } from '../ui/matters.tsx'
import { RankingView } from '../ui/ranking-view.tsx'
import { newestOf, ownStart } from '../ui/speech.ts'
import { ProblemLine } from '../ui/status.tsx'
import { WaitingList } from '../ui/waiting-list.tsx'
import { useChoosing } from '../use-choosing.ts'

type Props = {
  readonly api: LaunchApi
  /** null when the patient did not let it be read: then their answers alone are compared. */
  readonly record: ChartRecord | null
  /** What the person said of it; null while nobody knows. */
  readonly said: readonly Correction[] | null
  readonly onChosen: () => void
}

/** What matters to you, the people, and the right to choose nobody. */
export function Choosing({ api, record, said, onChosen }: Props) {
  const { words } = useWords()
  const { answers, ranking, busy, problem, answer, choose, again } = useChoosing(
    api,
    `${record?.readAt ?? ''} ${newestOf(said)}`,
    onChosen,
  )
  const [nobody, setNobody] = useState(false)
  if (nobody)
    return (
      <section className="card">
        <p role="status">{words.patient.noneThanks}</p>
        <div className="row">
          <button type="button" onClick={() => setNobody(false)}>
            {words.patient.backToList}
          </button>
        </div>
      </section>
    )
  return (
    <>
      <section className="card">
        <Matters
          title={words.matters.titleSelf}
          importance={words.matters.importanceSelf}
          answers={answers}
          busy={busy}
          onAnswer={answer}
        />
      </section>
      <section className="card" aria-labelledby="candidates-title" aria-busy={busy}>
        <h2 id="candidates-title">{words.candidates.titleSelf}</h2>
        {problem && <ProblemLine problem={problem} words={words} />}
        {ranking.state === 'loading' && <p role="status">{words.candidates.searching}</p>}
        {ranking.state === 'failed' && (
          <ProblemLine problem={ranking.problem} words={words} onRetry={() => void again()} />
        )}
        {ranking.state === 'ready' && (
          <RankingView
            ranking={ranking.value}
            person={{ label: words.candidates.you, since: ownStart(record, said) }}
            today={(record?.readAt ?? new Date().toISOString()).slice(0, 10)}
            busy={busy}
            answersAlone={words.consent.answersAloneSelf}
            suggestion={words.candidates.suggestionSelf}
            action={words.candidates.choose}
            nobody={<WaitingList api={api} answers={answers} self={true} />}
            onChoose={(mentor) => void choose(mentor)}
          />
        )}
        <div className="row">
          <button type="button" className="plain edge" onClick={() => setNobody(true)}>
            {words.patient.noneOfThem}
          </button>
        </div>
      </section>
    </>
  )
}
